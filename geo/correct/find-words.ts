import { readings } from '../arabic/proclitics.ts';
import { tokenize } from '../text/tokenize.ts';

/** Where words begin in a text as words of their own: after an attached و ف ب ل ك too, and never inside another word. */
export function findWords(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (endsAWord(text, at + words.length) && beginsAName(text, at, at + words.length)) found.push(at);
  }
  return found;
}

const INSIDE = /[\p{L}\p{N}\p{M}]/u;
/** No word with its particles is longer. */
const MOST_BEFORE = 12;

function endsAWord(text: string, at: number): boolean {
  return at >= text.length || !INSIDE.test(String.fromCodePoint(text.codePointAt(at)!));
}

function beginsAName(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < MOST_BEFORE && INSIDE.test(text[from - 1]!)) from--;
  if (from === start) return true;
  const [first] = tokenize(text.slice(from, end));
  return first !== undefined && readings(first).some((reading) => from + reading.start === start);
}
