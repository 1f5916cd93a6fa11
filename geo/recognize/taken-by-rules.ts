import { headsCompound } from './compounds.ts';
import { isInHashtag } from './hashtags.ts';
import { GREAT_CITY, isGreat, TOWN } from './in-context.ts';
import { isNearListed, isNearOthers, MIN_LETTERS, opensRowOfTowns } from './nearby.ts';
import { organisationEndsAt } from './organisations.ts';
import { isPersonName } from './persons.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';
import { fitsHashtag, isQuotedTown, isSaidToLieThere, standsWherePlacesDo } from './standing.ts';
import { isWord, looksLikeName, type Surroundings } from './surroundings.ts';

/** Whether what the gazetteer proposes is meant as a place here. */
export function isTakenByRules(span: Span, at: Surroundings): boolean {
  const { gazetteer, cue, inherited, context, tokens, persons } = at;
  if (span.matches.length === 0 || !looksLikeName(at.text.slice(span.start, at.tokens[span.last]!.end)))
    return false;
  const rank = prominence(gazetteer, span.matches);
  if (rank === 'known') return isPlainlyMeant(span, at);
  if (span.use === 'never') return false;
  if (span.first === span.last && headsCompound(span.first, at)) return false;
  if (cue && (cue.strong || span.peeled === 0)) return span.use !== 'everyday' || !(cue.plural || inherited);
  if (isHeadOfOrganisation(span, at)) return false;
  if (isClub(span, at)) return true;
  if (isSaidToLieThere(span, at)) return true;
  if (span.use === 'everyday' && isNearListed(span, at)) return true;
  if (span.use === 'either' || (span.use === 'everyday' && standsWherePlacesDo(span, at))) {
    if (opensRowOfTowns(span, at)) return true;
  }
  if (span.use === 'either' && !(standsWherePlacesDo(span, at) && fitsHashtag(span, at))) return false;
  if ((span.use !== 'place' && span.use !== 'either') || isPersonName(span, persons)) return false;
  if (span.peeled > 0 && isWord(tokens[span.first]!, gazetteer)) return false;
  const letters = span.key.length;
  if (rank === 'large')
    return letters >= 4 || (letters === 3 && (isGreat(span, gazetteer) || standsWherePlacesDo(span, at)));
  if (isQuotedTown(span, at)) return true;
  if (isTownInHashtag(span, at)) return true;
  // A small place must lie in a country the text speaks of, and stand where places stand.
  const isNear = isNearListed(span, at) || opensRowOfTowns(span, at);
  if (letters < MIN_LETTERS && !isNear) return false;
  if (!isNear && !standsWherePlacesDo(span, at) && span.last === span.first) return false;
  return span.matches.some(({ index }) => context.names(gazetteer.country(index))) || isNearOthers(span, at);
}

/** بورصة is Bursa, but not before الدار البيضاء. */
function isHeadOfOrganisation({ first, last }: Span, { tokens, spans, language }: Surroundings): boolean {
  return (
    first === last &&
    language.isOrganisationHead(tokens[first]!) &&
    spans[last + 1]?.some(({ matches, peeled }) => matches.length > 0 && peeled === 0) === true
  );
}

/** #حريق_منبج: people tag what they speak of by its name. */
function isTownInHashtag({ first, key, matches }: Span, { text, tokens, gazetteer }: Surroundings): boolean {
  const isTown = matches.some(({ index }) => gazetteer.population(index) >= TOWN);
  // A piece of BeirutExplosion may be any word.
  const isWhole =
    /[#_]/u.test(text[tokens[first]!.start - 1]!) && !/\p{L}/u.test(text[tokens[first]!.end] ?? '');
  return isTown && isWhole && key.length >= 4 && isInHashtag(text, tokens, first);
}

/**
 * نادي برشلونة: behind the head of an organisation's name a great city is meant, whatever else the word may be. Words
 * of three letters are left out: فريق كان is a team that was.
 */
function isClub({ first, use, key, matches, peeled }: Span, at: Surroundings): boolean {
  return (
    peeled === 0 &&
    use === 'everyday' &&
    key.length > 3 &&
    matches.some(({ index }) => at.gazetteer.population(index) >= GREAT_CITY) &&
    organisationEndsAt(at.text, at.tokens, first, at.language)
  );
}

/** Countries, curated places and demonyms: what remains is the words and people that look like them. */
function isPlainlyMeant(span: Span, at: Surroundings): boolean {
  const { cue, tokens, gazetteer, persons, language } = at;
  const demonym = span.matches.every((match) => match.demonym);
  if (demonym && language.isOtherAsWritten(tokens[span.last]!, at.text)) return false;
  if (cue) return true;
  if (span.peeled > 0 && span.last === span.first && !demonym && isWord(tokens[span.first]!, gazetteer))
    return false;
  // Counts call every demonym an everyday word, since their corpus does not mark demonyms.
  if (demonym) return span.use !== 'given-name' && !persons.parts.has(span.first);
  if (span.use === 'place') return !(span.first === span.last && persons.parts.has(span.first));
  return span.last > span.first || (standsWherePlacesDo(span, at) && span.use !== 'given-name');
}
