import type { Token } from '../types.ts';
import { countriesOfAdjectiveAfter, countriesSaidAfter, followsLocative, isDescribed } from './announced.ts';
import { isInHashtag } from './hashtags.ts';
import { isInContext, TOWN } from './in-context.ts';
import type { Span } from './spans.ts';
import { isQuoted, type Surroundings } from './surroundings.ts';

/** Behind a word or an attached particle that places follow, in a row with a place, or in a hashtag. */
export function standsWherePlacesDo(
  span: Span,
  { text, tokens, language, listedWith, cue }: Surroundings,
): boolean {
  const { first, peeled } = span;
  const before = tokens[first - 1];
  return (
    cue !== undefined ||
    listedWith !== undefined ||
    isInHashtag(text, tokens, first) ||
    opensReport(span, text, tokens) ||
    (before !== undefined &&
      (language.isLocative(before) || language.bearing(tokens, first - 1) !== undefined)) ||
    (peeled > 0 && language.hasAttachedPreposition(tokens[first]!))
  );
}

/** معان: ..., at the head of a report or of a line of one. */
function opensReport({ first, last }: Span, text: string, tokens: readonly Token[]): boolean {
  const before = first === 0 ? '' : text.slice(tokens[first - 1]!.end, tokens[first]!.start);
  return (
    (first === 0 || before.includes('\n')) && /^\s*(?:[:|–—-]|\.\.)/u.test(text.slice(tokens[last]!.end))
  );
}

/**
 * "in X in Syria", where Syria has an X: as good as a cue word, whatever else X may mean (الميادين, "the squares").
 * Without a word before it that places follow, only where X is nothing but a name, or "a town in Syria", or "lying in
 * Syria".
 */
export function isSaidToLieThere({ first, last, peeled, use, matches }: Span, at: Surroundings): boolean {
  const isName = use === 'given-name' || use === 'family-name';
  if (isName && !followsLocative(first, at) && !isDescribed(last, at)) return false;
  const adjective = countriesOfAdjectiveAfter(last, at);
  if (
    adjective.size > 0 &&
    (use === 'place' || use === 'either' || !at.language.isDefinite(at.tokens[first]!))
  )
    return matches.some(({ index }) => adjective.has(at.gazetteer.country(index)));
  const attached = peeled > 0 && at.language.hasAttachedPreposition(at.tokens[first]!);
  const stands = use === 'place' || followsLocative(first, at) || isDescribed(last, at);
  if (!attached && (peeled > 0 || !stands)) return false;
  const countries = countriesSaidAfter(last, at);
  return countries.size > 0 && matches.some(({ index }) => countries.has(at.gazetteer.country(index)));
}

/** A town of some size, in quotation marks, whose name no other place has: “عفرين”. */
export function isQuotedTown(
  { last, start, key, matches }: Span,
  { text, tokens, gazetteer }: Surroundings,
): boolean {
  const [only, ...others] = matches;
  if (!only || others.length > 0 || key.length < 5 || gazetteer.population(only.index) < TOWN) return false;
  return isQuoted(text, start, tokens[last]!.end);
}

/**
 * #سيول_الأردن, "floods of Jordan", is no word on Seoul: what is also a word, and has a place behind it in a hashtag, is a
 * place itself where the text speaks of its country. #جدة_غير is one all the same.
 */
export function fitsHashtag(span: Span, at: Surroundings): boolean {
  const { text, tokens, spans } = at;
  if (text[tokens[span.last]!.end] !== '_' || !isInHashtag(text, tokens, span.first)) return true;
  const isOfPlace = spans[span.last + 1]?.some(({ use, matches }) => use === 'place' && matches.length > 0);
  return isOfPlace !== true || isInContext(span, at);
}
