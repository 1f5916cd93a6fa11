import type { Token } from '../types.ts';
import type { TextView } from './context-features.ts';
import { endsSentence, readGaps } from './gaps.ts';
import type { Mark } from './gazetteer-marks.ts';
import type { Word } from './word-features.ts';

/** Puts together what the tagger sees of a text. */
export function viewText<W extends Word>(
  text: string,
  tokens: readonly Token[],
  words: readonly W[],
  marks: ArrayLike<Mark>,
): TextView<W> {
  const gaps = readGaps(text, tokens);
  const sentences = new Int32Array(tokens.length);
  for (let i = 1; i < tokens.length; i++) sentences[i] = sentences[i - 1]! + (endsSentence(gaps[i]!) ? 1 : 0);
  return { words, marks, gaps, sentences };
}
