import { normalizeToken } from '../text/normalize.ts';
import type { Word } from '../text/words.ts';
import type { Token } from '../types.ts';
import type { Reading } from '../recognize/language.ts';

/**
 * The readings of an Arabic token: whole; without و or ف (and, then); then without ب ل ك (in, for, like); and with
 * لل undone to ال (للقوقاز is ل and القوقاز, whose alef the script drops). The plainest comes first.
 *
 * The offset skips the particle's letter with the marks on it. For لل only the first lam is skipped, since the
 * second is the article's: the mention in للقوقاز is لقوقاز.
 */
export function readings(token: Token): Reading[] {
  const found: Reading[] = [{ norm: token.norm, start: token.start, peeled: 0 }];
  if (!ARABIC.test(token.norm)) return found;
  for (const base of [...found, ...without(token, found[0]!, CONJUNCTIONS)]) {
    if (base.peeled > 0) found.push(base);
    found.push(...without(token, base, PREPOSITIONS));
    if (base.norm.startsWith('لل') && base.norm.length > 4 && token.text[base.start - token.start] === 'ل') {
      found.push({
        norm: `ا${base.norm.slice(1)}`,
        start: afterLetter(token, base.start),
        peeled: base.peeled + 1,
      });
    }
  }
  return (ACCUSATIVE.test(token.text) ? accusatives(found) : found).sort((a, b) => a.peeled - b.peeled);
}

/** The indefinite accusative ending, which only its tanwin tells from the last letter of سوريا or دوما: no name has it. */
const ACCUSATIVE = /(?:\u064bا|ا\u064b)$/u;

function accusatives(found: readonly Reading[]): Reading[] {
  return found.map((reading) => ({ ...reading, norm: reading.norm.slice(0, -1), onlyDemonym: true }));
}

const ARABIC = /^[\u0621-\u064a]/;
const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بلك';
/** A name has at least two letters left when its particle is gone. */
const MIN_REST = 2;

function without(token: Token, { norm, start, peeled }: Reading, particles: string): Reading[] {
  if (norm.length <= MIN_REST || !particles.includes(norm[0]!)) return [];
  // A ligature (ﵼ) folds to several letters, and has no first one to take off.
  if (normalizeToken(token.text[start - token.start]!) !== norm[0]) return [];
  return [{ norm: norm.slice(1), start: afterLetter(token, start), peeled: peeled + 1 }];
}

/** The offset after the letter at `start` and the marks, tatweel and invisible characters that sit on it. */
function afterLetter(token: Token, start: number): number {
  const rest = token.text.slice(start - token.start + 1);
  return start + 1 + /^[\p{M}\p{Cf}\u0640]*/u.exec(rest)![0].length;
}

/** The token without its particles و ف and, after them, ب ل ك: what a cue or title looks like inside "ولمدينة". */
export function bareForms(token: Token): readonly string[] {
  if (token.word !== lastWord) {
    lastWord = token.word;
    lastForms = readings(token)
      .filter(({ onlyDemonym }) => !onlyDemonym)
      .map(({ norm }) => norm);
  }
  return lastForms;
}

/** Whoever asks what a word is asks several things, one after the other. */
let lastWord: Word | undefined;
let lastForms: readonly string[] = [];
