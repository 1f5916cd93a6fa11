import { BlockStarts, type BlockStartsParts } from './block-starts.ts';
import { ByteColumn } from './byte-column.ts';
import { patchLength } from './form-patch.ts';
import { BLOCK } from './string-table.ts';

/**
 * How a key leads to a place. A `name` is one that the place is listed under; the others are found and not listed:
 * a name without the word for its kind (`bare`: حلب for محافظة حلب), a spelling that may be meant (`variant`), a
 * `demonym`. A `hidden` name is listed and never found, since its key is a lone letter or nothing; a `word` is no place.
 */
export const KIND = { name: 0, bare: 1, variant: 2, demonym: 3, hidden: 4, word: 5 } as const;

/** What is known of a name beside the name: kind, language (its number in the file) and rank, in one number. */
export function packTag(kind: number, lang: number, rank: number): number {
  return ((kind << 24) | (lang << 8) | rank) >>> 0;
}

export const kindOf = (tag: number): number => tag >>> 24;
export const langOf = (tag: number): number => (tag >>> 8) & 0xffff;
/** 0 for the name by which a place is listed, then in the order of the source; 255 for names without order. */
export const rankOf = (tag: number): number => tag & 255;
export const LAST_RANK = 255;

export const isListed = (kind: number): boolean => kind === KIND.name || kind === KIND.hidden;

/** Bits of a posting's tag column, below the number of its tag: the last of its key; written otherwise than plain. */
export const LAST = 1;
export const PATCHED = 2;
export const TAG_SHIFT = 2;

export interface PostingsParts {
  readonly count: number;
  readonly keys: number;
  readonly places: Uint8Array;
  readonly tagNumbers: Uint8Array;
  /** The tags by number, the most frequent first. */
  readonly tags: Uint32Array;
  readonly patches: Uint8Array;
  /** For each block of keys, its first posting, and the start of its patches. */
  readonly starts: BlockStartsParts;
  readonly patchStarts: BlockStartsParts;
}

/**
 * Which places each key means, and how each writes its name: postings in the order of the keys, those of one key by
 * place, and of one place that by which it is found first.
 */
export class Postings {
  readonly count: number;
  readonly patches: Uint8Array;
  readonly #blocks: number;
  readonly #places: ByteColumn;
  readonly #tagNumbers: ByteColumn;
  readonly #tags: Uint32Array;
  readonly #starts: BlockStarts;
  readonly #patchStarts: BlockStarts;

  constructor({ count, keys, places, tagNumbers, tags, patches, starts, patchStarts }: PostingsParts) {
    this.count = count;
    this.patches = patches;
    this.#blocks = Math.ceil(keys / BLOCK);
    this.#places = new ByteColumn(places, count);
    this.#tagNumbers = new ByteColumn(tagNumbers, count);
    this.#tags = tags;
    this.#starts = new BlockStarts(starts, this.#blocks);
    this.#patchStarts = new BlockStarts(patchStarts, this.#blocks);
  }

  /** The first posting of the key at `position`. */
  first(position: number): number {
    let posting = this.#starts.at(Math.floor(position / BLOCK));
    for (let left = position % BLOCK; left > 0; posting++) if (this.isLast(posting)) left--;
    return posting;
  }

  isLast(posting: number): boolean {
    return (this.#tagNumbers.at(posting) & LAST) !== 0;
  }

  place(posting: number): number {
    return this.#places.at(posting);
  }

  tag(posting: number): number {
    return this.#tags[this.#tagNumbers.at(posting) >>> TAG_SHIFT]!;
  }

  /** The position of the key that a posting belongs to. */
  keyOf(posting: number): number {
    const block = this.#blockOf(posting);
    let position = block * BLOCK;
    for (let i = this.#starts.at(block); i < posting; i++) if (this.isLast(i)) position++;
    return position;
  }

  /** Where in `patches` the posting's patch starts, or -1 where its name is written plainly. */
  patch(posting: number): number {
    if ((this.#tagNumbers.at(posting) & PATCHED) === 0) return -1;
    const block = this.#blockOf(posting);
    let start = this.#patchStarts.at(block);
    for (let i = this.#starts.at(block); i < posting; i++) {
      if ((this.#tagNumbers.at(i) & PATCHED) !== 0) start += patchLength(this.patches, start);
    }
    return start;
  }

  #blockOf(posting: number): number {
    let low = 0;
    let high = this.#blocks;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts.at(middle) <= posting) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
