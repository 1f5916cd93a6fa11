import type { Language } from '../recognize/language.ts';
import type { Token } from '../types.ts';
import {
  contextSlots,
  linkNamesakes,
  MAX_CONTEXT,
  MAX_NAMESAKES,
  namesakeSlot,
  namesakesOf,
  type TextView,
} from './context-features.ts';
import { type Mark, transitionKind } from './gazetteer-marks.ts';
import { LABEL_COUNT } from './labels.ts';
import { SortedLexicon } from './lexicon.ts';
import { addRows } from './rows.ts';
import { viewText } from './text-view.ts';
import { decode, type Lattice, measureMargins } from './viterbi.ts';
import { type TaggerWeights, unpackWeights } from './weights-file.ts';
import { OFFSETS } from './word-features.ts';
import {
  AFTER_NAMESAKE,
  AROUND,
  BEFORE_NAMESAKE,
  OWN,
  type WeighedWord,
  WordWeights,
} from './word-weights.ts';

/** What the tagger says of each token of a text. */
export class Tagging {
  /** See `labels.ts`. */
  readonly labels: Uint8Array;
  readonly #lattice: Lattice;
  readonly #sentences: ArrayLike<number>;
  readonly #unit: number;
  /** 1 for tokens whose margins are measured: most are never asked for. */
  readonly #measured: Uint8Array;

  constructor(lattice: Lattice, sentences: ArrayLike<number>, unit: number) {
    this.labels = lattice.labels;
    this.#lattice = lattice;
    this.#sentences = sentences;
    this.#unit = unit;
    this.#measured = new Uint8Array(sentences.length);
  }

  /** Log-odds of the best reading with a place at a token against the best without. */
  marginAt(token: number): number {
    if (this.#measured[token] === 0) this.#measure(token);
    return this.#lattice.margins[token]! * this.#unit;
  }

  #measure(token: number): void {
    // Measured from the end of the sentence backwards; those before are seldom asked for once this one is.
    const sentence = this.#sentences[token]!;
    let end = token + 1;
    while (this.#sentences[end] === sentence) end++;
    measureMargins(this.#lattice, token, end);
    this.#measured.fill(1, token, end);
  }
}

/**
 * A first-order conditional random field (Lafferty et al. 2001) with hashed features (Weinberger et al. 2009): labels
 * every token as outside or part of a place, person, organisation or another name. The sums are of integers, so that
 * every machine finds the same.
 *
 * A linear model may be weighed in any order: what a word says of itself and its neighbours is summed once a word, and
 * only what depends on the neighbourhood once a token.
 *
 * @example
 * const tagger = Tagger.open(bytes);
 * spansOf(tagger.tag(text, tokens, gazetteerMarks(spans, gazetteer), arabic).labels); // => [{ type: 'LOC', first: 3, last: 3 }]
 */
export class Tagger {
  readonly #weights: TaggerWeights;
  readonly #words: WordWeights;

  /** BCP 47 primary tag of the language it was trained in. */
  readonly language: string;

  constructor(weights: TaggerWeights, language = 'ar') {
    this.language = language;
    this.#weights = weights;
    this.#words = new WordWeights(
      weights.weights,
      new SortedLexicon(weights.lexiconHashes, weights.lexiconClasses),
    );
  }

  /** Opens a file of weights; throws `TaggerFormatError` where it does not fit this engine or is damaged. */
  static open(bytes: Uint8Array, language = 'ar'): Tagger {
    return new Tagger(unpackWeights(bytes), language);
  }

  /** Labels the tokens of a text; `marks` are what the gazetteer says of them. */
  tag(text: string, tokens: readonly Token[], marks: ArrayLike<Mark>, language: Language): Tagging {
    const words = this.#words.weigh(tokens, language);
    const view = viewText(text, tokens, words, marks);
    const kinds = new Uint8Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) kinds[i] = transitionKind(marks[i]!, words[i]!.hasArticle);
    const lattice: Lattice = {
      scores: this.#score(view),
      transitions: this.#weights.transitions,
      kinds,
      forward: new Int32Array(tokens.length * LABEL_COUNT),
      labels: new Uint8Array(tokens.length),
      margins: new Int32Array(tokens.length),
    };
    for (let first = 0; first < tokens.length;) {
      let end = first + 1;
      while (end < tokens.length && view.sentences[end] === view.sentences[first]) end++;
      decode(lattice, first, end);
      first = end;
    }
    return new Tagging(lattice, view.sentences, this.#weights.unit);
  }

  /** What the features of each token add up to, a sum a label. */
  #score(view: TextView<WeighedWord>): Int32Array {
    const { words, marks, sentences } = view;
    const scores = new Int32Array(words.length * LABEL_COUNT);
    const namesakes = linkNamesakes(words);
    const others = new Int32Array(MAX_NAMESAKES);
    const slots = new Int32Array(MAX_CONTEXT);
    // The token itself, those around it, its context, and of each namesake the words beside it, and how many there are.
    const rows = new Int32Array(1 + OFFSETS.length + MAX_CONTEXT + 2 * MAX_NAMESAKES + 1);
    const { table } = this.#words;
    for (let i = 0; i < words.length; i++) {
      const sentence = sentences[i]!;
      let n = 0;
      rows[n++] = words[i]!.row + OWN;
      for (let k = 0; k < OFFSETS.length; k++) {
        const other = i + OFFSETS[k]!;
        if (sentences[other] === sentence) rows[n++] = words[other]!.row + AROUND + k;
      }
      const count = contextSlots(view, i, slots);
      for (let k = 0; k < count; k++) rows[n++] = slots[k]!;
      const found = namesakesOf(i, namesakes, sentences, others);
      for (let k = 0; k < found; k++) {
        const other = others[k]!;
        if (sentences[other - 1] === sentences[other]) rows[n++] = words[other - 1]!.row + BEFORE_NAMESAKE;
        if (sentences[other + 1] === sentences[other]) rows[n++] = words[other + 1]!.row + AFTER_NAMESAKE;
      }
      if (found > 0) rows[n++] = namesakeSlot(found, marks[others[0]!]!);
      addRows(table, rows, n, scores, i * LABEL_COUNT);
    }
    return scores;
  }
}
