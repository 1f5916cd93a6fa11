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
import { viewText } from './text-view.ts';
import { decode } from './viterbi.ts';
import { type TaggerWeights, unpackWeights } from './weights-file.ts';
import { OFFSETS, type Word, wordSlots } from './word-features.ts';

/** A word with its features already weighed: `LABEL_COUNT` sums each. */
interface WeighedWord extends Word {
  readonly own: Int32Array;
  readonly around: readonly Int32Array[];
  readonly beforeNamesake: Int32Array;
  readonly afterNamesake: Int32Array;
}

/** What the tagger says of each token of a text. */
export interface Tagging {
  /** See `labels.ts`. */
  readonly labels: Uint8Array;
  /** Log-odds of the best reading with a place here against the best without. */
  readonly margins: Float64Array;
}

/** So many words are remembered; then all are forgotten. What is remembered changes how long it takes, not what is found. */
const REMEMBERED = 20_000;

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
  readonly #lexicon: SortedLexicon;
  readonly #words = new Map<Language, Map<string, WeighedWord>>();

  constructor(weights: TaggerWeights) {
    this.#weights = weights;
    this.#lexicon = new SortedLexicon(weights.lexiconHashes, weights.lexiconClasses);
  }

  /** Opens a file of weights; throws `TaggerFormatError` where it does not fit this engine or is damaged. */
  static open(bytes: Uint8Array): Tagger {
    return new Tagger(unpackWeights(bytes));
  }

  /** Labels the tokens of a text; `marks` are what the gazetteer says of them. */
  tag(text: string, tokens: readonly Token[], marks: ArrayLike<Mark>, language: Language): Tagging {
    const words = tokens.map(({ norm }) => this.#weigh(norm, language));
    const view = viewText(text, tokens, words, marks);
    const scores = this.#score(view);
    const kinds = new Uint8Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) kinds[i] = transitionKind(marks[i]!, words[i]!.hasArticle);
    const labels = new Uint8Array(tokens.length);
    const margins = new Int32Array(tokens.length);
    const lattice = { scores, transitions: this.#weights.transitions, kinds, labels, margins };
    for (let first = 0; first < tokens.length;) {
      let end = first + 1;
      while (end < tokens.length && view.sentences[end] === view.sentences[first]) end++;
      decode(lattice, first, end);
      first = end;
    }
    return { labels, margins: Float64Array.from(margins, (margin) => margin * this.#weights.unit) };
  }

  #score(view: TextView<WeighedWord>): Int32Array {
    const { words, marks, sentences } = view;
    const scores = new Int32Array(words.length * LABEL_COUNT);
    const namesakes = linkNamesakes(words);
    const others = new Int32Array(MAX_NAMESAKES);
    const slots = new Int32Array(MAX_CONTEXT);
    const { weights } = this.#weights;
    for (let i = 0; i < words.length; i++) {
      const at = i * LABEL_COUNT;
      const sentence = sentences[i]!;
      add(scores, at, words[i]!.own);
      for (let k = 0; k < OFFSETS.length; k++) {
        const other = i + OFFSETS[k]!;
        if (sentences[other] === sentence) add(scores, at, words[other]!.around[k]!);
      }
      const count = contextSlots(view, i, slots);
      for (let k = 0; k < count; k++) addRow(scores, at, weights, slots[k]!);
      const found = namesakesOf(i, namesakes, sentences, others);
      for (let k = 0; k < found; k++) {
        const other = others[k]!;
        if (sentences[other - 1] === sentences[other]) add(scores, at, words[other - 1]!.beforeNamesake);
        if (sentences[other + 1] === sentences[other]) add(scores, at, words[other + 1]!.afterNamesake);
      }
      if (found > 0) addRow(scores, at, weights, namesakeSlot(found, marks[others[0]!]!));
    }
    return scores;
  }

  #weigh(norm: string, language: Language): WeighedWord {
    let words = this.#words.get(language);
    if (words === undefined) this.#words.set(language, (words = new Map()));
    const known = words.get(norm);
    if (known !== undefined) return known;
    if (words.size >= REMEMBERED) words.clear();
    const slots = wordSlots(norm, language, this.#lexicon);
    const word: WeighedWord = {
      base: slots.base,
      use: slots.use,
      hasArticle: slots.hasArticle,
      own: this.#sum(slots.own),
      around: slots.around.map((each) => this.#sum(each)),
      beforeNamesake: this.#sum(slots.beforeNamesake),
      afterNamesake: this.#sum(slots.afterNamesake),
    };
    words.set(norm, word);
    return word;
  }

  #sum(slots: readonly number[]): Int32Array {
    const sum = new Int32Array(LABEL_COUNT);
    for (const each of slots) addRow(sum, 0, this.#weights.weights, each);
    return sum;
  }
}

function add(scores: Int32Array, at: number, sum: Int32Array): void {
  for (let label = 0; label < LABEL_COUNT; label++) scores[at + label]! += sum[label]!;
}

function addRow(scores: Int32Array, at: number, weights: Int8Array, slot: number): void {
  const row = slot * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) scores[at + label]! += weights[row + label]!;
}
