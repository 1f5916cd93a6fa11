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
  readonly #places: ByteColumn;
  readonly #tagNumbers: ByteColumn;
  readonly #tags: Uint32Array;
  readonly #starts: BlockStarts;
  readonly #patchStarts: BlockStarts;

  constructor({ count, keys, places, tagNumbers, tags, patches, starts, patchStarts }: PostingsParts) {
    this.count = count;
    this.patches = patches;
    const blocks = Math.ceil(keys / BLOCK);
    this.#places = new ByteColumn(places, count);
    this.#tagNumbers = new ByteColumn(tagNumbers, count);
    this.#tags = tags;
    this.#starts = new BlockStarts(starts, blocks);
    this.#patchStarts = new BlockStarts(patchStarts, blocks);
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

  /**
   * Visits the postings of the key at `position`, with the start of each one's patch in `patches`, or -1 where its name
   * is written plainly.
   */
  visitKey(position: number, visit: (place: number, tag: number, patch: number) => void): void {
    this.#walk(Math.floor(position / BLOCK), position % BLOCK, position % BLOCK, (_, posting, patch) =>
      visit(this.#places.at(posting), this.tag(posting), patch),
    );
  }

  /** Visits the postings of a place in a block of keys, each with the position of its key, and its patch as above. */
  visitPlace(
    block: number,
    place: number,
    visit: (position: number, tag: number, patch: number) => void,
  ): void {
    this.#walk(block, 0, BLOCK - 1, (key, posting, patch) => {
      if (this.#places.at(posting) === place) visit(block * BLOCK + key, this.tag(posting), patch);
    });
  }

  /** Visits the listed names of all places, each with the block of its key, in the order of the keys. */
  visitListed(visit: (place: number, block: number) => void): void {
    let keys = 0;
    for (let posting = 0; posting < this.count; posting++) {
      if (isListed(kindOf(this.tag(posting)))) visit(this.#places.at(posting), Math.floor(keys / BLOCK));
      if (this.isLast(posting)) keys++;
    }
  }

  /** Reads the keys of a block up to `last`, and visits the postings of those from `first` on. */
  #walk(
    block: number,
    first: number,
    last: number,
    visit: (key: number, posting: number, patch: number) => void,
  ): void {
    let patch = this.#patchStarts.at(block);
    let posting = this.#starts.at(block);
    for (let key = 0; key <= last && posting < this.count; posting++) {
      const number = this.#tagNumbers.at(posting);
      const isPatched = (number & PATCHED) !== 0;
      if (key >= first) visit(key, posting, isPatched ? patch : -1);
      if (isPatched) patch += patchLength(this.patches, patch);
      if ((number & LAST) !== 0) key++;
    }
  }
}
