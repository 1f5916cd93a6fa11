import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';

/** What a text as a whole is about. */
export interface Context {
  /** How often each country is named, itself or by its people or a place known everywhere. */
  readonly countries: ReadonlyMap<string, number>;
}

/** Reads the countries a text speaks of off the names that need no context themselves. */
export function readContext(spans: readonly (readonly Span[])[], gazetteer: Gazetteer): Context {
  const countries = new Map<string, number>();
  for (const [span] of spans) {
    if (!span || (span.use !== 'place' && !span.matches.some(({ demonym }) => demonym))) continue;
    if (prominence(gazetteer, span.matches) !== 'known') continue;
    const named = new Set(
      span.matches
        .filter(
          ({ index, demonym }) =>
            demonym || gazetteer.precision(index) === 'country' || gazetteer.id(index).startsWith('yaqut:'),
        )
        .map(({ index }) => gazetteer.country(index))
        .filter((country) => country !== ''),
    );
    for (const country of named) countries.set(country, (countries.get(country) ?? 0) + 1 / named.size);
  }
  return { countries };
}
