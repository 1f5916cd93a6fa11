import { distanceKm } from '../gazetteer/distance.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { KeyUse } from '../gazetteer/meta.ts';
import { countriesOfAdjectiveAfter, countriesSaidAfter, followsLocative, isDescribed } from './announced.ts';
import { isClubName } from './clubs.ts';
import { demonymOrToponym } from './from-span.ts';
import { isInHashtag } from './hashtags.ts';
import { isInOrganisation, organisationEndsAt } from './organisations.ts';
import { isNearListed, isNearOthers, opensRowOfTowns } from './nearby.ts';
import { isPersonName, type Persons } from './persons.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';
import { headsCompound } from './compounds.ts';
import { joins } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import { isQuoted, isWord, looksLikeName, type Surroundings } from './surroundings.ts';
import type { Tags } from './tags.ts';

/**
 * The gazetteer proposes, the tagger decides; where there is no tagger, and for what its labels do not say (demonyms,
 * names inside those of organisations), the rules do.
 */
export function isMeant(span: Span, at: Surroundings): boolean {
  const byRules = accept(span, at);
  const { tags } = at;
  if (!tags || span.matches.length === 0) return byRules;
  if (demonymOrToponym(span, at).isDemonym) return byRules && !isSurname(span, tags, at.persons);
  const margin = tags.margin(span);
  if (!byRules) return margin > floorAgainstRules(span, at);
  // Names inside those of organisations are told as such, and are no places to the tagger.
  if (
    at.cue ||
    isQuotedTown(span, at) ||
    isSaidToLieThere(span, at) ||
    isNearListed(span, at) ||
    opensRowOfTowns(span, at) ||
    tags.typeOf(span) === 'ORG' ||
    isInOrganisation(span, at) ||
    isClubName(span, at)
  )
    return true;
  if (tags.typeOf(span) === 'PERS' && !isInHashtag(at.text, at.tokens, span.first))
    return margin > floorOfPerson(span, at);
  if (at.listedWith) return margin > (isInRow(span, at) ? UNLIKELY_IN_ROW : UNLIKELY_BESIDE);
  return margin > floorOf(span, at);
}

/** How sure the tagger must at least be, in log-odds, of a place that the rules take. */
function floorOf(span: Span, at: Surroundings): number {
  const rank = prominence(at.gazetteer, span.matches);
  if (rank === 'small' || isInHashtag(at.text, at.tokens, span.first)) return UNLIKELY_BESIDE;
  // مضيق باب المندب says itself what it is.
  if (span.last > span.first && at.language.cue(at.tokens[span.first]!)) return UNLIKELY_BESIDE;
  if (rank !== 'large') return rank === 'known' ? UNLIKELY_KNOWN : UNLIKELY_STANDING;
  const stands = standsWherePlacesDo(span, at);
  const brief = isBrief(at) && at.tags?.typeOf(span) !== 'MISC';
  const standing = brief ? HARDLY : UNLIKELY_BESIDE;
  if (isSilent(span, at)) return stands ? standing : UNLIKELY_STANDING;
  // What says most against a name is that the text speaks of other countries than those that have it.
  if (isInContext(span, at)) {
    if (stands) return standing;
    if (isUnmistakable(span, at)) return UNLIKELY_BESIDE;
    return brief ? UNLIKELY_IN_BRIEF : UNLIKELY_IN_CONTEXT;
  }
  if (stands) return UNLIKELY_IN_CONTEXT;
  return isGreat(span, at.gazetteer) ? UNLIKELY_GREAT : UNLIKELY;
}

/** What the tagger takes for a person is a town where the words before it are those of places: مستشفى الملك فهد بمكة. */
function floorOfPerson(span: Span, at: Surroundings): number {
  if (!standsWherePlacesDo(span, at) || at.persons.parts.has(span.first)) return UNLIKELY_PERSON;
  if (liesInContext(span, at)) return UNLIKELY_STANDING;
  return isGreat(span, at.gazetteer) ? UNLIKELY_GREAT_PERSON : UNLIKELY_PERSON;
}

/** A headline or a message: what little it says, it says of one matter. */
function isBrief({ tokens }: Surroundings): boolean {
  return tokens.length <= BRIEF;
}

const BRIEF = 60;

/** Whether the text says nothing of where it plays, the name aside: a headline, a tag of a message. */
function isSilent({ first, key }: Span, { text, tokens, context }: Surroundings): boolean {
  return !context.namesAny(key) || isInHashtag(text, tokens, first);
}

