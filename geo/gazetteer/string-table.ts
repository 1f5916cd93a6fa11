import { type BlockStartsParts, packBlockStarts, unpackBlockStarts } from './block-starts.ts';
import { decodeKey, decodeUnits, encodeKey, MAX_BYTES, SPACE } from './code-page.ts';
import { Growing } from './growing.ts';

/**
 * A sorted set of strings in one buffer, found by binary search and never unpacked.
 *
 * Strings are in the bytes of `code-page.ts`, sorted by byte and front-coded in blocks of 16: the first of a block
 * stands whole, each other says how many bytes it shares with the one before. `shapes` has a byte an entry, the number
 * shared in the upper four bits, the number of its own bytes in the lower; 0xff says that both stand, a byte each,
 * before the entry's bytes. `bytes` holds nothing but the entries' own bytes, which compress better so.
 */
export const BLOCK = 16;
const BLOCK_BITS = 4;

export interface StringTableParts {
  readonly shapes: Uint8Array;
  readonly bytes: Uint8Array;
  /** Start of each block in `bytes`. */
  readonly starts: BlockStartsParts;
  readonly count: number;
}

/** In a shape, says that its numbers are too large for four bits. */
const LARGE = 0xff;

/** Where a string stands, and whether the table goes on from it: `longer` is true if an entry starts with it and a space. */
export interface Found {
  /** Position, or -1. */
  readonly index: number;
  readonly longer: boolean;
}

const NOTHING: Found = { index: -1, longer: false };

export class StringTable {
  readonly count: number;
  readonly #shapes: Uint8Array;
  readonly #bytes: Uint8Array;
  /** Where each block starts, and its first four bytes as one number: eight bytes a block, unpacked for speed. */
  readonly #starts: Uint32Array;
  readonly #heads: Uint32Array;
  /** For each pair of first bytes, the number of blocks that begin with a smaller one. */
  readonly #blocksBefore: Uint16Array | Uint32Array;
  readonly #entry = new Uint8Array(MAX_BYTES);
  readonly #query = new Uint8Array(MAX_BYTES);

  constructor({ shapes, bytes, starts, count }: StringTableParts) {
    const blocks = Math.ceil(count / BLOCK);
    this.count = count;
    this.#shapes = shapes;
    this.#bytes = bytes;
    this.#starts = unpackBlockStarts(starts);
    this.#heads = new Uint32Array(blocks);
    this.#blocksBefore = new (blocks < 0x10000 ? Uint16Array : Uint32Array)(0x10001);
    this.#readHeads();
  }

  get blocks(): number {
    return this.#heads.length;
  }

