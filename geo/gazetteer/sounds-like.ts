import { nameForms } from '../arabic/name-forms.ts';
import { type Letters, lettersOf, lettersOfUnits } from '../text/letters.ts';
import { isSpelledAsEnglish, respelled } from '../text/orthography.ts';
import { editedSkeletons, type NearSkeleton, skeletonOf, swappedSkeletons } from '../text/skeleton.ts';
import { spellingCost } from '../text/spelling-cost.ts';
import { nameKey } from '../text/tokenize.ts';
import { MAX_BYTES } from './code-page.ts';

/** Numbers that a name takes in `namesUnder`. */
export const FILED = 4;

/** What the search needs of a gazetteer. Places and keys are numbers. */
export interface SoundSource {
  /**
   * The names of settlements and regions that are listed under a key with this skeleton, `FILED` numbers each: the
   * key, the place, 1 if that place is listed by it, and the patch that tells how it is written. Those of a key follow
   * each other.
   */
  namesUnder(skeleton: string): Int32Array;
  /** Visits all listed names of a place: the key of each, whether it is the first, and how it is written. */
  visitNamesOf(index: number, visit: (key: number, isFirst: boolean, patch: number) => void): void;
  /** Writes the UTF-16 units of a key into `target`. Returns their number. */
  unitsOf(key: number, target: Uint16Array): number;
  /** The name that a key and a patch stand for. */
  written(key: number, patch: number): string;
  country(index: number): string;
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
  accept: (index: number) => boolean,
  gazetteer: SoundSource,
): SoundMatch[] {
  const asked = lettersOf(respelled(name, ''));
  if (asked.codes.length === 0) return [];
  const bound = Math.round((1 - floor) * UNLIKE_PER_LETTER * asked.codes.length);
  const search = new Search(bound, accept, gazetteer);
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

/** A name of a place: the key that it is filed under, and how it differs from that. */
interface FiledName {
  readonly key: number;
  readonly index: number;
  readonly isFirst: boolean;
  readonly patch: number;
}

interface Found {
  readonly name: FiledName;
  readonly cost: number;
}

class Search {
  readonly #found = new Map<number, Found>();
  readonly #met = new Set<number>();
  readonly #bound: number;
  readonly #accept: (index: number) => boolean;
  readonly #gazetteer: SoundSource;
  #best: number;

  constructor(bound: number, accept: (index: number) => boolean, gazetteer: SoundSource) {
    this.#bound = bound;
    this.#best = bound;
    this.#accept = accept;
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
    this.#lookUnder(swappedSkeletons(own, this.#limit - base), asked, base, tried);
    if (base === 0) this.#lookUnder(editedSkeletons(own, this.#limit), asked, base, tried);
  }

  ranked(asked: Letters): SoundMatch[] {
    this.#compareOtherNames(asked);
    const { script, codes } = asked;
    return this.#byRank().map(({ name, cost }) => {
      const spelling = this.#gazetteer.written(name.key, name.patch);
      const similarity = likeness(cost, codes.length);
      const sameScript = similarity >= VARIANT_LIKENESS && lettersOf(spelling).script === script;
      return { index: name.index, spelling, similarity, match: sameScript ? 'variant' : 'cross-script' };
    });
  }

  #byRank(): Found[] {
    const rank = ({ cost, name }: Found) =>
      cost - PER_DECADE_OF_PEOPLE * Math.log10(this.#gazetteer.population(name.index) + 100);
    return [...this.#found.values()]
      .filter(({ cost }) => cost <= this.#best + MARGIN)
      .map((found) => ({ found, rank: rank(found) }))
      .sort((a, b) => a.rank - b.rank || a.found.name.index - b.found.name.index)
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
      .map(({ name }) => name.index);
    if (this.#best > POOR * this.#bound) {
      const people = (index: number) => this.#gazetteer.population(index);
      const met = [...this.#met].sort((a, b) => people(b) - people(a) || a - b);
      places.push(...met.slice(0, MAX_MET));
    }
    for (const index of new Set(places)) {
      this.#gazetteer.visitNamesOf(index, (key, isFirst, patch) => {
        this.#compare({ key, index, isFirst, patch }, asked, 0);
      });
    }
  }

  #lookUnder(skeletons: readonly NearSkeleton[], asked: Letters, base: number, tried: Set<number>): void {
    for (const { key: skeleton, cost } of skeletons) {
      if (base + cost > this.#limit) return;
      this.#lookUnderOne(skeleton, asked, base, tried);
    }
  }

  /** Compares the accepted names of the keys under one skeleton, but for those that were tried already. */
  #lookUnderOne(skeleton: string, asked: Letters, base: number, tried: Set<number>): void {
    const names = this.#gazetteer.namesUnder(skeleton);
    let last = -1;
    let isNew = false;
    for (let i = 0; i < names.length; i += FILED) {
      const key = names[i]!;
      if (key !== last) {
        isNew = !tried.has(key);
        if (isNew) tried.add(key);
        last = key;
      }
      const index = names[i + 1]!;
      if (!isNew || !this.#accept(index)) continue;
      this.#met.add(index);
      this.#compare({ key, index, isFirst: names[i + 2] === 1, patch: names[i + 3]! }, asked, base);
    }
  }

  #compare(name: FiledName, asked: Letters, base: number): void {
    const before = this.#found.get(name.index)?.cost ?? Infinity;
    const extra = base + (name.isFirst ? 0 : ALTERNATE);
    const most = Math.min(this.#bound, this.#best + MARGIN, before - 1) - extra;
    if (most < 0) return;
    const cost = extra + spellingCost(asked, this.#letters(name), most);
    if (cost === Infinity) return;
    this.#best = Math.min(this.#best, cost);
    this.#found.set(name.index, { name, cost });
  }

  /** Most names are their key, and need not be put together to be read. */
  #letters({ key, index, patch }: FiledName): Letters {
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