/** Whether the text speaks of a country that has a place of this name, or of places near it. */
function isInContext(span: Span, at: Surroundings): boolean {
  return liesInContext(span, at) || isNearOthers(span, at);
}

/** Whether it stands in a row with a place of the same country. */
function isInRow({ matches }: Span, { listedWith, gazetteer }: Surroundings): boolean {
  const countries = new Set(listedWith?.matches.map(({ index }) => gazetteer.country(index)));
  return matches.some(({ index }) => countries.has(gazetteer.country(index)));
}

/** Whether the text names, in other words than these, a country that has a place of this name. */
function liesInContext({ matches, key }: Span, { gazetteer, context }: Surroundings): boolean {
  return matches.some(({ index }) => context.share(gazetteer.country(index), key) > 0);
}

/** How sure the tagger must be of a place that the rules do not take, in log-odds. */
function floorAgainstRules(span: Span, at: Surroundings): number {
  const { text, tokens, persons } = at;
  if (isNamesakeOfPeople(span, at)) return UNLIKELY_BESIDE;
  if (span.use === 'never' || isPersonName(span, persons)) return Infinity;
  // كورونا is not ك and Verona, nor بلينكن ب and Lincoln.
  if (span.peeled > 0 && !ATTACHABLE.has(at.gazetteer.useOfWord(tokens[span.first]!.word))) return Infinity;
  if (!looksLikeName(text.slice(span.start, tokens[span.last]!.end))) return Infinity;
  if (span.use === 'place' && organisationEndsAt(text, tokens, span.first, at.language))
    return UNLIKELY_IN_CONTEXT;
  if (isTownOfContext(span, at)) return UNLIKELY_STANDING;
  if (isUnmistakable(span, at) && isInContext(span, at)) return UNLIKELY_IN_BRIEF;
  if (isInRow(span, at)) return LIKELY;
  if (isCalledLikeAWord(span, at)) return UNLIKELY_BESIDE;
  if (span.use === 'either') {
    if (isInContext(span, at)) return LIKELY;
    return fitsHashtag(span, at) ? LIKELY_EITHER : SURE;
  }
  return span.use === 'place' && (span.peeled === 0 || span.key.length >= MIN_LETTERS) ? LIKELY : SURE;
}

/** A town in a brief text that speaks of its country, or of places near it, by a name that is no word and nobody's. */
function isTownOfContext(span: Span, at: Surroundings): boolean {
  return (
    span.use === 'place' &&
    span.peeled === 0 &&
    span.key.length >= MIN_LETTERS &&
    isBrief(at) &&
    at.tags?.typeOf(span) === undefined &&
    isInContext(span, at)
  );
}

/** A town of some size, by a name that is no word and of which the gazetteer knows no other: طولكرم, بجاية. */
function isUnmistakable({ use, key, matches }: Span, { gazetteer }: Surroundings): boolean {
  if (use !== 'place' || key.length <= MIN_LETTERS) return false;
  const town = matches.find(({ index }) => gazetteer.population(index) >= TOWN);
  if (town?.match !== 'exact') return false;
  const at = (index: number) => ({ lat: gazetteer.lat(index), lon: gazetteer.lon(index) });
  // Beside the town its own province has the name.
  return matches.every(({ index }) => distanceKm(at(town.index), at(index)) < SAME_KM);
}

const SAME_KM = 100;

/**
 * A town behind "in", in a brief text that speaks of its country, whose name is also a word: في العين, but not في الثورة
 * السورية.
 */
function isCalledLikeAWord(span: Span, at: Surroundings): boolean {
  const { first, last, use, peeled, key, matches } = span;
  const { text, tokens, gazetteer, language } = at;
  const next = tokens[last + 1];
  return (
    use === 'everyday' &&
    peeled === 0 &&
    key.length >= MIN_LETTERS &&
    isBrief(at) &&
    followsLocative(first, at) &&
    matches.some(({ index }) => gazetteer.population(index) >= TOWN) &&
    liesInContext(span, at) &&
    !(next && joins(text, tokens[last]!, next) && language.isDefinite(next))
  );
}

/** A town whose name is also a given name, directly behind "in", where no other part of a person's name follows: جبرائيل. */
function isNamesakeOfPeople(span: Span, at: Surroundings): boolean {
  const { first, last, use, peeled, key, matches } = span;
  const { tokens, gazetteer, language, persons } = at;
  const before = tokens[first - 1];
  return (
    use === 'given-name' &&
    peeled === 0 &&
    key.length >= MIN_LETTERS &&
    before !== undefined &&
    language.isIn(before) &&
    !persons.parts.has(last + 1) &&
    matches.some(({ index }) => gazetteer.population(index) >= SMALL_TOWN) &&
    liesInContext(span, at)
  );
}

