import { normalizeToken } from './normalize.ts';

/**
 * A spelling as it stands in texts, and its folded form. Tokens of one spelling share one, so that what somebody finds
 * out about it ({@link WordMap}) needs finding out once: news says the same few thousand words over and over.
 */
export interface Word {
  readonly text: string;
  readonly norm: string;
  /** Its place in every `WordMap`, below `WORD_SLOTS`; another word may come to have it later. */
  readonly slot: number;
}

/** So many words are remembered; a power of two. Memory does not grow beyond what these need. */
export const WORD_SLOTS = 1 << 16;

/** Longer words are no words, and share one slot. */
const MAX_LENGTH = 64;

const words = new Array<Word | undefined>(WORD_SLOTS).fill(undefined);

/** Where a hash over UTF-16 units begins; FNV-1a. */
export const HASH_START = 0x811c9dc5 | 0;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * The word that stands in a text from `start` to `end`; `hash` is that of its units. Each word has two slots that it may
 * be in; where other words are in both, it takes the place of one of them.
 */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const first = end - start > MAX_LENGTH ? 0 : (hash ^ (hash >>> 15)) & (WORD_SLOTS - 2);
  const one = words[first];
  if (one !== undefined && isAt(one.text, text, start, end)) return one;
  const other = words[first + 1];
  if (other !== undefined && isAt(other.text, text, start, end)) return other;
  const slot = one === undefined ? first : other === undefined ? first + 1 : first + ((hash >>> 16) & 1);
  const own = detached(text.slice(start, end));
  const word = { text: own, norm: normalizeToken(own), slot };
  words[slot] = word;
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
  readonly #words = new Array<Word | undefined>(WORD_SLOTS).fill(undefined);
  readonly #values = new Array<T | undefined>(WORD_SLOTS).fill(undefined);

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
