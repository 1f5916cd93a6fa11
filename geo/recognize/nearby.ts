import { distanceKm } from '../gazetteer/distance.ts';
import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Span } from './spans.ts';
import type { Surroundings } from './surroundings.ts';

/** So many words before and after a name are looked at for others. */
const WINDOW = 25;
const NEAR_KM = 100;

/**
 * Whether another name stands in the words around that may mean a town near one of those that this may mean: شحات and
 * درنة bear each other out where nothing says Libya.
 */
export function isNearOthers(
  { first, last, key, matches }: Span,
  { spans, gazetteer }: Surroundings,
): boolean {
  const towns = townsOf(matches, gazetteer);
  if (towns.length === 0) return false;
  const end = Math.min(spans.length, last + WINDOW);
  for (let i = Math.max(0, first - WINDOW); i < end; i++) {
    const [other] = spans[i]!;
    if (!other || other.use !== 'place' || other.key === key || other.key.length < 4) continue;
    if (other.first <= last && other.last >= first) continue;
    if (areNear(towns, townsOf(other.matches, gazetteer), gazetteer)) return true;
  }
  return false;
}

/** Whether the mention with which a name stands in a row may be a town near it: سوسة والبيضاء. */
export function isNearListed({ matches }: Span, { listedWith, gazetteer }: Surroundings): boolean {
  if (!listedWith) return false;
  return areNear(townsOf(matches, gazetteer), townsOf(listedWith.matches, gazetteer), gazetteer);
}

/** Whether a name opens a row whose next may be a town near it: جنين وطولكرم. */
export function isNearNext(
  { last, matches }: Span,
  { text, tokens, spans, language, gazetteer }: Surroundings,
): boolean {
  const next = tokens[last + 1];
  if (!next || !language.isCoordinated(next) || !/^\s+$/u.test(text.slice(tokens[last]!.end, next.start)))
    return false;
  const other = spans[last + 1]?.find(({ use, key }) => use === 'place' && key.length >= 4);
  return (
    other !== undefined && areNear(townsOf(matches, gazetteer), townsOf(other.matches, gazetteer), gazetteer)
  );
}

/** Towns of some size, by their own names; hamlets of any name are everywhere. */
function townsOf(matches: readonly Match[], gazetteer: Gazetteer): number[] {
  return matches
    .filter(
      ({ index, match, demonym }) =>
        match === 'exact' &&
        !demonym &&
        gazetteer.featureClass(index) === 'P' &&
        (gazetteer.population(index) >= TOWN || gazetteer.isCurated(index)),
    )
    .map(({ index }) => index);
}

const TOWN = 5_000;

function areNear(some: readonly number[], others: readonly number[], gazetteer: Gazetteer): boolean {
  const at = (index: number) => ({ lat: gazetteer.lat(index), lon: gazetteer.lon(index) });
  return some.some((one) =>
    others.some((other) => one !== other && distanceKm(at(one), at(other)) < NEAR_KM),
  );
}