const SMALL_TOWN = 5_000;
const MIN_LETTERS = 4;

/** What the whole of a token may be beside, where it is read as a particle and a name. */
const ATTACHABLE: ReadonlySet<KeyUse> = new Set(['place', 'everyday', 'either']);

/**
 * From which log-odds on the tagger is heeded against the rules: what they refuse needs much for it where the word is
 * also another, what they take much against it. Read off the five folds: below each, fewer than half are places.
 */
const SURE = 4;
const LIKELY = 0.5;
const LIKELY_EITHER = 2;
const UNLIKELY_PERSON = -1;
const UNLIKELY_GREAT_PERSON = -2.5;
const UNLIKELY = 0;
const UNLIKELY_IN_CONTEXT = -2;
const UNLIKELY_IN_BRIEF = -5;
const UNLIKELY_GREAT = -1.5;
const UNLIKELY_STANDING = -4;
const UNLIKELY_KNOWN = -2;
const UNLIKELY_BESIDE = -7;
const HARDLY = -12;
const UNLIKELY_IN_ROW = -10;

/** The second word of a person's name, as the tagger sees it: وليد المصري. */
function isSurname({ first }: Span, tags: Tags, { parts }: Persons): boolean {
  return tags.typeAt(first) === 'PERS' && parts.has(first - 1);
}

/** Whether what the gazetteer proposes is meant as a place here. */
function accept(span: Span, at: Surroundings): boolean {
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

/**
 * #سيول_الأردن, "floods of Jordan", is no word on Seoul: what is also a word, and has a place behind it in a hashtag, is a
 * place itself where the text speaks of its country. #جدة_غير is one all the same.
 */
function fitsHashtag(span: Span, at: Surroundings): boolean {
  const { text, tokens, spans } = at;
  if (text[tokens[span.last]!.end] !== '_' || !isInHashtag(text, tokens, span.first)) return true;
  const isOfPlace = spans[span.last + 1]?.some(({ use, matches }) => use === 'place' && matches.length > 0);
  return isOfPlace !== true || isInContext(span, at);
}

/** Behind a word or an attached particle that places follow, in a row with a place, or in a hashtag. */
function standsWherePlacesDo(span: Span, { text, tokens, language, listedWith, cue }: Surroundings): boolean {
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

/** بورصة is Bursa, but not before الدار البيضاء. */
function isHeadOfOrganisation({ first, last }: Span, { tokens, spans, language }: Surroundings): boolean {
  return (
    first === last &&
    language.isOrganisationHead(tokens[first]!) &&
    spans[last + 1]?.some(({ matches, peeled }) => matches.length > 0 && peeled === 0) === true
  );
}

/**
 * "in X in Syria", where Syria has an X: as good as a cue word, whatever else X may mean (الميادين, "the squares").
 * Without a word before it that places follow, only
 * where X is nothing but a name, or "a town in Syria", or "lying in Syria".
 */
function isSaidToLieThere({ first, last, peeled, use, matches }: Span, at: Surroundings): boolean {
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
function isQuotedTown(
  { last, start, key, matches }: Span,
  { text, tokens, gazetteer }: Surroundings,
): boolean {
  const [only, ...others] = matches;
  if (!only || others.length > 0 || key.length < 5 || gazetteer.population(only.index) < TOWN) return false;
  return isQuoted(text, start, tokens[last]!.end);
}

const TOWN = 20_000;

/** #حريق_منبج: people tag what they speak of by its name. */
function isTownInHashtag({ first, key, matches }: Span, { text, tokens, gazetteer }: Surroundings): boolean {
  const isTown = matches.some(({ index }) => gazetteer.population(index) >= TOWN);
  // A piece of BeirutExplosion may be any word.
  const isWhole =
    /[#_]/u.test(text[tokens[first]!.start - 1]!) && !/\p{L}/u.test(text[tokens[first]!.end] ?? '');
  return isTown && isWhole && key.length >= 4 && isInHashtag(text, tokens, first);
}

/** A city that everybody knows may have a short name: مكة, دبي, غزة. */
function isGreat({ matches }: Span, gazetteer: Gazetteer): boolean {
  return matches.some(
    ({ index }) => gazetteer.population(index) >= GREAT_CITY || gazetteer.featureCode(index) === 'PPLC',
  );
}

const GREAT_CITY = 300_000;

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
