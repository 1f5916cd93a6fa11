import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { countriesSaidAfter, followsLocative } from './announced.ts';
import { demonymOrToponym } from './from-span.ts';
import { organisationEndsAt } from './organisations.ts';
import { isPersonName } from './persons.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';
import { isWord, type Surroundings } from './surroundings.ts';

/**
 * The gazetteer proposes, the tagger decides; where there is no tagger, and for what its labels do not say (demonyms,
 * names inside those of organisations), the rules do.
 */
export function isMeant(span: Span, at: Surroundings): boolean {
  const byRules = accept(span, at);
  if (!at.tags || span.matches.length === 0 || demonymOrToponym(span, at).isDemonym) return byRules;
  const margin = at.tags.margin(span);
  if (!byRules) return margin > floorAgainstRules(span, at);
  if (at.cue || isQuotedTown(span, at)) return true;
  if (at.tags.typeOf(span) === 'PERS') return margin > UNLIKELY_PERSON;
  if (at.listed) return margin > UNLIKELY_IN_A_ROW;
  return margin > (prominence(at.gazetteer, span.matches) === 'known' ? UNLIKELY_KNOWN : UNLIKELY);
}

/** How sure the tagger must be of a place that the rules do not take, in log-odds. */
function floorAgainstRules(span: Span, { text, tokens, persons }: Surroundings): number {
  if (span.use === 'never' || isPersonName(span, persons)) return Infinity;
  if (!looksLikeName(text.slice(span.start, tokens[span.last]!.end))) return Infinity;
  return span.use === 'place' && span.peeled === 0 ? 0 : SURE;
}

/**
 * From which log-odds on the tagger is heeded against the rules: what they refuse needs much for it where the word is
 * also another, what they take much against it. Read off the five folds: below each, fewer than half are places.
 */
const SURE = 4;
const UNLIKELY_PERSON = -1;
const UNLIKELY = -4;
const UNLIKELY_KNOWN = -5;
const UNLIKELY_IN_A_ROW = -8;

/** In scripts that have capitals a name has one, and a name of two letters nothing else: US, not us. */
export function looksLikeName(text: string): boolean {
  const [first] = text;
  if (first === undefined || first.toLowerCase() === first.toUpperCase()) return true;
  return first !== first.toLowerCase() && (text.length > 2 || text === text.toUpperCase());
}

/** Whether what the gazetteer proposes is meant as a place here. */
function accept(span: Span, at: Surroundings): boolean {
  const { gazetteer, cue, inherited, context, tokens, language, persons } = at;
  if (span.matches.length === 0 || !looksLikeName(at.text.slice(span.start, at.tokens[span.last]!.end)))
    return false;
  const rank = prominence(gazetteer, span.matches);
  if (rank === 'known') return isPlainlyMeant(span, at);
  if (span.use === 'never') return false;
  if (cue && (cue.strong || span.peeled === 0)) return span.use !== 'everyday' || !(cue.plural || inherited);
  if (isClub(span, at)) return true;
  if (isSaidToLieThere(span, at)) return true;
  if (span.use !== 'place' || isPersonName(span, persons)) return false;
  if (span.peeled > 0 && isWord(tokens[span.first]!, gazetteer)) return false;
  const letters = span.key.length;
  const inContext = span.matches.some(({ index }) => context.names(gazetteer.country(index)));
  if (rank === 'large') return letters >= 4 || (letters === 3 && isGreat(span, gazetteer));
  if (isQuotedTown(span, at)) return true;
  // A small place must lie in a country the text speaks of, and stand where places stand.
  const before = tokens[span.first - 1];
  const locative =
    (before !== undefined && language.isLocative(before)) ||
    (span.peeled > 0 && language.hasAttachedPreposition(tokens[span.first]!));
  return letters >= 4 && inContext && (locative || at.listed || span.last > span.first);
}

/** "in X in Syria", where Syria has an X: as good as a cue word, whatever else X may mean (الميادين, "the squares"). */
function isSaidToLieThere({ first, last, peeled, use, matches }: Span, at: Surroundings): boolean {
  if (use === 'given-name' || use === 'family-name') return false;
  const attached = peeled > 0 && at.language.hasAttachedPreposition(at.tokens[first]!);
  if (!attached && !(peeled === 0 && followsLocative(first, at))) return false;
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
  return '“"«‘'.includes(text[start - 1] ?? ' ') && '”"»’'.includes(text[tokens[last]!.end] ?? ' ');
}

const TOWN = 20_000;

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
function isPlainlyMeant(span: Span, { cue, tokens, gazetteer, persons, language }: Surroundings): boolean {
  if (cue) return true;
  const demonym = span.matches.every((match) => match.demonym);
  if (span.peeled > 0 && !demonym && isWord(tokens[span.first]!, gazetteer)) return false;
  // Counts call every demonym an everyday word, since their corpus does not mark demonyms.
  if (demonym) return span.use !== 'given-name' && !persons.parts.has(span.first);
  if (span.use === 'place') return !(span.first === span.last && persons.parts.has(span.first));
  const before = tokens[span.first - 1];
  return (
    span.last > span.first ||
    (before !== undefined && language.isLocative(before) && span.use !== 'given-name')
  );
}
