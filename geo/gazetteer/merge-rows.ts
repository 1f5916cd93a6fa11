import type { PlaceId } from '../types.ts';
import { placeSort } from './place-sort.ts';
import type { PlaceRow } from './rows.ts';
import { sourceOf } from './same-place.ts';

/** Whose id leads: a country by ISO's, a town by GeoNames', all else by our own where there is one. */
const LEADING = ['iso3166', 'yaqut', 'geonames', 'naturalearth'];
const LEADING_TOWNS = ['geonames', 'yaqut'];
/** Whose coordinates are the finest; our own are to about five kilometres. */
const FINEST = ['iso3166', 'geonames', 'naturalearth', 'yaqut'];

/**
 * Rows that mean one place as one row: all names, those of the leading row first; the finest coordinates with the
 * radius that belongs to them; the larger population; every id.
 */
export function mergeRows(rows: readonly PlaceRow[]): PlaceRow {
  const towns = rows.every((row) => placeSort(row) === 'settlement');
  const ordered = inOrder(rows, towns ? LEADING_TOWNS : LEADING);
  const leader = ordered[0]!;
  const finest = inOrder(rows, FINEST)[0]!;
  // An island that is administered as a region is one: towns lie in it, and a cue word may say so.
  const region =
    leader.precision === 'region' ? ordered.find(({ featureCode }) => featureCode === 'ADM1') : undefined;
  const { featureClass, featureCode } = region ?? leader;
  return {
    ...leader,
    names: ordered.flatMap(({ names }) => names),
    sameAs: otherIds(leader.id, ordered),
    lat: finest.lat,
    lon: finest.lon,
    radiusKm: finest.radiusKm || Math.max(...rows.map(({ radiusKm }) => radiusKm)),
    population: Math.max(...rows.map(({ population }) => population)),
    admin1Code: ordered.find(({ admin1Code }) => admin1Code !== '')?.admin1Code ?? '',
    featureClass,
    featureCode,
  };
}

function inOrder(rows: readonly PlaceRow[], sources: readonly string[]): PlaceRow[] {
  const rank = (row: PlaceRow): number =>
    (sources.indexOf(sourceOf(row)) + sources.length + 1) % (sources.length + 1);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function otherIds(own: PlaceId, rows: readonly PlaceRow[]): PlaceId[] {
  const ids = new Set(rows.flatMap(({ id, sameAs }) => [id, ...sameAs]));
  ids.delete(own);
  return [...ids];
}
