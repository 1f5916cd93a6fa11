import type { PlaceProperties } from '../../geo/write/geojson-types.ts';
import type { Language } from '../state/language.svelte.ts';
import { isInScript } from './place-label.ts';

type Lying = Pick<PlaceProperties, 'name' | 'country' | 'admin1' | 'admin1Ar' | 'precision'>;

/** Where a place lies, as the interface says it: "in Aleppo Governorate, Syria"; null for a country or what no country holds. */
export function liesIn(place: Lying, { current, formats, t }: Language): string | null {
  if (!place.country || place.precision === 'country') return null;
  const country = formats.country(place.country);
  const region = current === 'ar' ? (place.admin1Ar ?? place.admin1) : place.admin1;
  // A region that bears the name of its town is not said twice.
  return region && isInScript(region, current) && region !== place.name
    ? t('lies-in-region', { region, country })
    : t('lies-in-country', { country });
}
