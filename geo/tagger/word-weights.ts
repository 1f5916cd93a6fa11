import type { Language } from '../recognize/language.ts';
import { WordNotes } from '../text/words.ts';
import type { Token } from '../types.ts';
import { SLOTS } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { addRows } from './rows.ts';
import { OFFSETS, type Word, wordSlots } from './word-features.ts';

/** A word whose features are weighed: its sums are rows of the table, from `row` on. */
export interface WeighedWord extends Word {
  readonly row: number;
}

/** The rows of a word: for itself, for tokens that have it at each of `OFFSETS`, and for those it tells of from afar. */
export const OWN = 0;
export const AROUND = 1;
export const BEFORE_NAMESAKE = AROUND + OFFSETS.length;
export const AFTER_NAMESAKE = BEFORE_NAMESAKE + 1;
const ROWS = AFTER_NAMESAKE + 1;

/** So many words are remembered, and those of one text; then all are forgotten: memory does not grow with what is read. */
const REMEMBERED = 40_000;

/**
 * The weights of features, and of words the sums of theirs: rows of one table, which can be added up together. What is
 * remembered changes how long it takes to tag, not what is found.
 */
export class WordWeights {
  readonly #lexicon: Lexicon;
  #table: Int16Array;
  #known = new WeakMap<Language, WordNotes<WeighedWord>>();
  #count = 0;

  constructor(weights: Int8Array, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#table = new Int16Array(weights.length + 1024 * ROWS * LABEL_COUNT);
    this.#table.set(weights);
  }

  /** `LABEL_COUNT` numbers a row; the first `SLOTS` rows are those of the features. Valid until the next `weigh`. */
  get table(): Int16Array {
    return this.#table;
  }

  /** Weighs the words of a text. */
  weigh(tokens: readonly Token[], language: Language): WeighedWord[] {
    if (this.#count >= REMEMBERED) {
      this.#known = new WeakMap();
      this.#count = 0;
    }
    let known = this.#known.get(language);
    if (known === undefined) this.#known.set(language, (known = new WordNotes('weights')));
    const words = new Array<WeighedWord>(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const { word, norm } = tokens[i]!;
      words[i] = known.get(word) ?? known.set(word, this.#weigh(norm, language));
    }
    return words;
  }

  #weigh(norm: string, language: Language): WeighedWord {
    const { base, use, hasArticle, own, around, beforeNamesake, afterNamesake } = wordSlots(
      norm,
      language,
      this.#lexicon,
    );
    const row = SLOTS + this.#count++ * ROWS;
    this.#reserve((row + ROWS) * LABEL_COUNT);
    [own, ...around, beforeNamesake, afterNamesake].forEach((slots, i) => this.#sum(slots, row + i));
    return { base, use, hasArticle, row };
  }

  #sum(slots: readonly number[], row: number): void {
    addRows(this.#table, Int32Array.from(slots), slots.length, sums, 0);
    this.#table.set(sums, row * LABEL_COUNT);
  }

  #reserve(length: number): void {
    if (length <= this.#table.length) return;
    const larger = new Int16Array(Math.max(length, 2 * this.#table.length));
    larger.set(this.#table);
    this.#table = larger;
  }
}

const sums = new Int32Array(LABEL_COUNT);
