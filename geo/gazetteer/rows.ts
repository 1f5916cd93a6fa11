import type { PlaceId, Precision, Toponym } from '../types.ts';

/** A place on its way into the gazetteer, from whichever source. */
export interface PlaceRow {
  readonly id: PlaceId;
  /** The first is the name by which the gazetteer lists the place. */
  readonly names: Toponym[];
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** The ids that the place has elsewhere: `geonames:…`, `wikidata:…`, `naturalearth:…`. */
  readonly sameAs: readonly PlaceId[];
  /** GeoNames admin-1 code, `SY.09`, by which a place finds its region; empty where unknown. */
  readonly admin1Code: string;
  /** GeoNames admin-1 and admin-2 code, `BE.VLG.VAN`, where the source has one. */
  readonly admin2Code?: string;
  /** The first-level region that holds the place, where a source or the merging of sources tells it; else its code does. */
  readonly regionId?: PlaceId;
  readonly featureClass: string;
  readonly featureCode: string;
  readonly precision: Precision;
  readonly population: number;
  readonly radiusKm: number;
  /** The English word for what a region is, where a plain one tells it: Governorate. */
  readonly kind?: string;
  /** Spellings by which the place may be meant too, and is not listed; they weigh less than its names. */
  readonly variants?: readonly string[];
}

/** Words derived from a place's name, all of which mean that place as demonyms. */
export interface DemonymRow {
  readonly placeId: PlaceId;
  readonly forms: readonly string[];
}

/** The texts the gazetteer is compiled from. Reading the files is the caller's. */
export interface GazetteerSources {
  /** GeoNames `cities500.txt`. */
  readonly cities500: string;
  /** Every table of `data/gazetteer`, by file name without `.tsv`. */
  readonly tables: Readonly<Record<string, string>>;
}

/** A source that we ship is not as it should be: a fault of ours, not of a user's. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
