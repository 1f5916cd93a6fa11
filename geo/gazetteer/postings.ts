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

/**
 * Bits of a posting's tag column, below the number of its tag: the last of its key; written otherwise than plain; of
 * the same place as the posting before, as one in five is, since the spellings of a name stand beside each other.
 */
export const LAST = 1;
export const PATCHED = 2;
export const SAME_PLACE = 4;
export const TAG_SHIFT = 3;

export interface PostingsParts {
  /** For each posting that is not `SAME_PLACE`, its place; each block begins with one. */
  readonly places: Uint8Array;
  readonly tagNumbers: Uint8Array;
  /** The tags by number, the most frequent first. */
  readonly tags: Uint32Array;
  readonly patches: Uint8Array;
  /** For each block of keys, its first posting, and where its places and its patches start. */
  readonly starts: BlockStartsParts;
  readonly placeStarts: BlockStartsParts;
  readonly patchStarts: BlockStartsParts;
}

/** Takes one posting: the position of its key, its place, its tag, and where its patch starts, or -1 for none. */
export type PostingVisitor = (position: number, place: number, tag: number, patch: number) => void;

/**
 * Which places each key means, and how each writes its name: postings in the order of the keys, those of one key by
 * place, and of one place that by which it is found first.
 */
export class Postings {
  readonly patches: Uint8Array;
  readonly #places: ByteColumn;
  readonly #tagNumbers: ByteColumn;
  readonly #tags: Uint32Array;
  readonly #starts: BlockStarts;
  readonly #placeStarts: BlockStarts;
  readonly #patchStarts: BlockStarts;

  constructor({ places, tagNumbers, tags, patches, starts, placeStarts, patchStarts }: PostingsParts) {
    this.patches = patches;
    this.#places = new ByteColumn(places);
    this.#tagNumbers = new ByteColumn(tagNumbers);
    this.#tags = tags;
    this.#starts = new BlockStarts(starts);
    this.#placeStarts = new BlockStarts(placeStarts);
    this.#patchStarts = new BlockStarts(patchStarts);
  }

  /** Visits the postings of the key at `position`. */
  visitKey(position: number, visit: PostingVisitor): void {
    const key = position % BLOCK;
    this.#walk((position - key) / BLOCK, key, key, visit);
  }

  /** Visits the postings of a block of keys. */
  visitBlock(block: number, visit: PostingVisitor): void {
    this.#walk(block, 0, BLOCK - 1, visit);
  }

  /** Visits every posting. */
  visitAll(visit: PostingVisitor): void {
    for (let block = 0; block < this.#starts.length; block++) this.visitBlock(block, visit);
  }

  /** Reads the keys of a block up to its `last`, and visits the postings of those from its `first` on. */
  #walk(block: number, first: number, last: number, visit: PostingVisitor): void {
    let nextPlace = this.#placeStarts.at(block);
    let nextPatch = this.#patchStarts.at(block);
    let place = 0;
    const end = this.#tagNumbers.length;
    for (let key = 0, posting = this.#starts.at(block); key <= last && posting < end; posting++) {
      const number = this.#tagNumbers.at(posting);
      if ((number & SAME_PLACE) === 0) place = this.#places.at(nextPlace++);
      const patch = (number & PATCHED) === 0 ? -1 : nextPatch;
      if (patch >= 0) nextPatch += patchLength(this.patches, patch);
      if (key >= first) visit(block * BLOCK + key, place, this.#tags[number >>> TAG_SHIFT]!, patch);
      if ((number & LAST) !== 0) key++;
    }
  }
}
