import { isListed, kindOf, type Postings, rankOf } from './postings.ts';

/**
 * The names of each place: the postings turned round, which the file need not hold as one pass over them tells it.
 * Four bytes a name and four a place, made when the first place is shown.
 */
export class NameLists {
  readonly #postings: Postings;
  readonly #starts: Uint32Array;
  readonly #listed: Uint32Array;

  constructor(postings: Postings, places: number) {
    this.#postings = postings;
    const starts = new Uint32Array(places + 1);
    for (let i = 0; i < postings.count; i++) {
      if (isListed(kindOf(postings.tag(i)))) starts[postings.place(i) + 1]!++;
    }
    for (let place = 0; place < places; place++) starts[place + 1]! += starts[place]!;
    this.#listed = new Uint32Array(starts[places]!);
    // Filling moves each start to the next one's place; one shift afterwards puts them back.
    for (let i = 0; i < postings.count; i++) {
      if (isListed(kindOf(postings.tag(i)))) this.#listed[starts[postings.place(i)]!++] = i;
    }
    starts.copyWithin(1, 0);
    starts[0] = 0;
    this.#starts = starts;
  }

  /** The postings of a place's names, the name by which it is listed first. */
  of(place: number): number[] {
    const rank = (posting: number) => rankOf(this.#postings.tag(posting));
    return [...this.#listed.subarray(this.#starts[place], this.#starts[place + 1])].sort(
      (a, b) => rank(a) - rank(b) || a - b,
    );
  }
}
