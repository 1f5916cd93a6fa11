import { hashUnits } from './hash.ts';

/**
 * How words were labelled in the training corpus: hashes of words in ascending order, and a class for each. A class is
 * `1 + ((use * 3 + purity) * 3 + frequency)`; 0 stands for a word that is not there.
 */
export interface Lexicon {
  classOf(hash: number): number;
}

/** The uses that are told apart; of a person's name the first word and the others. */
export const USES = 6;
export const LEXICON_CLASSES = 1 + USES * 9;

export const UNKNOWN = 0;

/** The class of a word from how often it was used in each way, or `UNKNOWN` where it was not seen. */
export function lexiconClass(counts: ArrayLike<number>): number {
  let total = 0;
  let use = 0;
  for (let i = 0; i < USES; i++) {
    total += counts[i]!;
    if (counts[i]! > counts[use]!) use = i;
  }
  if (total === 0) return UNKNOWN;
  const share = counts[use]! / total;
  const purity = share >= 0.95 ? 2 : share >= 0.7 ? 1 : 0;
  const frequency = total >= 6 ? 2 : total >= 2 ? 1 : 0;
  return 1 + (use * 3 + purity) * 3 + frequency;
}

/** How often a word of this class was seen, 0–3: not at all, once, some times, often. */
export function frequencyOf(lexiconClass: number): number {
  return lexiconClass === UNKNOWN ? 0 : 1 + ((lexiconClass - 1) % 3);
}

/** Whether nearly every time, and often, the word was no part of a name. */
export function isPlainWord(lexiconClass: number): boolean {
  return lexiconClass === 9;
}

export function hashWord(word: string): number {
  return hashUnits(word);
}

/** A lexicon over the two columns that the file of weights holds; binary search. */
export class SortedLexicon implements Lexicon {
  readonly hashes: Uint32Array;
  readonly classes: Uint8Array;

  constructor(hashes: Uint32Array, classes: Uint8Array) {
    this.hashes = hashes;
    this.classes = classes;
  }

  classOf(hash: number): number {
    let low = 0;
    let high = this.hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.hashes[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return this.hashes[low] === hash ? this.classes[low]! : UNKNOWN;
  }
}
