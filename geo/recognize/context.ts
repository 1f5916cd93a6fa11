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

  /** Whether the text names any country, and not by one of its towns alone; the name `except` aside. */
  namesAny(except: string): boolean {
    for (const names of this.#named.values()) {
      let times = 0;
      for (const [key, count] of names) if (key !== except) times += count;
      if (times > BY_TOWN) return true;
    }
    return false;
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

/** A large town names its country less surely than the country's own name does. */
const BY_TOWN = 0.5;

/** Reads the countries a text speaks of off the names that need no context themselves. */
export function readContext(spans: readonly (readonly Span[])[], gazetteer: Gazetteer): Context {
  const context = new Context();
  for (const [span] of spans) {
    if (
      !span ||
      (span.use !== 'place' && span.use !== 'either' && !span.matches.some(({ demonym }) => demonym))
    )
      continue;
    const rank = prominence(gazetteer, span.matches);
    if (rank === 'small') continue;
    const countries = rank === 'known' ? namedCountries(span, gazetteer) : onlyCountry(span, gazetteer);
    const times = rank === 'known' ? 1 : BY_TOWN;
    for (const country of countries) context.add(country, span.key, times / countries.size);
  }
  return context;
}

/** The countries that a name known everywhere may stand for. */
function namedCountries({ matches }: Span, gazetteer: Gazetteer): Set<string> {
  return new Set(
    matches
      .filter(
        ({ index, demonym }) =>
          demonym || gazetteer.precision(index) === 'country' || gazetteer.isCurated(index),
      )
      .map(({ index }) => gazetteer.country(index))
      .filter((country) => country !== ''),
  );
}

/** The country of a large town, where all places of its name lie in one: Damascus speaks of Syria. */
function onlyCountry({ matches, peeled }: Span, gazetteer: Gazetteer): Set<string> {
  const countries = new Set(matches.map(({ index }) => gazetteer.country(index)));
  return countries.size === 1 && peeled === 0 ? countries : new Set();
}
