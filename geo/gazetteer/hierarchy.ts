import type { PlaceId } from '../types.ts';
import type { PlaceRow } from './rows.ts';
import { readTsv } from './tsv.ts';

/** In which first-level region a code of GeoNames, a part of a region or a place of our own lies. */
export type Hierarchy = ReadonlyMap<string, PlaceId>;

export function readHierarchy(text: string): Hierarchy {
  return new Map(readTsv('hierarchy', text).map((row) => [row('member'), row('region_id')]));
}

/** The region that holds a place: said of the place itself, of its second-level code, or of its first-level one. */
export function regionIdOf(
  { id, sameAs, precision, featureCode, admin1Code, admin2Code }: PlaceRow,
  hierarchy: Hierarchy,
): PlaceId | undefined {
  for (const own of [id, ...sameAs]) {
    const region = hierarchy.get(own);
    if (region !== undefined) return region;
  }
  // Only what a part of another region is lies in one: Natural Earth's codes are not those of a region's surroundings.
  if (featureCode === 'ADM1' || precision === 'country' || precision === 'supranational') return undefined;
  return (
    (admin2Code === undefined ? undefined : hierarchy.get(`geonames-a2:${admin2Code}`)) ??
    hierarchy.get(`geonames-a1:${admin1Code}`)
  );
}
