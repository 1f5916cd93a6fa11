import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import { joins, nameKey, tokenize } from '../text/tokenize.ts';
import type { Mention, Token } from '../types.ts';
import { countriesSaidAfter, followsLocative } from './announced.ts';
import { type Context, readContext } from './context.ts';
import type { Cue, Language, Reading } from './language.ts';
import { isPersonName, type Persons, readPersons } from './persons.ts';
import { organisationEndsAt } from './organisations.ts';
import { prominence } from './prominence.ts';
import { type Announcement, respell, withNamesakesNearby } from './respell.ts';
import { proposals, type Span, spansAt } from './spans.ts';
import type { Tagger } from '../tagger/tagger.ts';
import { readTags, type Tags } from './tags.ts';

/** A mention with the places it may mean and what the words around it say. */
export interface Recognized extends Mention {
  /** The folded name, without its particles. */
  readonly key: string;
  readonly matches: readonly Match[];
  /** The word that announced it, its own or one it shares: مدن in مدن فوزولي وجبرائيل. */
  readonly cue?: Cue;
  /** Token indices, both inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface Recognition {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Recognized[];
  readonly context: Context;
}

/** Half-open UTF-16 offsets of a mention that somebody else found. */
export interface SpanOffsets {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the mentions of places in a text: the gazetteer proposes, and the words around decide. In the order of the
 * text, not overlapping.
 */
export function recognize(
  text: string,
  language: Language,
  gazetteer: Gazetteer,
  tagger?: Tagger,
): Recognition {
  const tokens = tokenize(text);
  const spans = proposals(text, tokens, language, gazetteer);
  const tags = tagger && readTags(text, tokens, spans, { language, gazetteer, tagger });
  const context = readContext(spans, gazetteer);
  const persons = readPersons(text, tokens, spans, language, gazetteer);
  const mentions: Recognized[] = [];
  let shared: Cue | undefined;
  for (let i = 0; i < tokens.length;) {
    const previous = mentions.at(-1);
    const listed = previous !== undefined && continuesList(text, tokens, previous.last, i, language);
    if (!listed) shared = undefined;
    const own = ownCue(text, tokens, i, language);
    const cue = own ?? shared;
    const surroundings: Surroundings = {
      text,
      tokens,
      language,
      gazetteer,
      context,
      persons,
      cue,
      listed,
      inherited: own === undefined,
      spans,
      ...(tags ? { tags } : {}),
    };
    const phrase = spans[i]!.find((span) => span.last > span.first && span.matches.length === 0);
    const span = phrase ? undefined : spans[i]!.find((candidate) => isMeant(candidate, surroundings));
    const found = span
      ? fromSpan(span, surroundings)
      : phrase
        ? undefined
        : (unlisted(i, spans[i]!, surroundings) ?? tagged(i, spans, surroundings));
    if (!found) {
      // A set phrase that happens to begin with a name (حماة الديار) is passed over whole.
      i = phrase ? phrase.last + 1 : i + 1;
      continue;
    }
    mentions.push(found);
    shared = cue;
    i = found.last + 1;
  }
  return { tokens, mentions, context };
}

interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  readonly context: Context;
  readonly persons: Persons;
  readonly cue: Cue | undefined;
  /** The cue is that of the mention before. */
  readonly inherited: boolean;
  /** Stands in a row with the mention before: "X and Y". */
  readonly listed: boolean;
  /** What the gazetteer proposes at each token. */
  readonly spans: readonly (readonly Span[])[];
  /** What the tagger says of the tokens, where there is one. */
  readonly tags?: Tags;
}

/**
 * The gazetteer proposes, the tagger decides; where there is no tagger, and for what its labels do not say (demonyms,
 * names inside those of organisations), the rules do.
 */
function isMeant(span: Span, at: Surroundings): boolean {
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
function looksLikeName(text: string): boolean {
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

/** Whether the whole token, particles and all, is a word in its own right. */
function isWord(token: Token, gazetteer: Gazetteer): boolean {
  const { index } = gazetteer.find(token.norm);
  return index >= 0 && gazetteer.use(index) !== 'place';
}

/** Which of the two a span is that can be both: the towns called روسي are less spoken of than the Russians. */
function demonymOrToponym(
  { matches }: Span,
  { gazetteer }: Surroundings,
): { matches: readonly Match[]; isDemonym: boolean } {
  const toponyms = matches.filter(({ demonym }) => !demonym);
  const demonyms = matches.filter(({ demonym }) => demonym);
  const isDemonym =
    demonyms.length > 0 && (toponyms.length === 0 || prominence(gazetteer, toponyms) !== 'known');
  return { matches: isDemonym ? demonyms : toponyms, isDemonym };
}

function fromSpan(span: Span, at: Surroundings): Recognized {
  const { text, tokens, cue } = at;
  const end = tokens[span.last]!.end;
  const { matches, isDemonym } = demonymOrToponym(span, at);
  const kind = isDemonym ? 'demonym' : isEmbedded(span, at) ? 'embedded' : 'toponym';
  return {
    start: span.start,
    end,
    text: text.slice(span.start, end),
    key: span.key,
    kind,
    matches:
      kind === 'toponym' && prominence(at.gazetteer, matches) !== 'known'
        ? withNamesakesNearby(span.key, matches, at.gazetteer, at.context)
        : matches,
    ...(cue ? { cue } : {}),
    first: span.first,
    last: span.last,
  };
}

/**
 * Whether a name is part of an organisation's: the word before makes it one, the tagger sees a longer name of one, or
 * a club goes by the name of its city. Seats of government go by their city's name too, and those are places.
 */
function isEmbedded(span: Span, { text, tokens, tags, cue, language, gazetteer }: Surroundings): boolean {
  if (organisationEndsAt(text, tokens, span.first, language)) return true;
  if (cue || tags?.typeOf(span) !== 'ORG') return false;
  if (tags.typeAt(span.first - 1) === 'ORG' || tags.typeAt(span.last + 1) === 'ORG') return true;
  const isSeat = span.matches.some(({ index }) => gazetteer.featureCode(index) === 'PPLC');
  return !isSeat && prominence(gazetteer, span.matches) !== 'known' && tags.margin(span) < LIKELY_CLUB;
}

const LIKELY_CLUB = -2;

/**
 * A name that no list has, announced by a cue word: matched by its sound (a misprint, a foreign name as the writer
 * heard it), or kept without a place.
 */
function unlisted(i: number, spans: readonly Span[], at: Surroundings): Recognized | undefined {
  const { text, tokens, cue, language, gazetteer, context, listed } = at;
  const token = tokens[i]!;
  const announced = announcementOf(i, at);
  if (!announced || language.isGeneric(token) || isWord(token, gazetteer)) return undefined;
  if (spans.some((span) => span.matches.some(({ demonym }) => demonym))) return undefined;
  if (listed && cue && !cue.plural) return undefined;
  const peeled = listed && language.isCoordinated(token) ? 1 : 0;
  const reading = language.readings(token).find((each) => each.peeled === peeled);
  if (!reading) return undefined;
  const { start } = reading;
  const names = [{ key: reading.norm, last: i }];
  // بن غازي is بنغازي, and وينر نويشتاد a name that no list has: it may be written in two or three words.
  for (let last = i + 1; last <= i + MAX_MORE_WORDS && continuesName(last, at); last++)
    names.unshift({ key: `${names[0]!.key} ${tokens[last]!.norm}`, last });
  for (const { key, last } of names) {
    const countries = countriesSaidAfter(last, at);
    const matches = respell(
      key,
      announced !== 'cue' && countries.size > 0 ? 'placed' : announced,
      gazetteer,
      context,
      countries.size > 0 ? countries : undefined,
    );
    if (matches.length === 0 || (last > i && matches[0]!.similarity < ONE_NAME)) continue;
    return unlistedMention(last, matches);
  }
  const isName =
    announced === 'cue' &&
    reading.norm.length >= MIN_UNKNOWN &&
    cue?.type === 'settlement' &&
    !language.looksLikeAdjective(token);
  return isName ? unlistedMention(i, []) : undefined;

  function unlistedMention(last: number, matches: readonly Match[]): Recognized {
    const { end } = tokens[last]!;
    return {
      start,
      end,
      text: text.slice(start, end),
      key: nameKey(text.slice(start, end)),
      kind: 'toponym',
      matches,
      ...(cue ? { cue } : {}),
      first: i,
      last,
    };
  }
}

/** What says that token `i` is a name, where no list has it. */
function announcementOf(i: number, at: Surroundings): Announcement | undefined {
  const { cue, language, tokens, context, persons } = at;
  if (cue) return cue.strong && (cue.type === 'settlement' || cue.type === 'region') ? 'cue' : undefined;
  if (context.isEmpty || persons.parts.has(i) || !looksLikeName(tokens[i]!.text)) return undefined;
  if (!followsLocative(i, at)) return undefined;
  return language.looksLikeName(tokens[i]!) ? 'locative' : 'doubtful';
}

/** A name that no list has is looked for in so many words more than one. */
const MAX_MORE_WORDS = 2;

/** Whether a token can be a further word of a name that no list has. */
function continuesName(at: number, { text, tokens, language, gazetteer }: Surroundings): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    joins(text, tokens[at - 1]!, token) &&
    /^\p{L}{2,}$/u.test(token.norm) &&
    !language.isLocative(token) &&
    !isWord(token, gazetteer)
  );
}

/** Several words are taken for one name only where together they sound like it. */
const ONE_NAME = 0.88;

/** A name that the tagger sees and the gazetteer does not have: matched by its sound, or kept without a place. */
function tagged(i: number, spans: readonly (readonly Span[])[], at: Surroundings): Recognized | undefined {
  const { text, tokens, tags, cue, language, gazetteer, context } = at;
  const name = tags?.placeAt(i);
  if (!name || !tags || name.first !== i || tags.margin(name) < LIKELY_UNLISTED) return undefined;
  if (name.last === i && language.isGeneric(tokens[i]!)) return genericName(i, at);
  // What the gazetteer has inside the name comes by itself.
  for (let inside = i; inside <= name.last; inside++) {
    if (spans[inside]!.some(({ matches }) => matches.length > 0)) return undefined;
    if (language.isGeneric(tokens[inside]!)) return undefined;
  }
  const { start } = likelyReading(tokens[i]!, tokens, language);
  const end = tokens[name.last]!.end;
  const key = nameKey(text.slice(start, end));
  return {
    start,
    end,
    text: text.slice(start, end),
    key,
    kind: 'toponym',
    matches: respell(key, cue ? 'cue' : 'locative', gazetteer, context),
    ...(cue ? { cue } : {}),
    first: i,
    last: name.last,
  };
}

/** الخليج, المدينة: a cue word that is a name by itself where the tagger is sure of it. */
function genericName(i: number, at: Surroundings): Recognized | undefined {
  const spans = spansAt(at.text, at.tokens, i, at.language, at.gazetteer);
  const span = spans.find(({ last, matches }) => last === i && matches.length > 0);
  return span && fromSpan(span, at);
}

/** Without its particles where the word stands without them elsewhere in the text, else whole. */
function likelyReading(token: Token, tokens: readonly Token[], language: Language): Reading {
  const [whole, ...peeled] = language.readings(token);
  return peeled.find(({ norm }) => tokens.some((other) => other.norm === norm)) ?? whole!;
}

/** How sure the tagger must be of a name that no list has, in log-odds. */
const LIKELY_UNLISTED = 2;

/** Shorter words behind a cue are rather words than unknown names. */
const MIN_UNKNOWN = 4;

/** The cue that the word directly before gives: مدينة in مدينة ستيباناكيرت. */
export function ownCue(
  text: string,
  tokens: readonly Token[],
  i: number,
  language: Language,
): Cue | undefined {
  const before = tokens[i - 1];
  if (!before || !QUOTED_GAP.test(text.slice(before.end, tokens[i]!.start))) return undefined;
  if (language.isListOpener(before)) return ownCue(text, tokens, i - 1, language);
  const cue = language.cue(before);
  // Told as it stands in the text, without what is attached to it.
  const start = language.readings(before).find(({ norm }) => norm === cue?.word)?.start ?? before.start;
  return cue && { ...cue, word: text.slice(start, before.end) };
}

/** A cue may stand before a name in quotes or parentheses: إقليم “ناغورني قره باغ”. */
const QUOTED_GAP = /^[\s\p{Cf}"“”«»'‘’([]*$/u;

/** Whether token `i` stands in a row with the mention that ended at `last`: "X and Y", "X, Y". */
function continuesList(
  text: string,
  tokens: readonly Token[],
  last: number,
  i: number,
  language: Language,
): boolean {
  if (i !== last + 1) return false;
  const gap = text.slice(tokens[last]!.end, tokens[i]!.start);
  // "X, Y" and "X and Y" go on with the list; "X, and" begins another clause.
  const coordinated = language.isCoordinated(tokens[i]!);
  return (coordinated ? /^[\s"”»’)]*$/u : /^[\s"”»’)]*[،,][\s"“«(]*$/u).test(gap);
}
