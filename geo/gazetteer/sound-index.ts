import { lettersOf } from '../text/letters.ts';
import { respelled } from '../text/orthography.ts';
import { MAX_SKELETON, MIN_SKELETON, skeletonHash, skeletonOf } from '../text/skeleton.ts';
import { BlockStarts, type BlockStartsParts, packBlockStarts } from './block-starts.ts';
import { encodeKey, MAX_BYTES } from './code-page.ts';
import { Growing } from './growing.ts';
import { sortByBytes } from './sort-keys.ts';
import { BLOCK, StringTable, type StringTableParts, StringTableWriter } from './string-table.ts';

export interface SoundIndexParts {
  readonly table: StringTableParts;
  /** For each skeleton the positions of its keys: the step from the one before, doubled, odd for the last; LEB128. */
  readonly lists: Uint8Array;
  /** For each block of skeletons, the start of its lists. */
  readonly starts: BlockStartsParts;
}

/** The skeleton under which a name of a place in this country is filed, or undefined where it is not. */
export function skeletonToFile(name: string, country: string): string | undefined {
  const heard = skeletonOf(lettersOf(respelled(name, country)));
  return heard.length >= MIN_SKELETON && heard.length <= MAX_SKELETON ? heard : undefined;
}

/** A bit for each of 2^22 hashes: half a megabyte, in which 120,000 skeletons leave 97 of 100 bits unset. */
const FILTER_BITS = 22;

function filterBit(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) ^ (hash >>> 15)) >>> (32 - FILTER_BITS);
}

/** Which keys have a skeleton: how names written in one script are found by their sound in another. */
export class SoundIndex {
  readonly #table: StringTable;
  readonly #lists: Uint8Array;
  readonly #starts: BlockStarts;
  /** A bit for each hash of a skeleton that is there; made for the first search. */
  #filter: Uint32Array | undefined;

  constructor({ table, lists, starts }: SoundIndexParts) {
    this.#table = new StringTable(table);
    this.#lists = lists;
    this.#starts = new BlockStarts(starts);
  }

  /** Whether any key may have the skeleton of this hash (see `skeletonHash`): of others hardly any is said to. */
  mayHold(hash: number): boolean {
    this.#filter ??= this.#makeFilter();
    const bit = filterBit(hash);
    return (this.#filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  #makeFilter(): Uint32Array {
    const filter = new Uint32Array(1 << (FILTER_BITS - 5));
    this.#table.visitAll((skeleton) => {
      const bit = filterBit(skeletonHash(skeleton));
      filter[bit >>> 5]! |= 1 << (bit & 31);
    });
    return filter;
  }

  /** The positions of the keys that have this skeleton, in order. */
  keys(skeleton: string): number[] {
    const { index } = this.#table.find(skeleton);
    if (index < 0) return [];
    let cursor = this.#starts.at(Math.floor(index / BLOCK));
    for (let left = index % BLOCK; left > 0;) {
      // The lowest bit of a number stands in its first byte, the highest bit of a byte says that more follow.
      const isLast = (this.#lists[cursor]! & 1) !== 0;
      while (this.#lists[cursor++]! > 127);
      if (isLast) left--;
    }
    const keys: number[] = [];
    for (let key = 0, isLast = false; !isLast; keys.push(key)) {
      let value = 0;
      for (let shift = 1, more = true; more; shift *= 128) {
        const byte = this.#lists[cursor++]!;
        value += (byte & 127) * shift;
        more = byte > 127;
      }
      isLast = value % 2 === 1;
      key += Math.floor(value / 2);
    }
    return keys;
  }
}

/** Collects skeletons with the positions of their keys, and sorts them at the end. */
export class SoundIndexWriter {
  readonly #bytes = new Growing(Uint8Array);
  readonly #starts = new Growing(Uint32Array);
  readonly #lengths = new Growing(Uint8Array);
  readonly #keys = new Growing(Uint32Array);
  readonly #buffer = new Uint8Array(MAX_BYTES);

  add(skeleton: string, key: number): void {
    const length = encodeKey(skeleton, this.#buffer);
    if (length < 0) return;
    this.#starts.push(this.#bytes.length);
    this.#lengths.push(length);
    this.#keys.push(key);
    this.#bytes.append(this.#buffer, 0, length);
  }

  finish(): SoundIndexParts {
    const bytes = this.#bytes.data;
    const starts = this.#starts.data;
    const lengths = this.#lengths.data;
    const keys = this.#keys.data;
    const order = new Uint32Array(this.#keys.length);
    for (let i = 0; i < order.length; i++) order[i] = i;
    sortByBytes(order, bytes, starts, lengths);
    const isSame = (a: number, b: number) => {
      if (lengths[a] !== lengths[b]) return false;
      for (let i = 0; i < lengths[a]!; i++) if (bytes[starts[a]! + i] !== bytes[starts[b]! + i]) return false;
      return true;
    };
    const table = new StringTableWriter();
    const lists = new Growing(Uint8Array);
    const listStarts = new Growing(Uint32Array);
    for (let from = 0, to: number; from < order.length; from = to) {
      for (to = from + 1; to < order.length && isSame(order[from]!, order[to]!);) to++;
      if (table.count % BLOCK === 0) listStarts.push(lists.length);
      table.add(bytes, starts[order[from]!]!, lengths[order[from]!]!);
      const positions = order
        .subarray(from, to)
        .map((entry) => keys[entry]!)
        .sort();
      let before = 0;
      for (let i = 0; i < positions.length; i++) {
        pushLeb128(lists, (positions[i]! - before) * 2 + (i === positions.length - 1 ? 1 : 0));
        before = positions[i]!;
      }
    }
    return { table: table.finish(), lists: lists.toArray(), starts: packBlockStarts(listStarts.toArray()) };
  }
}

/** Not by bit operations: a number of 32 bits and a bit more must fit. */
function pushLeb128(bytes: Growing<Uint8Array>, number: number): void {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}
