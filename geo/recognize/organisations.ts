import type { Token } from '../types.ts';
import type { Language } from './language.ts';

const GAP = /^[\s\p{Cf}"“”«»'‘’]*$/u;
/** Between the head of a long name and its "in" stand at most so many words. */
const MAX_WORDS = 4;

/**
 * Whether the name that starts at a token closes an organisation's name: it stands directly after a head
 * (مجموعة مينسك), or after "in" and a long name (منظمة الأمن والتعاون في أوروبا).
 */
export function organisationEndsAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
): boolean {
  const adjacent = (i: number) => i > 0 && GAP.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
  if (!adjacent(first)) return false;
  if (language.isOrganisationHead(tokens[first - 1]!)) return true;
  if (!language.isIn(tokens[first - 1]!)) return false;
  for (let i = first - 2, words = 0; i >= 0 && words <= MAX_WORDS && adjacent(i + 1); i--, words++) {
    if (words > 0 && language.isLongOrganisationHead(tokens[i]!)) return true;
    if (!language.canContinueOrganisation(tokens[i]!)) return false;
  }
  return false;
}
