import { arabic } from '../../geo/arabic/arabic.ts';
import {
  contextSlots,
  linkNamesakes,
  MAX_CONTEXT,
  MAX_NAMESAKES,
  namesakeSlot,
  namesakesOf,
} from '../../geo/tagger/context-features.ts';
import { transitionKind } from '../../geo/tagger/gazetteer-marks.ts';
import type { Lexicon } from '../../geo/tagger/lexicon.ts';
import { viewText } from '../../geo/tagger/text-view.ts';
import { OFFSETS, wordSlots, type WordSlots } from '../../geo/tagger/word-features.ts';
import type { Document } from './corpus.ts';

/** One sentence for training: for each token its active slots, its kind of transition and its gold label. */
export interface Sequence {
  readonly slots: readonly Uint16Array[];
  readonly kinds: Uint8Array;
  readonly labels: Uint8Array;
  /** How much it counts, 0–1. */
  readonly weight: number;
}

/**
 * The features of a document, as `Tagger` sums them, spelled out.
 *
 * @param known the words read so far with this lexicon
 */
export function sequences(
  document: Document,
  weight: number,
  lexicon: Lexicon,
  known: Map<string, WordSlots>,
): Sequence[] {
  const words = document.tokens.map(({ norm }) => {
    let word = known.get(norm);
    if (word === undefined) known.set(norm, (word = wordSlots(norm, arabic, lexicon)));
    return word;
  });
  const view = viewText(document.text, document.tokens, words, document.marks);
  const { marks, sentences } = view;
  const namesakes = linkNamesakes(words);
  const others = new Int32Array(MAX_NAMESAKES);
  const context = new Int32Array(MAX_CONTEXT);
  const all = words.map((word, i) => {
    const slots = [...word.own];
    OFFSETS.forEach((offset, k) => {
      const other = i + offset;
      if (sentences[other] === sentences[i]) slots.push(...words[other]!.around[k]!);
    });
    const count = contextSlots(view, i, context);
    slots.push(...context.subarray(0, count));
    const found = namesakesOf(i, namesakes, sentences, others);
    for (const other of others.subarray(0, found)) {
      if (sentences[other - 1] === sentences[other]) slots.push(...words[other - 1]!.beforeNamesake);
      if (sentences[other + 1] === sentences[other]) slots.push(...words[other + 1]!.afterNamesake);
    }
    if (found > 0) slots.push(namesakeSlot(found, marks[others[0]!]!));
    return Uint16Array.from(slots);
  });
  const found: Sequence[] = [];
  for (let first = 0; first < words.length;) {
    let end = first + 1;
    while (end < words.length && sentences[end] === sentences[first]) end++;
    found.push({
      slots: all.slice(first, end),
      kinds: Uint8Array.from(words.slice(first, end), (word, i) =>
        transitionKind(marks[first + i]!, word.hasArticle),
      ),
      labels: document.labels.slice(first, end),
      weight,
    });
    first = end;
  }
  return found;
}
