import { isCurated } from './curated.ts';
import type { PlaceRow } from './rows.ts';

/** Which places a file holds: all of them, or those that a reader of news meets first. */
export type Tier = 'full' | 'core';

const CORE_POPULATION = 15_000;

/** Whether a place is in the core tier: countries, admin-1 regions, curated places, capitals, towns of 15,000 and more. */
export function isCore(row: PlaceRow): boolean {
  const { featureCode, population, precision } = row;
  return (
    population >= CORE_POPULATION ||
    precision === 'country' ||
    precision === 'supranational' ||
    featureCode === 'ADM1' ||
    featureCode === 'PPLC' ||
    isCurated(row)
  );
}
