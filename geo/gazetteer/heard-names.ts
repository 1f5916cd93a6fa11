import type { Match } from './gazetteer.ts';

/** Searches by sound among the places that are accepted. */
type Search = (accept: (index: number) => boolean) => readonly Match[];

/** What is known of a name that was searched for twice. */
interface Heard {
  /** The countries of all places that any search for it could come upon. */
  readonly countries: readonly string[];
  /** What was found, by those of these countries that were asked for. */
  readonly found: Map<string, readonly Match[]>;
}

/** So many names are remembered, and of each so many answers; then all are forgotten. */
const MAX_NAMES = 1 << 13;
const MAX_ANSWERS = 32;

/**
 * Remembers what names sound like in which countries. A text asks for those that it names, every text for others: but
 * the answer depends only on those among them in which the search comes upon anything.
 */
export class HeardNames {
  /** `null`: searched for once, as most words are that are no names. */
  readonly #known = new Map<string, Heard | null>();

  /** The same as `search` with the places that lie in one of the countries. `name` says what is searched for. */
  find(
    name: string,
    isAsked: (country: string) => boolean,
    countryOf: (index: number) => string,
    search: Search,
  ): readonly Match[] {
    const heard = this.#known.get(name);
    if (heard === undefined) {
      if (this.#known.size >= MAX_NAMES) this.#known.clear();
      this.#known.set(name, null);
      return search((index) => isAsked(countryOf(index)));
    }
    const { countries, found } = heard ?? this.#learn(name, countryOf, search);
    const asked = countries.filter(isAsked);
    if (asked.length === 0) return [];
    const key = asked.join(' ');
    let matches = found.get(key);
    if (matches === undefined) {
      matches = search((index) => asked.includes(countryOf(index)));
      if (found.size >= MAX_ANSWERS) found.clear();
      found.set(key, matches);
    }
    return matches;
  }

  /** A search that takes nothing goes on to its end, and comes upon whatever any other can. */
  #learn(name: string, countryOf: (index: number) => string, search: Search): Heard {
    const countries = new Set<string>();
    search((index) => {
      countries.add(countryOf(index));
      return false;
    });
    const heard = { countries: [...countries], found: new Map<string, readonly Match[]>() };
    this.#known.set(name, heard);
    return heard;
  }
}
