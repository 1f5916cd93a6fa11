import { distanceKm } from '../gazetteer/distance.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isNearOthers, MIN_LETTERS } from './nearby.ts';
import type { Span } from './spans.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether the text names, in other words than these, a country that has a place of this name. */
export function liesInContext({ matches, key }: Span, { gazetteer, context }: Surroundings): boolean {
  return matches.some(({ index }) => context.share(gazetteer.country(index), key) > 0);
}

/** Whether the text speaks of a country that has a place of this name, or of places near it. */
export function isInContext(span: Span, at: Surroundings): boolean {
  return liesInContext(span, at) || isNearOthers(span, at);
}

/** A town of some size, by a name that is no word and of which the gazetteer knows no other: طولكرم, بجاية. */
export function isUnmistakable({ use, key, matches }: Span, { gazetteer }: Surroundings): boolean {
  if (use !== 'place' || key.length <= MIN_LETTERS) return false;
  const town = matches.find(({ index }) => gazetteer.population(index) >= TOWN);
  if (town?.match !== 'exact') return false;
  const at = (index: number) => ({ lat: gazetteer.lat(index), lon: gazetteer.lon(index) });
  // Beside the town its own province has the name.
  return matches.every(({ index }) => distanceKm(at(town.index), at(index)) < SAME_KM);
}

const SAME_KM = 100;

/** A city that everybody knows may have a short name: مكة, دبي, غزة. */
export function isGreat({ matches }: Span, gazetteer: Gazetteer): boolean {
  return matches.some(
    ({ index }) => gazetteer.population(index) >= GREAT_CITY || gazetteer.featureCode(index) === 'PPLC',
  );
}

export const GREAT_CITY = 300_000;

export const TOWN = 20_000;
