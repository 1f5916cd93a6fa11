import { nameForms } from '../arabic/name-forms.ts';
import { type Letters, lettersOf, lettersOfUnits } from '../text/letters.ts';
import { isSpelledAsEnglish, respelled } from '../text/orthography.ts';
import {
  editedSkeletons,
  type MayBeFiled,
  type NearSkeleton,
  skeletonOf,
  swappedSkeletons,
} from '../text/skeleton.ts';
import { spellingCost } from '../text/spelling-cost.ts';
import { nameKey } from '../text/tokenize.ts';
import { MAX_BYTES } from './code-page.ts';

/** Numbers that a name takes where names are filed: its key, its place, whether the place is listed by it (1 or 0), its patch. */
export const FILED = 4;

/** Names filed by country: those of `countries[i]` are the numbers from `ends[i - 1]` (from 0) to `ends[i]`. */
export interface FiledNames {
  /** Numbers that {@link SoundSource.countryName} tells, each once. */
  readonly countries: readonly number[];
  readonly ends: readonly number[];
  /** `FILED` numbers a name; those of a key in a country follow each other. */
  readonly names: Int32Array;
}

/** Which places are looked for. */
export interface Sought {
  /** Whether those of a country are; asked once a country that a search comes upon. All where it is left out. */
  readonly inCountry?: (country: string) => boolean;
  /** Whether a place is. */
  readonly accept?: (index: number) => boolean;
}

/** What the search needs of a gazetteer. Places and keys are numbers. */
export interface SoundSource {
  /** Whether a skeleton of this hash may have names: most have none. */
  readonly mayBeFiled: MayBeFiled;
  /** The names of settlements and regions that are listed under a key with this skeleton. */
  namesUnder(skeleton: string): FiledNames;
  /** All listed names of a place, `FILED` numbers each. */
  namesOf(index: number): Int32Array;
  /** Writes the UTF-16 units of a key into `target`. Returns their number. */
  unitsOf(key: number, target: Uint16Array): number;
  /** The name that a key and a patch stand for. */
  written(key: number, patch: number): string;
  country(index: number): string;
  /** The country that a number in {@link FiledNames} stands for. */
  countryName(number: number): string;
  population(index: number): number;
}

/** A place whose name sounds like the one asked for. */
export interface SoundMatch {
  readonly index: number;
  /** `variant`: another spelling in the same script; `cross-script`: by sound alone. */
  readonly match: 'variant' | 'cross-script';
  /** How alike, 0–1: see {@link likeness}. */
  readonly similarity: number;
  /** The gazetteer's spelling that is most like. */
  readonly spelling: string;
}

/**
 * Places whose names sound like `name`, at least `floor` alike and accepted, the likeliest first: by the cost of the
 * spelling, and where that is near, by inhabitants.
 *
 * Skeletons are tried in the order of what they cost at least, then other forms of the name; the search ends when
 * none can come near the best any more.
 */
export function findBySound(
  name: string,
  floor: number,
  sought: Sought,
  gazetteer: SoundSource,
): SoundMatch[] {
  const asked = lettersOf(respelled(name, ''));
  if (asked.codes.length === 0) return [];
  const bound = Math.round((1 - floor) * UNLIKE_PER_LETTER * asked.codes.length);
  const search = new Search(bound, sought, gazetteer);
  search.ask(asked, 0);
  if (asked.script === 'arabic') {
    for (const form of nameForms(nameKey(name))) search.ask(lettersOf(form.name), form.cost);
  }
  return search.ranked(asked);
}

/** A spelling that costs so much a letter, in tenths of a nat, is like the other in nothing. */
const UNLIKE_PER_LETTER = 32;

/** 1 for the spelling that everybody would choose, 0 for two names that have nothing in common. */
export function likeness(cost: number, letters: number): number {
  return Math.max(0, 1 - cost / (UNLIKE_PER_LETTER * letters));
}

/** So alike a spelling in the same script differs by what writers vary, and not by a misprint. */
const VARIANT_LIKENESS = 0.85;
/** What costs so much more than the best, in tenths of a nat, is not worth telling of. */
const MARGIN = 35;
/** Skeletons that cost so much more than the best found are not looked under. */
const STOP = 3;
/** Each factor of ten in inhabitants makes up for so much cost. */
const PER_DECADE_OF_PEOPLE = 5;
/** A name that the place is not listed by: of many alternates some fit by chance. */
const ALTERNATE = 8;
/** Of so many places that lead, every name is compared. */
const LEADERS = 5;
/** Where the best costs more than this share of what is allowed, other places that were met are compared too. */
const POOR = 0.8;
const MAX_MET = 12;

/** A place that was found, by the name that is most like: its key and its patch. */
interface Found {
  readonly index: number;
  readonly key: number;
  readonly patch: number;
  readonly cost: number;
}

class Search {
  readonly #found = new Map<number, Found>();
  readonly #met = new Set<number>();
  readonly #bound: number;
  readonly #sought: Sought;
  /** By number of a country, whether its places are looked for; known once one is come upon. */
  readonly #countries: (boolean | undefined)[] = [];
  readonly #gazetteer: SoundSource;
  #best: number;

  constructor(bound: number, sought: Sought, gazetteer: SoundSource) {
    this.#bound = bound;
    this.#best = bound;
    this.#sought = sought;
    this.#gazetteer = gazetteer;
  }

  /** What costs more at least is not worth looking for. */
  get #limit(): number {
    return Math.min(this.#bound, this.#best + STOP);
  }

