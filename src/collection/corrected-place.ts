import { countryName } from '../../geo/write/country-name.ts';
import type { CorrectedPlace } from '../../geo/correct/correction.ts';
import type { CollectionCandidate } from '../../geo/write/collection-types.ts';

type Known = Pick<
  CollectionCandidate,
  'id' | 'name' | 'nameAr' | 'lat' | 'lon' | 'country' | 'featureCode' | 'precision'
>;

/** A candidate as a correction keeps it. */
export function correctedPlace(place: Known): CorrectedPlace {
  const { id, name, nameAr, lat, lon, country, featureCode, precision } = place;
  return {
    ...{ id, name, lat, lon, featureCode, precision, featureClass: classOf(place) },
    ...(nameAr !== null && nameAr !== name && { nameAr }),
    ...(country !== null && { country }),
  };
}

/** A candidate travels without its class, which its code or its size tells. */
function classOf({ featureCode, precision }: Known): string {
  if (/^(?:ADM|PCL|TERR|ZN)/.test(featureCode) || precision === 'country') return 'A';
  if (precision === 'region' || precision === 'supranational') return 'L';
  return precision === 'point' ? 'S' : 'P';
}

interface Named {
  readonly name: string;
  readonly nameAr?: string | null;
  readonly country?: string | null;
  readonly precision?: string;
}

/** The name that a language gives a place: of a country the everyday one. */
export function nameIn({ name, nameAr, country, precision }: Named, lang: 'ar' | 'en'): string {
  const everyday = precision === 'country' && country ? countryName(country, lang) : '';
  return everyday || (lang === 'ar' ? (nameAr ?? name) : name);
}
