import { isListed, kindOf, type Postings } from './postings.ts';
import { BLOCK } from './string-table.ts';

/**
 * Where the names of each place are: the postings turned round, which the file need not hold as one pass over them
 * tells it. For each place the blocks of keys that it has names in, made when the first place is shown: two bytes a
 * name where there are fewer than a million keys, and four a place.
 */
export class NameLists {
  /** Where the blocks of each place start, and one more. */
  readonly #starts: Uint32Array;
  readonly #blocks: Uint16Array | Uint32Array;

  constructor(postings: Postings, places: number, blocks: number) {
    const starts = new Uint32Array(places + 1);
    const before = new Uint32Array(places);
    /** Keys come in order: a place has a name in this block already if that was its last. `before` is 0, or one more. */
    const isNew = (place: number, position: number, tag: number) => {
      const block = Math.floor(position / BLOCK) + 1;
      if (!isListed(kindOf(tag)) || before[place] === block) return false;
      before[place] = block;
      return true;
    };
    postings.visitAll((position, place, tag) => {
      if (isNew(place, position, tag)) starts[place + 1]!++;
    });
    for (let place = 0; place < places; place++) starts[place + 1]! += starts[place]!;
    this.#blocks = new (blocks <= 0x10000 ? Uint16Array : Uint32Array)(starts[places]!);
    before.fill(0);
    // Filling moves each start to that of the next place; one shift afterwards puts them back.
    postings.visitAll((position, place, tag) => {
      if (isNew(place, position, tag)) this.#blocks[starts[place]!++] = Math.floor(position / BLOCK);
    });
    starts.copyWithin(1, 0);
    starts[0] = 0;
    this.#starts = starts;
  }

  /** The blocks of keys in which a place has names, in order. */
  blocksOf(place: number): Uint16Array | Uint32Array {
    return this.#blocks.subarray(this.#starts[place], this.#starts[place + 1]);
  }
}
