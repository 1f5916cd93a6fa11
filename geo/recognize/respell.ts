import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Context } from './context.ts';
import type { Cue } from './language.ts';

/** Alike enough where the country is known from the text, and where it is not. */
const FLOOR_IN_CONTEXT = 0.7;
const FLOOR_ANYWHERE = 0.88;
/** Shorter words sound like too much. */
const MIN_LETTERS = 4;
const MAX_MATCHES = 12;

/**
 * Places of a fitting kind whose names sound like a word that no list has: misprints (ترترن for ترتر) and foreign
 * names as the writer heard them. Only ever called behind a cue word, since ungated most words find something.
 */
export function respell(word: string, cue: Cue, gazetteer: Gazetteer, context: Context): Match[] {
  if (word.length < MIN_LETTERS || (cue.type !== 'settlement' && cue.type !== 'region')) return [];
  const near = gazetteer.soundsLike(word, FLOOR_IN_CONTEXT, (index) =>
    context.names(gazetteer.country(index)),
  );
  const matches = near.length > 0 ? near : gazetteer.soundsLike(word, FLOOR_ANYWHERE);
  return matches.slice(0, MAX_MATCHES);
}
