/** What a maintainer should read of the merged gazetteer: merges that look bold, places that look like one. */
import { distanceKm } from '../../geo/gazetteer/distance.ts';
import { placeSort } from '../../geo/gazetteer/place-sort.ts';
import type { PlaceRow } from '../../geo/gazetteer/rows.ts';
import { keysOf, sourceOf, type MergeOrder, type SamePlace } from '../../geo/gazetteer/same-place.ts';

export interface Doubt {
  readonly why: string;
  readonly rows: readonly PlaceRow[];
}

const NEAR_KM = 15;
const FAR_KM = 100;

/** Merges of rows that share no name, or whose points lie further apart than either reaches. */
export function boldMerges(merges: readonly SamePlace[], byId: ReadonlyMap<string, PlaceRow>): Doubt[] {
  return merges.flatMap(({ ids, rule }): Doubt[] => {
    if (rule === 'told') return [];
    const rows = ids.map((id) => byId.get(id)!);
    const [a, b] = rows as [PlaceRow, PlaceRow];
    const apart = distanceKm(a, b);
    const names = keysOf(b);
    const doubts: Doubt[] = [];
    if (![...keysOf(a)].some((key) => names.has(key)))
      doubts.push({ why: `${rule}: no name in common`, rows });
    // The islands of one country lie where they will.
    if (rule !== 'whole-country' && apart > Math.max(NEAR_KM, a.radiusKm, b.radiusKm))
      doubts.push({ why: `${rule}: ${Math.round(apart)} km apart`, rows });
    return doubts;
  });
}

/** Places of two sources, of one sort and one Arabic name, close together and of one size: perhaps one place. */
export function nearDuplicates(rows: readonly PlaceRow[], orders: readonly MergeOrder[]): Doubt[] {
  const settled = new Set(orders.flatMap(({ ids: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
  const byKey = new Map<string, PlaceRow[]>();
  for (const row of rows) for (const key of arabicKeys(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  const found = new Map<string, Doubt>();
  for (const [key, alike] of byKey)
    alike.forEach((a, i) => {
      for (const b of alike.slice(i + 1)) {
        const pair = `${a.id} ${b.id}`;
        const apart = distanceKm(a, b);
        if (found.has(pair) || settled.has(pair) || !isOneSort(a, b) || apart > NEAR_KM) continue;
        found.set(pair, { why: `both ${key}, ${apart.toFixed(1)} km apart`, rows: [a, b] });
      }
    });
  return [...found.values()];
}

/** Places that bear one id of another source and lie far apart: one of the links is wrong. */
export function farLinks(rows: readonly PlaceRow[]): Doubt[] {
  const bearers = new Map<string, PlaceRow[]>();
  for (const row of rows) for (const id of row.sameAs) bearers.set(id, [...(bearers.get(id) ?? []), row]);
  return [...bearers].flatMap(([id, alike]): Doubt[] => {
    const [first, ...others] = alike;
    const far = others.filter((other) => distanceKm(first!, other) > FAR_KM);
    return far.length === 0 ? [] : [{ why: `both bear ${id}`, rows: [first!, ...far] }];
  });
}

function isOneSort(a: PlaceRow, b: PlaceRow): boolean {
  const sort = placeSort(a);
  // Twin towns on a border bear one name by right.
  if (sort !== placeSort(b) || sort === 'country' || a.country !== b.country) return false;
  if (sort === 'settlement') return true;
  const size = Math.max(a.radiusKm, b.radiusKm);
  return sort === 'land' ? Math.min(a.radiusKm, b.radiusKm) > size / 1.6 : a.featureClass === b.featureClass;
}

function arabicKeys(row: PlaceRow): Set<string> {
  return keysOf({ names: row.names.filter(({ lang }) => lang === 'ar' || lang === 'und-Arab') });
}

/** Whether both rows are GeoNames': its own doubles are many, and its own to mend. */
export function isGeoNamesOwn({ rows }: Doubt): boolean {
  return rows.every((row) => sourceOf(row) === 'geonames');
}
