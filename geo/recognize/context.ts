import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';

/** What a text as a whole is about: the countries it names, themselves or by their people or regions. */
export class Context {
  /** country → folded name → times. */
  readonly #named = new Map<string, Map<string, number>>();
  #total = 0;

  add(country: string, key: string, times: number): void {
    const names = this.#named.get(country) ?? new Map<string, number>();
    names.set(key, (names.get(key) ?? 0) + times);
    this.#named.set(country, names);
    this.#total += times;
  }

  get isEmpty(): boolean {
    return this.#named.size === 0;
  }

  names(country: string): boolean {
    return this.#named.has(country);
  }

  /**
   * The share of a country among all that the text names, 0–1, the name `except` aside: what الجزائر may mean is not
   * to be learned from الجزائر.
   */
  share(country: string, except: string): number {
    const names = this.#named.get(country);
    if (!names) return 0;
    let times = 0;
    for (const [key, count] of names) if (key !== except) times += count;
    return times / this.#total;
  }
}

/** Reads the countries a text speaks of off the names that need no context themselves. */
export function readContext(spans: readonly (readonly Span[])[], gazetteer: Gazetteer): Context {
  const context = new Context();
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
    for (const country of named) context.add(country, span.key, 1 / named.size);
  }
  return context;
}
