import { type Letters, lettersOf } from '../text/letters.ts';
import { respelled } from '../text/orthography.ts';
import { editedSkeletons, MAX_SKELETON, MIN_SKELETON, type NearSkeleton, skeletonOf, swappedSkeletons } from '../text/skeleton.ts';
import { spellingCost } from '../text/spelling-cost.ts';
import type { Toponym } from '../types.ts';

/** What the search needs of a gazetteer. Places are numbers. */
export interface SoundIndex {
  /** The settlements and regions that have a name with this skeleton; empty where there is none. */
  placesUnder(skeleton: string): ArrayLike<number>;
  names(index: number): readonly Toponym[];
  country(index: number): string;
  population(index: number): number;
}

/** A place whose name sounds like the one asked for. */
export interface SoundMatch {
  readonly index: number;
  /** How alike, 0–1: see {@link likeness}. */
  readonly similarity: number;
  /** The gazetteer's spelling that is most like. */
  readonly spelling: string;
}

/** The skeletons under which a name is to be filed. */
export function skeletonsToFile(names: readonly Toponym[], country: string): Set<string> {
  const skeletons = new Set<string>();
  for (const { toponym } of names) {
    const skeleton = skeletonOf(lettersOf(respelled(toponym, country)));
    if (skeleton.length >= MIN_SKELETON && skeleton.length <= MAX_SKELETON) skeletons.add(skeleton);
  }
  return skeletons;
}

/**
 * Places whose names sound like `name`, at least `floor` alike and accepted, the likeliest first: by the cost of the
 * spelling, and where that is near, by inhabitants.
 *
 * Skeletons are tried in the order of what they cost at least; the search ends when none can come near the best any
 * more.
 */
export function findBySound(
  name: string,
  floor: number,
  accept: (index: number) => boolean,
  gazetteer: SoundIndex,
): SoundMatch[] {
  const asked = lettersOf(respelled(name, ''));
  if (asked.codes.length === 0) return [];
  const search = new Search(asked, floor, accept, gazetteer);
  const own = skeletonOf(asked);
  search.under(swappedSkeletons(own));
  search.under(editedSkeletons(own));
  return search.ranked();
}

/** A spelling that costs so much a letter, in tenths of a nat, is like the other in nothing. */
const UNLIKE_PER_LETTER = 32;

/** 1 for the spelling that everybody would choose, 0 for two names that have nothing in common. */
export function likeness(cost: number, letters: number): number {
  return Math.max(0, 1 - cost / (UNLIKE_PER_LETTER * letters));
}

/** What costs so much more than the best, in tenths of a nat, is not worth telling of. */
const MARGIN = 35;
/** Each factor of ten in inhabitants makes up for so much cost. */
export const RANK = { perDecade: 5, alternate: 8, stop: 3, compared: 60 };

class Search {
  readonly #found: (SoundMatch & { readonly cost: number })[] = [];
  readonly #tried = new Set<number>();
  #best: number;
  readonly memo=new Map<string,number>();
  readonly asked: Letters;
  readonly accept: (index: number) => boolean;
  readonly gazetteer: SoundIndex;
  readonly #bound: number;

  constructor(asked: Letters, floor: number, accept: (index: number) => boolean, gazetteer: SoundIndex) {
    this.asked = asked;
    this.accept = accept;
    this.gazetteer = gazetteer;
    this.#bound = (1 - floor) * UNLIKE_PER_LETTER * asked.codes.length;
    this.#best = this.#bound;
  }

  under(skeletons: readonly NearSkeleton[]): void {
    for (const { key, cost } of skeletons) {
      if (cost > Math.min(this.#bound, this.#best + RANK.stop)) return;
      for (const index of this.#largest(this.gazetteer.placesUnder(key))) this.#compare(index);
    }
  }

  ranked(): SoundMatch[] {
    const rank = ({ cost, index }: SoundMatch & { cost: number }) =>
      cost - RANK.perDecade * Math.log10(this.gazetteer.population(index) + 100);
    return this.#found
      .filter(({ cost }) => cost <= this.#best + MARGIN)
      .map((match) => ({ match, rank: rank(match) }))
      .sort((a, b) => a.rank - b.rank || a.match.index - b.match.index)
      .map(({ match: { index, similarity, spelling } }) => ({ index, similarity, spelling }));
  }

  #largest(places: ArrayLike<number>): readonly number[] {
    const fresh: number[] = [];
    for (let i = 0; i < places.length; i++) {
      const index = places[i]!;
      if (!this.#tried.has(index) && this.accept(index)) fresh.push(index);
    }
    if (fresh.length > RANK.compared) {
      fresh.sort((a, b) => this.gazetteer.population(b) - this.gazetteer.population(a) || a - b);
      fresh.length = RANK.compared;
    }
    return fresh;
  }

  #compare(index: number): void {
    this.#tried.add(index);
    const country = this.gazetteer.country(index);
    let least = Math.min(this.#bound, this.#best + MARGIN) + 1;
    let spelling = '';
    let first = true;
    for (const { toponym } of this.gazetteer.names(index)) {
      let cost = this.memo.get(toponym);
      if(cost===undefined||cost===-1){ if(cost===undefined)this.memo.set(toponym,-1); cost = spellingCost(this.asked, lettersOf(respelled(toponym, country)), least - 1); if(cost<Infinity)this.memo.set(toponym,cost)}
      cost+=(first?0:RANK.alternate);
      first=false;
      if (cost < least) {
        least = cost;
        spelling = toponym;
      }
    }
    if (spelling === '') return;
    this.#best = Math.min(this.#best, least);
    this.#found.push({ index, spelling, cost: least, similarity: likeness(least, this.asked.codes.length) });
  }
}
