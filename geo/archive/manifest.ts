import type { PlaceId, Precision, Toponym } from '../types.ts';
import type { FeatureMention } from '../write/geojson-types.ts';

/** A series of blocks, each compressed alone, in files of bounded size: see `pack.ts`. */
export interface PackInfo {
  readonly blocks: number;
  /** Items a block; the last may have fewer. */
  readonly perBlock: number;
}

/**
 * What an archive consists of beside the tiles. Articles are numbered from the newest to the oldest, those without a date
 * last; places along a curve that keeps neighbours together (`place-order.ts`). Mentions go by
 * place, then by article; after them those of names whose place is not known.
 */
export interface ArchivePacks {
  /** Articles as lists show them, without their texts. */
  readonly heads: PackInfo;
  /** Whole articles with their mentions. */
  readonly articles: PackInfo;
  /** Numbers of articles by hash of their ids. */
  readonly 'article-ids': PackInfo;
  /** The articles of each outlet, by number. */
  readonly 'outlet-articles': PackInfo;
  /** How many articles of an outlet begin in each step: a block an outlet. */
  readonly 'outlet-steps': PackInfo;
  /** Places as lists show them. */
  readonly rows: PackInfo;
  /** What the gazetteer knows of a place. */
  readonly places: PackInfo;
  readonly 'place-ids': PackInfo;
  /** Names whose place is not known, those named most first. They are numbered after the places. */
  readonly unresolved: PackInfo;
  /** Article, outlet and step of each mention: see `MENTION_BYTES`. */
  readonly mentions: PackInfo;
  readonly excerpts: PackInfo;
  /** Mentions of each place and name in a part of the archive: see `counts.ts`. */
  readonly counts: PackInfo;
  /** The country of each place, as an index into `countries`. */
  readonly countries: PackInfo;
  /** The words of texts and titles, and of names: see `terms.ts`. */
  readonly 'text-terms': PackInfo;
  readonly 'text-postings': PackInfo;
  readonly 'name-terms': PackInfo;
  readonly 'name-postings': PackInfo;
}

export type PackName = keyof ArchivePacks;

/** `archive.json`: what is known of an archive before anything else of it is read. */
export interface ArchiveManifest {
  readonly format: 'yaqut-archive';
  readonly version: 1;
  readonly title: string | null;
  readonly generator: string;
  readonly attribution: string;
  readonly articles: number;
  /** Those that have a place and are not part of an organisation's name. */
  readonly mentions: number;
  readonly places: number;
  readonly unresolved: {
    /** That are listed: those named most. */
    readonly names: number;
    /** Of all names whose place is not known, listed or not. */
    readonly mentions: number;
    /** Of those that are not. */
    readonly unlisted: number;
  };
  /** Where to look first. */
  readonly home: readonly [west: number, south: number, east: number, north: number] | null;
  /** The steps of the time line, and how many articles begin in each. */
  readonly steps: {
    /** `2015-01` for months, `2015-01-20` for days. */
    readonly first: string | null;
    readonly last: string | null;
    readonly articles: readonly number[];
  };
  /** Those with most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  readonly countries: readonly {
    /** ISO 3166-1 alpha-2; empty for what lies in none. */
    readonly country: string;
    readonly places: number;
    readonly mentions: number;
  }[];
  readonly packs: ArchivePacks;
  /** The first term of each block of terms' first terms. */
  readonly terms: { readonly text: readonly string[]; readonly name: readonly string[] };
}

/** An article without its text. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string | null;
  /** Into `outlets`; null where none is known. */
  readonly outlet: number | null;
  readonly date: string | null;
  readonly lang: string | null;
  readonly places: number;
}

/** A place as a list and the map show it. */
export interface PlaceRow {
  readonly id: PlaceId;
  readonly name: string;
  readonly ar: string | null;
  readonly en: string | null;
  /** Empty where it lies in none. */
  readonly country: string;
  readonly precision: Precision;
  readonly featureCode: string;
  readonly radiusKm: number;
  readonly lon: number;
  readonly lat: number;
  readonly mentions: number;
  readonly articles: number;
  /** The number of its first mention. */
  readonly first: number;
}

/** A name whose place is not known, as it was written first; others that fold to the same are counted with it. */
export type NameRow = Pick<PlaceRow, 'name' | 'mentions' | 'articles' | 'first'>;

/** What else is known of a place. */
export interface PlaceMore {
  readonly names: readonly Toponym[];
  readonly admin1: string | null;
  readonly admin1Ar: string | null;
  readonly featureClass: string;
  readonly population: number;
}

/** A mention with the sentence around it. */
export interface StoredExcerpt extends FeatureMention {
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly date: string | null;
    readonly url: string | null;
  };
}

/** Of a record of `mentions`: the article's number (4), its outlet (2) and its step (2), little-endian. */
export const MENTION_BYTES = 8;
/** Stands for no outlet and no step. */
export const NONE = 0xffff;
/** Of a record of `outlet-articles`: the article's number. */
export const ARTICLE_BYTES = 4;

/** Where the tiles of places are, and how they are called in there. */
export const TILES_FILE = 'places.pmtiles';
export const TILES_LAYER = 'places';
/** From here up every place stands alone; below, those of a cell are one. */
export const TILES_MAX_ZOOM = 9;
/** A tile has so many cells a side, as a power of two. */
export const CELL_LEVELS = 4;
