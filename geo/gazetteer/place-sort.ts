import type { PlaceRow } from './rows.ts';

/** What sort of thing a row means, as far as two rows must agree on it to be one place. */
export type PlaceSort = 'country' | 'land' | 'settlement' | 'other';

/** Islands are administered whole: the island and the region on it are one place where they are of one size. */
const ISLANDS = new Set(['ISL', 'ISLS']);

/**
 * A city and the governorate of its name are a settlement and land, and stay two. A region of the past (`RGNH`) is no
 * part of today's map, a valley or a range no region: they are `other`, and join only where a table says so.
 */
export function placeSort({ precision, featureClass, featureCode }: PlaceRow): PlaceSort {
  if (precision === 'country') return 'country';
  if (featureClass === 'P') return 'settlement';
  if (featureClass === 'A' || (featureClass === 'L' && featureCode === 'RGN')) return 'land';
  return featureClass === 'T' && ISLANDS.has(featureCode) ? 'land' : 'other';
}
