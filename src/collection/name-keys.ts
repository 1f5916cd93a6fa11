// Not through geo/index.ts: that would bring the readers and the gazetteer before the first text.
import { nameKey } from '../../geo/text/tokenize.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';

const cache = new WeakMap<PlaceFeature, readonly string[]>();

/** The names of a place in every spelling and script, folded as the gazetteer folds them; worked out once. */
export function placeKeys(feature: PlaceFeature): readonly string[] {
  let keys = cache.get(feature);
  if (!keys) {
    const { name, names, articles } = feature.properties;
    const written = articles.flatMap(({ mentions }) => mentions.map(({ text }) => text));
    const spellings = new Set([name, ...names.map(({ toponym }) => toponym), ...written]);
    keys = [...new Set([...spellings].map(nameKey))];
    cache.set(feature, keys);
  }
  return keys;
}

/** How well names answer what was typed, best first; anything beyond is no answer. */
export const NO_MATCH = 4;

/** `matchRank('شوش', ['شوشي'])` // => 1: the name goes on after it. Both are keys, as `nameKey` makes them. */
export function matchRank(query: string, keys: readonly string[]): number {
  let best = NO_MATCH;
  for (const key of keys) {
    if (key === query) return 0;
    if (key.startsWith(query)) best = Math.min(best, 1);
    else if (key.includes(` ${query}`)) best = Math.min(best, 2);
    else if (key.includes(query)) best = Math.min(best, 3);
  }
  // One who does not know where a name is parted writes it in one.
  if (best === NO_MATCH && query.length > 3) {
    const joined = query.replaceAll(' ', '');
    if (keys.some((key) => key.replaceAll(' ', '').startsWith(joined))) best = 3;
  }
  return best;
}

/** Whether any of the names answers what was typed; with nothing typed, all do. */
export function matches(query: string, keys: readonly string[]): boolean {
  const wanted = nameKey(query);
  return wanted === '' || matchRank(wanted, keys) < NO_MATCH;
}
