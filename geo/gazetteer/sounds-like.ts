import { nameForms } from '../arabic/name-forms.ts';
import { type Letters, lettersOf } from '../text/letters.ts';
import { respelled } from '../text/orthography.ts';
import { editedSkeletons, type NearSkeleton, skeletonOf, swappedSkeletons } from '../text/skeleton.ts';
import { spellingCost } from '../text/spelling-cost.ts';
import { nameKey } from '../text/tokenize.ts';
import type { Toponym } from '../types.ts';

/** What the search needs of a gazetteer. Places are numbers. */
export interface SoundSource {
  /** The settlements and regions that have a name with this skeleton; empty where there is none. */
  placesUnder(skeleton: string): ArrayLike<number>;
  names(index: number): readonly Toponym[];
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
/** Of the places under one skeleton no more are compared, the largest first. */
const MAX_COMPARED = 60;

interface Found {
  readonly index: number;
  readonly spelling: string;
  readonly cost: number;
}

class Search {
  readonly #found = new Map<number, Found>();
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
    this.#lookUnder(swappedSkeletons(own, this.#limit - base), asked, base, tried);
    if (base === 0) this.#lookUnder(editedSkeletons(own, this.#limit), asked, base, tried);
  }

  ranked({ script, codes }: Letters): SoundMatch[] {
    const rank = ({ cost, index }: Found) =>
      cost - PER_DECADE_OF_PEOPLE * Math.log10(this.#gazetteer.population(index) + 100);
    return [...this.#found.values()]
      .filter(({ cost }) => cost <= this.#best + MARGIN)
      .map((found) => ({ found, rank: rank(found) }))
      .sort((a, b) => a.rank - b.rank || a.found.index - b.found.index)
      .map(({ found: { index, spelling, cost } }) => {
        const similarity = likeness(cost, codes.length);
        const sameScript = similarity >= VARIANT_LIKENESS && lettersOf(spelling).script === script;
        return { index, spelling, similarity, match: sameScript ? 'variant' : 'cross-script' };
      });
  }

  #lookUnder(skeletons: readonly NearSkeleton[], asked: Letters, base: number, tried: Set<number>): void {
    for (const { key, cost } of skeletons) {
      if (base + cost > this.#limit) return;
      for (const index of this.#largest(this.#gazetteer.placesUnder(key), tried)) {
        tried.add(index);
        this.#compare(index, asked, base);
      }
    }
  }

  #largest(places: ArrayLike<number>, tried: ReadonlySet<number>): readonly number[] {
    const fresh: number[] = [];
    for (let i = 0; i < places.length; i++) {
      const index = places[i]!;
      if (!tried.has(index) && this.#accept(index)) fresh.push(index);
    }
    if (fresh.length > MAX_COMPARED) {
      const { population } = this.#gazetteer;
      fresh.sort((a, b) => population(b) - population(a) || a - b);
      fresh.length = MAX_COMPARED;
    }
    return fresh;
  }

  #compare(index: number, asked: Letters, base: number): void {
    const country = this.#gazetteer.country(index);
    const before = this.#found.get(index)?.cost ?? Infinity;
    let least = Math.min(this.#bound, this.#best + MARGIN, before - 1);
    let spelling = '';
    let extra = base;
    for (const { toponym } of this.#gazetteer.names(index)) {
      const cost = extra + spellingCost(asked, lettersOf(respelled(toponym, country)), least - extra);
      extra = base + ALTERNATE;
      if (cost > least) continue;
      // What comes after must be better.
      least = cost - 1;
      spelling = toponym;
    }
    if (spelling === '') return;
    this.#best = Math.min(this.#best, least + 1);
    this.#found.set(index, { index, spelling, cost: least + 1 });
  }
}
