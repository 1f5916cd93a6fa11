import type { Match } from '../gazetteer/gazetteer.ts';
import { joins, nameKey } from '../text/tokenize.ts';
import { countriesSaidAfter, followsLocative } from './announced.ts';
import { headsCompound } from './compounds.ts';
import type { Recognized } from './recognized.ts';
import { type Announcement, respell } from './respell.ts';
import { isWord, looksLikeName, type Surroundings } from './surroundings.ts';

/**
 * A name that no list has, announced by a cue word: matched by its sound (a misprint, a foreign name as the writer
 * heard it), or kept without a place.
 */
export function unlisted(i: number, at: Surroundings): Recognized | undefined {
  const { tokens, cue, language, gazetteer, context, listedWith } = at;
  const token = tokens[i]!;
  const announced = announcementOf(i, at);
  if (announced === 'cue' && headsCompound(i, at)) return compound(i, at);
  if (!announced || language.isGeneric(token) || isWord(token, gazetteer)) return undefined;
  if (at.spans[i]!.some((span) => span.matches.some(({ demonym }) => demonym))) return undefined;
  if (listedWith && cue && !cue.plural) return undefined;
  const peeled = listedWith && language.isCoordinated(token) ? 1 : 0;
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
    return mentionOf({ first: i, last, start, matches }, at);
  }
}

/** A name that no list has as a mention. `start` is the offset behind the particles. */
function mentionOf(
  { first, last, start, matches }: Pick<Recognized, 'first' | 'last' | 'start' | 'matches'>,
  { text, tokens, cue }: Surroundings,
): Recognized {
  const { end } = tokens[last]!;
  const name = text.slice(start, end);
  return {
    ...{ start, end, text: name, key: nameKey(name), kind: 'toponym', matches },
    ...(cue ? { cue } : {}),
    ...{ first, last },
  };
}

/** قرية أم الطبول الشرقية: the head, the word that it needs, and what tells it from its namesakes. */
function compound(first: number, at: Surroundings): Recognized {
  const { text, tokens, language, gazetteer, context } = at;
  const after = tokens[first + 2];
  const hasTail =
    after !== undefined && joins(text, tokens[first + 1]!, after) && language.isNameTail(after.norm);
  const last = first + (hasTail ? 2 : 1);
  const reading = language.readings(tokens[first]!).find(({ norm }) => language.isNameHead(norm));
  const start = reading?.start ?? tokens[first]!.start;
  const matches = respell(nameKey(text.slice(start, tokens[last]!.end)), 'cue', gazetteer, context);
  return mentionOf({ first, last, start, matches }, at);
}

/** What says that token `i` is a name, where no list has it. */
function announcementOf(i: number, at: Surroundings): Announcement | undefined {
  const { cue, language, tokens, context, persons } = at;
  if (cue) return cue.strong && (cue.type === 'settlement' || cue.type === 'region') ? 'cue' : undefined;
  if (!followsLocative(i, at)) return undefined;
  if (context.isEmpty || persons.parts.has(i) || !looksLikeName(tokens[i]!.text)) return undefined;
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
