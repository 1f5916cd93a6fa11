import type { KeyUse } from '../gazetteer/meta.ts';
import { joins } from '../text/tokenize.ts';
import { followsLocative } from './announced.ts';
import { isInHashtag } from './hashtags.ts';
import { isGreat, isInContext, isUnmistakable, liesInContext, TOWN } from './in-context.ts';
import { MIN_LETTERS } from './nearby.ts';
import { organisationEndsAt } from './organisations.ts';
import { isPersonName } from './persons.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';
import { fitsHashtag, standsWherePlacesDo } from './standing.ts';
import { looksLikeName, type Surroundings } from './surroundings.ts';

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

/** How sure the tagger must at least be, in log-odds, of a place that the rules take. */
export function floorOf(span: Span, at: Surroundings): number {
  if (at.listedWith) return isInRow(span, at) ? UNLIKELY_IN_ROW : UNLIKELY_BESIDE;
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
export function floorOfPerson(span: Span, at: Surroundings): number {
  if (!standsWherePlacesDo(span, at) || at.persons.parts.has(span.first)) return UNLIKELY_PERSON;
  if (liesInContext(span, at)) return UNLIKELY_STANDING;
  return isGreat(span, at.gazetteer) ? UNLIKELY_GREAT_PERSON : UNLIKELY_PERSON;
}

/** How sure the tagger must be of a place that the rules do not take, in log-odds. */
export function floorAgainstRules(span: Span, at: Surroundings): number {
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

/** A headline or a message: what little it says, it says of one matter. */
function isBrief({ tokens }: Surroundings): boolean {
  return tokens.length <= BRIEF;
}

const BRIEF = 60;

/** Whether the text says nothing of where it plays, the name aside: a headline, a tag of a message. */
function isSilent({ first, key }: Span, { text, tokens, context }: Surroundings): boolean {
  return !context.namesAny(key) || isInHashtag(text, tokens, first);
}

/** Whether it stands in a row with a place of the same country. */
function isInRow({ matches }: Span, { listedWith, gazetteer }: Surroundings): boolean {
  const countries = new Set(listedWith?.matches.map(({ index }) => gazetteer.country(index)));
  return matches.some(({ index }) => countries.has(gazetteer.country(index)));
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

/** What the whole of a token may be beside, where it is read as a particle and a name. */
const ATTACHABLE: ReadonlySet<KeyUse> = new Set(['place', 'everyday', 'either']);
