import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';

/**
 * How readily a name is taken for a place when nothing else says so.
 *
 * - `known`: countries, parts of the world, curated places, the user's own places, demonyms: taken unless something speaks against it.
 * - `large`: capitals, regions and towns of 100,000 and more: taken unless it is also a word or a person's name.
 * - `small`: everything else: taken only where the text gives a reason.
 */
export type Prominence = 'known' | 'large' | 'small';

const LARGE_TOWN = 100_000;

export function prominence(gazetteer: Gazetteer, matches: readonly Match[]): Prominence {
  let best: Prominence = 'small';
  for (const { index, match, demonym } of matches) {
    const precision = gazetteer.precision(index);
    const curated =
      gazetteer.featureClass(index) === 'P' ? gazetteer.isOwn(index) : gazetteer.isCurated(index);
    if (demonym || precision === 'country' || precision === 'supranational' || curated) return 'known';
    const large =
      gazetteer.featureCode(index) === 'PPLC' ||
      gazetteer.featureCode(index) === 'ADM1' ||
      gazetteer.population(index) >= LARGE_TOWN;
    if (large && match === 'exact') best = 'large';
  }
  return best;
}
