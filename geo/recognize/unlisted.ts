import type { Match } from '../gazetteer/gazetteer.ts';
import { joins, nameKey } from '../text/tokenize.ts';
import { countriesSaidAfter, followsLocative } from './announced.ts';
import { looksLikeName } from './is-meant.ts';
import type { Recognized } from './recognized.ts';
import { type Announcement, respell } from './respell.ts';
import { isWord, type Surroundings } from './surroundings.ts';

/**
 * A name that no list has, announced by a cue word: matched by its sound (a misprint, a foreign name as the writer
 * heard it), or kept without a place.
 */
export function unlisted(i: number, at: Surroundings): Recognized | undefined {
  const { text, tokens, cue, language, gazetteer, context, listed } = at;
  const token = tokens[i]!;
  const announced = announcementOf(i, at);
  if (!announced || language.isGeneric(token) || isWord(token, gazetteer)) return undefined;
  if (at.spans[i]!.some((span) => span.matches.some(({ demonym }) => demonym))) return undefined;
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

/** Shorter words behind a cue are rather words than unknown names. */
const MIN_UNKNOWN = 4;
