import { normalizeToken } from '../text/normalize.ts';
import type { Toponym } from '../types.ts';

/**
 * Whether the vowel marks and doublings that a writer set fit a place's name: عمّان is Amman, عُمان is Oman, and
 * folded they are one. `silent` where the text or the gazetteer has no marks to compare.
 */
export function compareMarks(text: string, names: readonly Toponym[]): 'agree' | 'contradict' | 'silent' {
  const written = marksByLetter(text);
  let verdict: 'contradict' | 'silent' = 'silent';
  for (const { toponym } of names) {
    if (!MARK.test(toponym)) continue;
    const known = marksByLetter(toponym);
    if (known.letters !== written.letters) continue;
    const fits = agree(written.marks, known.marks, written.letters);
    if (fits === true) return 'agree';
    if (fits === false) verdict = 'contradict';
  }
  return verdict;
}

/** Whether the writer set vowel marks at all. */
export function hasMarks(text: string): boolean {
  return MARK.test(text);
}

const MARK = /[\u064b-\u0652\u0670]/u;

/** The letters, and the marks on each. */
function marksByLetter(name: string): { letters: string; marks: string[] } {
  let letters = '';
  const marks: string[] = [];
  for (const char of name.normalize('NFC')) {
    if (MARK.test(char)) marks.push(`${marks.pop() ?? ''}${char}`);
    else if (normalizeToken(char) !== '') {
      letters += normalizeToken(char);
      marks.push('');
    }
  }
  return { letters, marks };
}

/**
 * Writers leave marks out, so only letters that have some in both can tell, and doublings: a list that gives a name's
 * vowels gives them too. That of the letter after the article is no part of the name. Undefined where nothing tells.
 */
function agree(written: readonly string[], known: readonly string[], letters: string): boolean | undefined {
  let verdict: true | undefined;
  for (let i = 0; i < written.length; i++) {
    if (!written[i]) continue;
    if (!known[i]) {
      if (written[i]!.includes(SHADDA) && !letters.slice(0, i).endsWith('ال')) return false;
      continue;
    }
    if (![...known[i]!].some((mark) => written[i]!.includes(mark))) return false;
    verdict = true;
  }
  return verdict;
}

const SHADDA = '\u0651';
