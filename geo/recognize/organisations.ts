import type { Token } from '../types.ts';
import type { Language } from './language.ts';
import type { Span } from './spans.ts';
import type { Surroundings } from './surroundings.ts';

const GAP = /^[\s\p{Cf}_"“”«»'‘’]*$/u;
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
  // رابطة دول جنوب شرق آسيا, شركة طيران الإمارات: a word between the head and the name.
  const between = language.cue(tokens[first - 1]!) || language.canLinkOrganisation(tokens[first - 1]!);
  const before = between && adjacent(first - 1) ? first - 2 : first - 1;
  const head = tokens[before]!;
  if (language.isOrganisationHead(head) || (before < first - 1 && language.isLongOrganisationHead(head)))
    return true;
  return endsLongName(text, tokens, first, language);
}

/** Whether the name that starts at a token stands behind a head, further words, and "in" or "for". */
function endsLongName(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const adjacent = (i: number) => i > 0 && GAP.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
  if (!adjacent(first)) return false;
  // مجلس التعاون لدول الخليج: the preposition may be attached to the name.
  const isIn = language.isIn(tokens[first - 1]!);
  if (!isIn && !language.hasAttachedPreposition(tokens[first]!)) return false;
  let words = 0;
  for (let i = first - (isIn ? 2 : 1); i >= 0 && words <= MAX_WORDS && adjacent(i + 1); i--, words++) {
    if (words > 0 && language.isLongOrganisationHead(tokens[i]!)) return true;
    if (!language.canContinueOrganisation(tokens[i]!)) return false;
  }
  return false;
}

/**
 * Whether a name stands inside an organisation's: the word before it makes it one, or the tagger sees a longer name of
 * one around it.
 */
export function isInOrganisation(
  span: Span,
  { text, tokens, tags, cue, language, listedWith }: Surroundings,
): boolean {
  if (organisationEndsAt(text, tokens, span.first, language)) return true;
  if (listedWith && endsLongName(text, tokens, listedWith.first, language)) return true;
  if (cue || tags?.typeOf(span) !== 'ORG') return false;
  return tags.typeAt(span.first - 1) === 'ORG' || tags.typeAt(span.last + 1) === 'ORG';
}
