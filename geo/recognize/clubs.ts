import { joins } from '../text/tokenize.ts';
import { followsLocative } from './announced.ts';
import type { Span } from './spans.ts';
import type { Surroundings } from './surroundings.ts';

/** A club is spoken of beside another within so many words. */
const WINDOW = 6;

/**
 * Whether the name of a city is that of its sports club: a club's tail follows (مانشستر سيتي), or another club is named
 * in the words before, and nothing says that one was at the place (ريال مدريد ثانيا بعد برشلونة).
 */
export function isClubName(span: Span, at: Surroundings): boolean {
  const { text, tokens, language, gazetteer, cue, tags } = at;
  const { first, last, peeled, matches } = span;
  if (cue || !matches.some(({ index }) => gazetteer.featureClass(index) === 'P')) return false;
  const next = tokens[last + 1];
  if (next && language.isClubTail(next) && joins(text, tokens[last]!, next)) return true;
  if (matches.some(({ index }) => gazetteer.featureCode(index) === 'PPLC')) return false;
  if (followsLocative(first, at) || (peeled > 0 && language.hasAttachedPreposition(tokens[first]!)))
    return false;
  if (tags && tags.margin(span) > PLAINLY_A_PLACE) return false;
  for (let i = first - 1; i >= Math.max(0, first - WINDOW); i--) {
    if (/[.؟!؛\n]/u.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) return false;
    if (language.isClubHead(tokens[i]!) || language.isClubTail(tokens[i]!)) return true;
  }
  return false;
}

/** From these log-odds on the tagger is believed over the clubs around. */
const PLAINLY_A_PLACE = 3;
