import { isListed, kindOf, type Postings, rankOf } from './postings.ts';
import type { SoundIndex } from './sound-index.ts';
import type { FiledNames } from './sounds-like.ts';

/** So many numbers are kept: 8 MB. */
const MAX_NUMBERS = 1 << 21;
/** A skeleton takes as much memory as so many numbers, whatever stands under it. */
const ENTRY = 24;

const NOTHING: FiledNames = { countries: [], ends: [], names: new Int32Array(0) };

/**
 * What stands under the skeletons of names that were asked for, by country. Skeletons are few, and the same come up for
 * many names: each is read once, and searches for places of one country pass over all others.
 */
export class FiledBySound {
  readonly #sounds: SoundIndex;
  readonly #postings: Postings;
  readonly #countryOf: (index: number) => string;
  readonly #countryNames: string[] = [];
  readonly #countryNumbers = new Map<string, number>();
  readonly #known = new Map<string, FiledNames>();
  #numbers = 0;

  constructor(sounds: SoundIndex, postings: Postings, countryOf: (index: number) => string) {
    this.#sounds = sounds;
    this.#postings = postings;
    this.#countryOf = countryOf;
  }

  mayHold(hash: number): boolean {
    return this.#sounds.mayHold(hash);
  }

  under(skeleton: string): FiledNames {
    const known = this.#known.get(skeleton);
    if (known !== undefined) return known;
    const found = this.#read(skeleton);
    const numbers = found.names.length + 2 * found.countries.length + ENTRY;
    if (this.#numbers + numbers > MAX_NUMBERS) {
      this.#known.clear();
      this.#numbers = 0;
    }
    this.#numbers += numbers;
    this.#known.set(skeleton, found);
    return found;
  }

  countryName(number: number): string {
    return this.#countryNames[number]!;
  }

  #read(skeleton: string): FiledNames {
    const byCountry = new Map<number, number[]>();
    for (const position of this.#sounds.keys(skeleton)) {
      this.#postings.visitKey(position, (key, index, tag, patch) => {
        if (!isListed(kindOf(tag))) return;
        const country = this.#countryNumber(this.#countryOf(index));
        let names = byCountry.get(country);
        if (names === undefined) byCountry.set(country, (names = []));
        names.push(key, index, rankOf(tag) === 0 ? 1 : 0, patch);
      });
    }
    if (byCountry.size === 0) return NOTHING;
    const ends: number[] = [];
    let end = 0;
    for (const { length } of byCountry.values()) ends.push((end += length));
    const names = new Int32Array(end);
    let at = 0;
    for (const some of byCountry.values()) {
      names.set(some, at);
      at += some.length;
    }
    return { countries: [...byCountry.keys()], ends, names };
  }

  #countryNumber(country: string): number {
    let number = this.#countryNumbers.get(country);
    if (number === undefined) {
      number = this.#countryNames.push(country) - 1;
      this.#countryNumbers.set(country, number);
    }
    return number;
  }
}
