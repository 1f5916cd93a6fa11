import type { PlaceId } from '../types.ts';
import { placeSort } from './place-sort.ts';
import type { PlaceRow } from './rows.ts';
import { sourceOf } from './same-place.ts';

/** Whose id leads: a country by ISO's, a town by GeoNames', all else by our own where there is one. */
const LEADING = ['iso3166', 'yaqut', 'geonames', 'naturalearth'];
const LEADING_TOWNS = ['geonames', 'yaqut'];
/** Whose coordinates are the finest; our own are to about five kilometres. */
const FINEST = ['iso3166', 'geonames', 'naturalearth', 'yaqut'];
const OTHER_SIZE = 1.5;

/**
 * Rows that mean one place as one row: all names, those of the leading row first; the finest coordinates with the
 * radius that belongs to them; the larger population; every id.
 */
export function mergeRows(rows: readonly PlaceRow[]): PlaceRow {
  const towns = rows.every((row) => placeSort(row) === 'settlement');
  const ordered = inOrder(rows, towns ? LEADING_TOWNS : LEADING);
  const leader = ordered[0]!;
  const { lat, lon, radiusKm } = finestArea(leader, rows);
  // An island that is administered as a region is one: towns lie in it, and a cue word may say so.
  const region =
    leader.precision === 'region' ? ordered.find(({ featureCode }) => featureCode === 'ADM1') : undefined;
  const { featureClass, featureCode } = region ?? leader;
  return {
    ...leader,
    names: ordered.flatMap(({ names }) => names),
    sameAs: otherIds(leader.id, ordered),
    lat,
    lon,
    radiusKm,
    population: Math.max(...rows.map(({ population }) => population)),
    admin1Code: ordered.find(({ admin1Code }) => admin1Code !== '')?.admin1Code ?? '',
    featureClass,
    featureCode,
  };
}

/**
 * The area of the finest source, its parts taken together, at the point of the largest. Where that is of quite
 * another size, the source holds but a part of the place (of Transnistria, the town of Dubăsari), and the leading row's stands.
 */
function finestArea(leader: PlaceRow, rows: readonly PlaceRow[]): Pick<PlaceRow, 'lat' | 'lon' | 'radiusKm'> {
  const finest = sourceOf(inOrder(rows, FINEST)[0]!);
  const parts = rows.filter((row) => sourceOf(row) === finest);
  const largest = parts.reduce((a, b) => (b.radiusKm > a.radiusKm ? b : a));
  const radiusKm = Math.hypot(...parts.map((part) => part.radiusKm));
  const alike = sourceOf(leader) === finest || !isOtherSize(radiusKm, leader.radiusKm);
  return alike ? { lat: largest.lat, lon: largest.lon, radiusKm } : leader;
}

function isOtherSize(a: number, b: number): boolean {
  return Math.max(a, b) > OTHER_SIZE * Math.min(a, b);
}

function inOrder(rows: readonly PlaceRow[], sources: readonly string[]): PlaceRow[] {
  const rank = (row: PlaceRow): number =>
    (sources.indexOf(sourceOf(row)) + sources.length + 1) % (sources.length + 1);
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.population - a.population);
}

function otherIds(own: PlaceId, rows: readonly PlaceRow[]): PlaceId[] {
  const ids = new Set(rows.flatMap(({ id, sameAs }) => [id, ...sameAs]));
  ids.delete(own);
  return [...ids];
}
