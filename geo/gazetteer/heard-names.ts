import type { Match } from './gazetteer.ts';

/** Searches by sound among the places of the countries that are asked for, each of which is asked about once. */
type Search = (inCountry: (country: string) => boolean) => readonly Match[];

/** What is known of a name. */
interface Heard {
  /** The countries of all places that any search for it could come upon. */
  readonly countries: readonly string[];
  /** What was found, by those of these countries that were asked for. */
  readonly found: Map<string, readonly Match[]>;
}

/** So many answers are remembered, and one for each name; then all are forgotten. */
const MAX_ANSWERS = 1 << 16;

const FEW = 8;

const NOTHING: readonly Match[] = [];

/**
 * Remembers what names sound like in which countries. A text asks for those that it names, every text for others: but
 * the answer depends only on those among them in which the search comes upon anything.
 */
export class HeardNames {
  readonly #known = new Map<string, Heard>();
  #answers = 0;

  /** The same as `search` with the countries that are asked for. `name` says what is searched for. */
  find(name: string, isAsked: (country: string) => boolean, search: Search): readonly Match[] {
    const heard = this.#known.get(name) ?? this.#learn(name, search);
    const asked = heard.countries.filter(isAsked);
    if (asked.length === 0) return NOTHING;
    // What no country has by itself, several do not have together; and a few are asked for in ever new company.
    const isThere =
      asked.length > FEW || asked.some((country) => this.#answer(heard, [country], search).length > 0);
    return isThere ? this.#answer(heard, asked, search) : NOTHING;
  }

  #answer({ found }: Heard, asked: readonly string[], search: Search): readonly Match[] {
    const key = asked.join(' ');
    const known = found.get(key);
    if (known !== undefined) return known;
    const matches = search((country) => asked.includes(country));
    this.#answers++;
    found.set(key, matches.length > 0 ? matches : NOTHING);
    return matches;
  }

  /** A search that takes nothing goes on to its end, and comes upon whatever any other can. */
  #learn(name: string, search: Search): Heard {
    const countries = new Set<string>();
    search((country) => {
      countries.add(country);
      return false;
    });
    if (this.#answers >= MAX_ANSWERS) {
      this.#known.clear();
      this.#answers = 0;
    }
    this.#answers++;
    const heard = { countries: [...countries], found: new Map<string, readonly Match[]>() };
    this.#known.set(name, heard);
    return heard;
  }
}
