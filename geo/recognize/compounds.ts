import { joins } from '../text/tokenize.ts';
import { isWord, type Surroundings } from './surroundings.ts';

/** Whether token `i` is a word that hardly names a place without the one after it: تل in بلدة تل الهواشمة. */
export function headsCompound(i: number, { text, tokens, cue, language, gazetteer }: Surroundings): boolean {
  const next = tokens[i + 1];
  return (
    cue?.type === 'settlement' &&
    language.readings(tokens[i]!).some(({ norm }) => language.isNameHead(norm)) &&
    next !== undefined &&
    joins(text, tokens[i]!, next) &&
    !language.isLocative(next) &&
    (language.isDefinite(next) || !isWord(next, gazetteer))
  );
}
