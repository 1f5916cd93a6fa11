import { normalizeToken } from './normalize.ts';

/**
 * A spelling as it stands in texts, and its folded form. Tokens of one spelling share one, so that what a stage finds
 * out about it ({@link WordNotes}) needs finding out once: news says the same few thousand words over and over.
 *
 * The notes stand in the word itself: a token leads to them in two steps, and what is looked at together lies together.
 */
export class Word {
  readonly text: string;
  readonly norm: string;
  /** For each sort of note whose it is (`WordNotes.#mark`), and what it says. */
  facts: unknown = undefined;
  openings: unknown = undefined;
  use: unknown = undefined;
  weights: unknown = undefined;
  factsBy = 0;
  openingsBy = 0;
  useBy = 0;
  weightsBy = 0;

  constructor(text: string) {
    this.text = text;
    this.norm = normalizeToken(text);
  }
}

/** So many words are remembered; a power of two. Memory does not grow beyond what these need. */
export const WORD_SLOTS = 1 << 16;

/** What is longer is no word, and not worth its memory. */
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
  const word = new Word(detached(text.slice(start, end)));
  if (end - start <= MAX_LENGTH) {
    words[free] = word;
    hashes[free] = hash;
  }
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

/** The sorts of notes: what a language says of a word, which names it may begin, what else it is, what its features weigh. */
export type Note = 'facts' | 'openings' | 'use' | 'weights';

let marks = 0;

/**
 * What somebody (a gazetteer, a tagger) knows of words, as long as these are remembered. Of each sort a word has one
 * note: where two somebodies take turns, each finds out again.
 */
export class WordNotes<T> {
  readonly #sort: Note;
  readonly #mark = ++marks;

  constructor(sort: Note) {
    this.#sort = sort;
  }

  get(word: Word): T | undefined {
    switch (this.#sort) {
      case 'facts':
        return word.factsBy === this.#mark ? (word.facts as T) : undefined;
      case 'openings':
        return word.openingsBy === this.#mark ? (word.openings as T) : undefined;
      case 'use':
        return word.useBy === this.#mark ? (word.use as T) : undefined;
      case 'weights':
        return word.weightsBy === this.#mark ? (word.weights as T) : undefined;
    }
  }

  /** Returns the value. */
  set(word: Word, value: T): T {
    word[this.#sort] = value;
    word[`${this.#sort}By`] = this.#mark;
    return value;
  }
}