  /** Looks a string up, and tells in the same search whether longer names begin with it. */
  find(string: string): Found {
    const length = encodeKey(string, this.#query);
    if (length < 0 || this.count === 0) return NOTHING;
    // Nothing sorts before the first entry of the table; the query may still be the beginning of that entry.
    return this.#scan(Math.max(0, this.#blockBefore(length)), length);
  }

  /** The string at a position. */
  at(position: number): string {
    return decodeKey(this.#entry, 0, this.#read(position));
  }

  /** Writes its UTF-16 units into `target`, which must have room for `MAX_BYTES`. Returns their number. */
  unitsAt(position: number, target: Uint16Array): number {
    return decodeUnits(this.#entry, this.#read(position), target);
  }

  /** Visits every string, in order. */
  visitAll(visit: (string: string, position: number) => void): void {
    for (let position = 0, cursor = 0; position < this.count; position++) {
      const shape = this.#shapes[position]!;
      let shared = shape >>> 4;
      let own = shape & 15;
      if (shape === LARGE) {
        shared = this.#bytes[cursor++]!;
        own = this.#bytes[cursor++]!;
      }
      for (let k = 0; k < own; k++) this.#entry[shared + k] = this.#bytes[cursor + k]!;
      cursor += own;
      visit(decodeKey(this.#entry, 0, shared + own), position);
    }
  }

  /** Puts the bytes of the string at a position together. Returns their number. */
  #read(position: number): number {
    if (!(position >= 0 && position < this.count)) throw new RangeError(`No string at ${position}`);
    const first = position & ~(BLOCK - 1);
    let cursor = this.#starts[position >>> BLOCK_BITS]!;
    let length = 0;
    for (let i = first; i <= position; i++) {
      const shape = this.#shapes[i]!;
      let shared = shape >>> 4;
      let own = shape & 15;
      if (shape === LARGE) {
        shared = this.#bytes[cursor++]!;
        own = this.#bytes[cursor++]!;
      }
      for (let k = 0; k < own; k++) this.#entry[shared + k] = this.#bytes[cursor + k]!;
      cursor += own;
      length = shared + own;
    }
    return length;
  }

  /**
   * Reads entries from the start of a block on, without putting them together. `matched` is how many bytes of the
   * query the entry before has in common with it: an entry that shares more than these with the entry before is as
   * far from the query as that; one that shares fewer is beyond it.
   */
  #scan(block: number, length: number): Found {
    const bytes = this.#bytes;
    const query = this.#query;
    const end = Math.min(this.count, (block + 2) * BLOCK);
    let cursor = this.#starts[block]!;
    let index = -1;
    let matched = 0;
    for (let position = block * BLOCK; position < end; position++) {
      const shape = this.#shapes[position]!;
      let shared = shape >>> 4;
      let own = shape & 15;
      if (shape === LARGE) {
        shared = bytes[cursor++]!;
        own = bytes[cursor++]!;
      }
      if ((position & (BLOCK - 1)) === 0) matched = 0;
      if (shared < matched) return { index, longer: false };
      if (shared === matched) {
        const limit = Math.min(own, length - matched);
        let same = 0;
        while (same < limit && bytes[cursor + same] === query[matched + same]) same++;
        if (same === own && matched + same === length) index = position;
        else if (matched + same === length) return { index, longer: bytes[cursor + same] === SPACE };
        else if (same < own && bytes[cursor + same]! > query[matched + same]!)
          return { index, longer: false };
        matched += same;
      }
      cursor += own;
    }
    return { index, longer: false };
  }

  /** The last block whose first string is not after the query, or -1. */
  #blockBefore(length: number): number {
    const query = this.#query;
    const head = fourBytes(query, 0, length);
    let low = this.#blocksBefore[head >>> 16]!;
    let high = this.#blocksBefore[(head >>> 16) + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#heads[middle]! - head;
      if (order < 0 || (order === 0 && this.#compareHead(middle, length) <= 0)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #compareHead(block: number, length: number): number {
    const shape = this.#shapes[block << BLOCK_BITS]!;
    const start = this.#starts[block]! + (shape === LARGE ? 2 : 0);
    const own = shape === LARGE ? this.#bytes[start - 1]! : shape;
    const shared = Math.min(own, length);
    for (let i = 0; i < shared; i++) {
      const difference = this.#bytes[start + i]! - this.#query[i]!;
      if (difference !== 0) return difference;
    }
    return own - length;
  }

  #readHeads(): void {
    const heads = this.#heads;
    for (let block = 0; block < heads.length; block++) {
      const shape = this.#shapes[block << BLOCK_BITS]!;
      const start = this.#starts[block]! + (shape === LARGE ? 2 : 0);
      heads[block] = fourBytes(this.#bytes, start, shape === LARGE ? this.#bytes[start - 1]! : shape);
      this.#blocksBefore[(heads[block]! >>> 16) + 1]!++;
    }
    for (let i = 1; i < this.#blocksBefore.length; i++) this.#blocksBefore[i]! += this.#blocksBefore[i - 1]!;
  }
}

/** The first four of `length` bytes as one number that sorts as they do; 0 for those that are not there. */
function fourBytes(bytes: Uint8Array, start: number, length: number): number {
  return (
    ((length > 0 ? bytes[start]! << 24 : 0) |
      (length > 1 ? bytes[start + 1]! << 16 : 0) |
      (length > 2 ? bytes[start + 2]! << 8 : 0) |
      (length > 3 ? bytes[start + 3]! : 0)) >>>
    0
  );
}

/** Writes a table, entry by entry, in order. */
export class StringTableWriter {
  #count = 0;
  readonly #shapes = new Growing(Uint8Array);
  readonly #bytes = new Growing(Uint8Array);
  readonly #starts = new Growing(Uint32Array);
  readonly #previous = new Uint8Array(MAX_BYTES);
  #previousLength = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds the string of `length` bytes of `source` from `start` on, which must sort behind the one added before. */
  add(source: Uint8Array, start: number, length: number): void {
    let shared = 0;
    if (this.#count % BLOCK === 0) this.#starts.push(this.#bytes.length);
    else {
      const limit = Math.min(this.#previousLength, length);
      while (shared < limit && this.#previous[shared] === source[start + shared]) shared++;
    }
    const own = length - shared;
    if (shared < 15 && own < 15) this.#shapes.push((shared << 4) | own);
    else {
      this.#shapes.push(LARGE);
      this.#bytes.push(shared);
      this.#bytes.push(own);
    }
    this.#bytes.append(source, start + shared, own);
    for (let i = shared; i < length; i++) this.#previous[i] = source[start + i]!;
    this.#previousLength = length;
    this.#count++;
  }

  finish(): StringTableParts {
    return {
      shapes: this.#shapes.toArray(),
      bytes: this.#bytes.toArray(),
      starts: packBlockStarts(this.#starts.toArray()),
      count: this.#count,
    };
  }
}
