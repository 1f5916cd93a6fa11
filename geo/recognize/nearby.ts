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
    if (!other || other.use !== 'place' || other.key === key || other.key.length < MIN_LETTERS) continue;
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

/** So many members of a row are looked at for one that bears out the first. */
const ROW = 3;

/** Whether a name opens a row with a town near it: جنين وطولكرم. Names that are no words may lie farther apart. */
export function opensRowOfTowns(
  { last, use, matches }: Span,
  { text, tokens, spans, language, gazetteer }: Surroundings,
): boolean {
  let towns: number[] | undefined;
  for (let at = last, n = 0; n < ROW; n++) {
    const next = tokens[at + 1];
    if (!next || !language.isCoordinated(next) || !/^\s+$/u.test(text.slice(tokens[at]!.end, next.start)))
      return false;
    const other = spans[at + 1]?.find((span) => span.use === 'place' && span.matches.length > 0);
    if (other && other.key.length >= MIN_LETTERS) {
      towns ??= townsOf(matches, gazetteer);
      const others = townsOf(other.matches, gazetteer);
      if (areNear(towns, others, gazetteer) || (use === 'place' && shareCountry(towns, others, gazetteer)))
        return true;
    }
    at = other?.last ?? at + 1;
  }
  return false;
}

/** A shorter name is too often a word. */
export const MIN_LETTERS = 4;

function shareCountry(some: readonly number[], others: readonly number[], gazetteer: Gazetteer): boolean {
  return some.some((one) => others.some((other) => gazetteer.country(one) === gazetteer.country(other)));
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
