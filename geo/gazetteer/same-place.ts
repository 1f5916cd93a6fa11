import type { PlaceId } from '../types.ts';
import { withoutRegionWord } from '../arabic/region-words.ts';
import { nameKey } from '../text/tokenize.ts';
import { distanceKm } from './distance.ts';
import { placeSort } from './place-sort.ts';
import type { PlaceRow } from './rows.ts';

/** Why two rows are taken for one place, the surest first. */
export type MergeRule =
  /** `corrections.tsv` says so. */
  | 'told'
  /** One row bears the other's id. */
  | 'link'
  /** The only region of its country, and as large. */
  | 'whole-country'
  /** One name, one sort, one country, one spot, and for land one size. */
  | 'name';

/** Two rows that mean one place. */
export interface SamePlace {
  readonly ids: readonly [PlaceId, PlaceId];
  readonly rule: MergeRule;
}

/** What a maintainer has said of two rows. */
export interface MergeOrder {
  readonly action: 'merge' | 'keep-apart';
  readonly ids: readonly [PlaceId, PlaceId];
}

/** Points of one town in two sources lie no further apart. */
const TOWN_KM = 5;
/** Two sources draw one region within so much of its radius, and of its size. */
const LAND_OFFSET = 0.35;
const LAND_SIZE = 1.3;
/** A region that fills so much of its country's radius is the country. */
const WHOLE = 0.95;

/**
 * Finds the rows that mean one place. Two rows of one source never do, unless a maintainer says so: a source that
 * holds a place twice is at fault, and which of the two is right is no matter for a rule.
 */
export function findSamePlaces(rows: readonly PlaceRow[], orders: readonly MergeOrder[]): SamePlace[] {
  const apart = new Set(
    orders
      .filter(({ action }) => action === 'keep-apart')
      .flatMap(({ ids: [a, b] }) => [pair(a, b), pair(b, a)]),
  );
  const told = orders
    .filter(({ action }) => action === 'merge')
    .map(({ ids }): SamePlace => ({ ids, rule: 'told' }));
  const found = [...linked(rows), ...wholeCountries(rows), ...namedAlike(rows)];
  return [...told, ...found.filter(({ ids: [a, b] }) => !apart.has(pair(a, b)))];
}

function linked(rows: readonly PlaceRow[]): SamePlace[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap((row) =>
    row.sameAs.flatMap((other): SamePlace[] => {
      const found = byId.get(other);
      // A region linked to the town it is named after would swallow it.
      const oneSort =
        found !== undefined && (placeSort(found) === 'settlement') === (placeSort(row) === 'settlement');
      return oneSort ? [{ ids: [row.id, found.id], rule: 'link' }] : [];
    }),
  );
}

function wholeCountries(rows: readonly PlaceRow[]): SamePlace[] {
  const regions = new Map<string, PlaceRow[]>();
  for (const row of rows) {
    if (row.featureCode === 'ADM1') push(regions, row.country, row);
  }
  return rows
    .filter((row) => placeSort(row) === 'country')
    .flatMap((country): SamePlace[] => {
      const [only, ...more] = regions.get(country.country) ?? [];
      if (only === undefined || more.length > 0) return [];
      const whole = only.radiusKm >= WHOLE * country.radiusKm;
      return whole ? [{ ids: [country.id, only.id], rule: 'whole-country' }] : [];
    });
}

function namedAlike(rows: readonly PlaceRow[]): SamePlace[] {
  // Only rows of our own can mean what another source's do: GeoNames' towns and Natural Earth's regions differ in sort.
  const own = new Map<string, PlaceRow[]>();
  for (const row of rows) {
    if (sourceOf(row) === 'yaqut' && row.country !== '') push(own, row.country, row);
  }
  return rows
    .filter((row) => sourceOf(row) !== 'yaqut')
    .flatMap((row) =>
      (own.get(row.country) ?? [])
        // Names are folded last: that takes longer than to measure where a place is.
        .filter((ours) => isOneSpot(ours, row) && shareName(ours, row))
        .map((ours): SamePlace => ({ ids: [ours.id, row.id], rule: 'name' })),
    );
}

function shareName(a: PlaceRow, b: PlaceRow): boolean {
  const keys = keysOf(a);
  return [...keysOf(b)].some((key) => keys.has(key));
}

/** Whether two rows of one country are of one sort, lie at one point and, for land, are of one size. */
function isOneSpot(a: PlaceRow, b: PlaceRow): boolean {
  const sort = placeSort(a);
  if (sort !== placeSort(b)) return false;
  const apart = distanceKm(a, b);
  if (sort === 'settlement') return apart <= TOWN_KM;
  if (sort !== 'land') return false;
  const [small, large] = a.radiusKm < b.radiusKm ? [a.radiusKm, b.radiusKm] : [b.radiusKm, a.radiusKm];
  return apart <= LAND_OFFSET * large && large <= LAND_SIZE * small;
}

/** The folded names of a place, with the word for its sort of region and without. */
export function keysOf({ names }: Pick<PlaceRow, 'names'>): Set<string> {
  const keys = new Set<string>();
  for (const { toponym } of names) {
    keys.add(nameKey(toponym));
    const bare = withoutRegionWord(toponym);
    if (bare !== undefined) keys.add(nameKey(bare));
  }
  return keys;
}

export function sourceOf({ id }: Pick<PlaceRow, 'id'>): string {
  return id.slice(0, id.indexOf(':'));
}

function pair(a: PlaceId, b: PlaceId): string {
  return `${a} ${b}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
