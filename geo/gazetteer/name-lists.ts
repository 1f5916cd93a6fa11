import { isListed, kindOf, type Postings, rankOf } from './postings.ts';

/**
 * The names of each place: the postings turned round, which the file need not hold as one pass over them tells it.
 * Four bytes a name, made when the first place is shown; where a place's names start is searched, which costs less
 * than the memory to keep it.
 */
export class NameLists {
  readonly #postings: Postings;
  /** Postings of names that places are listed under, by place. */
  readonly #listed: Uint32Array;

  constructor(postings: Postings, places: number) {
    this.#postings = postings;
    const ends = new Uint32Array(places + 1);
    for (let i = 0; i < postings.count; i++) {
      if (isListed(kindOf(postings.tag(i)))) ends[postings.place(i) + 1]!++;
    }
    for (let place = 0; place < places; place++) ends[place + 1]! += ends[place]!;
    this.#listed = new Uint32Array(ends[places]!);
    for (let i = 0; i < postings.count; i++) {
      if (isListed(kindOf(postings.tag(i)))) this.#listed[ends[postings.place(i)]!++] = i;
    }
  }

  /** The postings of a place's names, the name by which it is listed first. */
  of(place: number): number[] {
    const found: number[] = [];
    for (let i = this.#startOf(place); i < this.#listed.length; i++) {
      const posting = this.#listed[i]!;
      if (this.#postings.place(posting) !== place) break;
      found.push(posting);
    }
    const rank = (posting: number) => rankOf(this.#postings.tag(posting));
    return found.sort((a, b) => rank(a) - rank(b) || a - b);
  }

  #startOf(place: number): number {
    let low = 0;
    let high = this.#listed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#postings.place(this.#listed[middle]!) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