  /** Looks for one form of the name, to take which costs `base` beforehand. */
  ask(asked: Letters, base: number): void {
    if (base > this.#limit) return;
    const own = skeletonOf(asked);
    const tried = new Set<number>();
    // Mostly the name stands where it should, and what is found there leaves few others worth looking under.
    this.#lookUnder([{ key: own, cost: 0 }], asked, base, tried);
    const { mayBeFiled } = this.#gazetteer;
    this.#lookUnder(swappedSkeletons(own, this.#limit - base, mayBeFiled), asked, base, tried);
    if (base === 0) this.#lookUnder(editedSkeletons(own, this.#limit, mayBeFiled), asked, base, tried);
  }

  ranked(asked: Letters): SoundMatch[] {
    this.#compareOtherNames(asked);
    const { script, codes } = asked;
    return this.#byRank().map(({ index, key, patch, cost }) => {
      const spelling = this.#gazetteer.written(key, patch);
      const similarity = likeness(cost, codes.length);
      const sameScript = similarity >= VARIANT_LIKENESS && lettersOf(spelling).script === script;
      return { index, spelling, similarity, match: sameScript ? 'variant' : 'cross-script' };
    });
  }

  #byRank(): Found[] {
    const rank = ({ cost, index }: Found) =>
      cost - PER_DECADE_OF_PEOPLE * Math.log10(this.#gazetteer.population(index) + 100);
    return [...this.#found.values()]
      .filter(({ cost }) => cost <= this.#best + MARGIN)
      .map((found) => ({ found, rank: rank(found) }))
      .sort((a, b) => a.rank - b.rank || a.found.index - b.found.index)
      .map(({ found }) => found);
  }

  /**
   * Compares the names that stand elsewhere: those of the places that lead, which one of them may fit better, and
   * where hardly any place fits, those of the largest places that were met.
   */
  #compareOtherNames(asked: Letters): void {
    const places = this.#byRank()
      .slice(0, LEADERS)
      .filter(({ cost }) => cost > ALTERNATE)
      .map(({ index }) => index);
    if (this.#best > POOR * this.#bound) {
      const people = (index: number) => this.#gazetteer.population(index);
      const met = [...this.#met].sort((a, b) => people(b) - people(a) || a - b);
      places.push(...met.slice(0, MAX_MET));
    }
    for (const index of new Set(places)) {
      const names = this.#gazetteer.namesOf(index);
      for (let i = 0; i < names.length; i += FILED) this.#compare(names, i, asked, 0);
    }
  }

  #lookUnder(skeletons: readonly NearSkeleton[], asked: Letters, base: number, tried: Set<number>): void {
    for (const { key: skeleton, cost } of skeletons) {
      if (base + cost > this.#limit) return;
      this.#lookUnderOne(skeleton, asked, base, tried);
    }
  }

  /** Compares the names looked for of the keys under one skeleton, but for those that were tried already. */
  #lookUnderOne(skeleton: string, asked: Letters, base: number, tried: Set<number>): void {
    const { countries, ends, names } = this.#gazetteer.namesUnder(skeleton);
    const keys: number[] = [];
    for (let i = 0, from = 0; i < countries.length; from = ends[i++]!) {
      if (!this.#isSought(countries[i]!)) continue;
      for (let at = from; at < ends[i]!; at += FILED) {
        const key = names[at]!;
        const index = names[at + 1]!;
        if (tried.has(key) || this.#sought.accept?.(index) === false) continue;
        keys.push(key);
        this.#met.add(index);
        this.#compare(names, at, asked, base);
      }
    }
    // Not before the end: places of several countries may be filed under one key.
    for (const key of keys) tried.add(key);
  }

  #isSought(country: number): boolean {
    const known = this.#countries[country];
    if (known !== undefined) return known;
    const { inCountry } = this.#sought;
    return (this.#countries[country] =
      inCountry === undefined || inCountry(this.#gazetteer.countryName(country)));
  }

  /** Compares the name that is filed at `at` in `names`. */
  #compare(names: Int32Array, at: number, asked: Letters, base: number): void {
    const index = names[at + 1]!;
    const before = this.#found.get(index)?.cost ?? Infinity;
    const extra = base + (names[at + 2] === 1 ? 0 : ALTERNATE);
    const most = Math.min(this.#bound, this.#best + MARGIN, before - 1) - extra;
    if (most < 0) return;
    const key = names[at]!;
    const patch = names[at + 3]!;
    const cost = extra + spellingCost(asked, this.#letters(key, index, patch), most);
    if (cost === Infinity) return;
    this.#best = Math.min(this.#best, cost);
    this.#found.set(index, { index, key, patch, cost });
  }

  /** Most names are their key, and need not be put together to be read. */
  #letters(key: number, index: number, patch: number): Letters {
    const country = this.#gazetteer.country(index);
    if (patch < 0 && isSpelledAsEnglish(country)) {
      const count = this.#gazetteer.unitsOf(key, units);
      if (!mayBeAbbreviated(count)) return lettersOfUnits(units, count);
    }
    return lettersOf(respelled(this.#gazetteer.written(key, patch), country));
  }
}

const units = new Uint16Array(MAX_BYTES);
const SPACE = 0x20;
const T = 0x74;

/** Whether any of the first `count` units ends a word in t or te, as St and Ste do. */
function mayBeAbbreviated(count: number): boolean {
  for (let i = 2; i < count; i++) {
    if (units[i] === SPACE && (units[i - 1] === T || units[i - 2] === T)) return true;
  }
  return false;
}
