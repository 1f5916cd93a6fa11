import { normalizeToken } from './normalize.ts';

/**
 * A spelling as it stands in texts, and its folded form. Tokens of one spelling share one, so that what somebody finds
 * out about it ({@link WordMap}) needs finding out once: news says the same few thousand words over and over.
 */
export interface Word {
  readonly text: string;
  readonly norm: string;
  /** Its place in every `WordMap`; another word may come to have it later. Words that are not remembered share one. */
  readonly slot: number;
}

/** So many words are remembered; a power of two. Memory does not grow beyond what these need. */
export const WORD_SLOTS = 1 << 16;

/** Longer words are not remembered. */
const MAX_LENGTH = 64;

/** So many slots a word may be in. */
const WAYS = 8;

const words = new Array<Word | undefined>(WORD_SLOTS).fill(undefined);
/** The hash of the word in each slot: others need not be looked at. */
const hashes = new Int32Array(WORD_SLOTS);

/** Where a hash over UTF-16 units begins; FNV-1a. */
export const HASH_START = 0x811c9dc5 | 0;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * The word that stands in a text from `start` to `end`; `hash` is that of its units. Where other words are in all of the
 * slots that it may be in, it takes the place of one of them.
 */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const first = (hash ^ (hash >>> 15)) & (WORD_SLOTS - WAYS);
  let free = first + ((hash >>> 16) & (WAYS - 1));
  for (let slot = first; slot < first + WAYS; slot++) {
    const word = words[slot];
    if (word === undefined) {
      free = slot;
      break;
    }
    if (hashes[slot] === hash && isAt(word.text, text, start, end)) return word;
  }
  const own = detached(text.slice(start, end));
  const word = { text: own, norm: normalizeToken(own), slot: free };
  // What is longer is no word: it is not worth its memory.
  if (own.length > MAX_LENGTH) return { ...word, slot: WORD_SLOTS };
  words[free] = word;
  hashes[free] = hash;
  return word;
}

/** The word of a spelling. */
export function wordOf(text: string): Word {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return wordAt(text, 0, text.length, hash);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

/** A copy that does not keep the text in memory that it was cut from, as engines let long parts of strings do. */
function detached(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}

/** What somebody knows of words, as long as they are remembered. Looking up is an array access; nothing is hashed. */
export class WordMap<T> {
  readonly #words = new Array<Word | undefined>(WORD_SLOTS + 1).fill(undefined);
  readonly #values = new Array<T | undefined>(WORD_SLOTS + 1).fill(undefined);

  get(word: Word): T | undefined {
    return this.#words[word.slot] === word ? this.#values[word.slot] : undefined;
  }

  /** Returns the value. */
  set(word: Word, value: T): T {
    this.#words[word.slot] = word;
    this.#values[word.slot] = value;
    return value;
  }
}
