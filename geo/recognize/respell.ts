import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Context } from './context.ts';

/**
 * What speaks for a name where the gazetteer has none, the strongest first: a cue word before it (`cue`); a word that
 * places follow before it and its country after it (`placed`); the first of these alone (`locative`), and that before
 * a word that looks like any other (`doubtful`).
 */
export type Announcement = 'cue' | 'placed' | 'locative' | 'doubtful';

/** So alike a name must be, 0–1, in a country that the text names. Measured on ANERcorp and towns-in-sentences.tsv. */
const FLOOR: Readonly<Record<Announcement, number>> = {
  cue: 0.7,
  placed: 0.8,
  locative: 0.9,
  doubtful: 0.93,
};
/** And where the text names none, or none has such a name: behind a cue word only. */
const FLOOR_ANYWHERE = 0.88;
/** Shorter words sound like too much. */
const MIN_LETTERS: Readonly<Record<Announcement, number>> = { cue: 4, placed: 3, locative: 5, doubtful: 6 };
const MAX_MATCHES = 12;

/**
 * Places whose names sound like a word that no list has: misprints (ترترن for ترتر), the press's own spellings (غنجة,
 * كنجه) and foreign names as the writer heard them. Ungated most words find something, hence `announced`.
 *
 * `countries`: the only ones that come into question, where the text says so.
 */
export function respell(
  word: string,
  announced: Announcement,
  gazetteer: Gazetteer,
  context: Context,
  countries?: ReadonlySet<string>,
): Match[] {
  if (word.length < MIN_LETTERS[announced]) return [];
  const near = gazetteer.soundsLikeIn(word, FLOOR[announced], (country) =>
    countries ? countries.has(country) : context.names(country),
  );
  const matches =
    near.length > 0 || announced !== 'cue' ? near : gazetteer.soundsLikeIn(word, FLOOR_ANYWHERE, () => true);
  return matches.slice(0, MAX_MATCHES);
}

/** As alike as this, a place of a country that the text names comes into question beside one of the same name elsewhere. */
const FLOOR_BESIDE = 0.85;

/**
 * The matches of a name none of which lies where the text plays, with those that sound like it and do: تالين is
 * Tallinn, and in a report from Armenia Talin.
 */
export function withNamesakesNearby(
  name: string,
  matches: readonly Match[],
  gazetteer: Gazetteer,
  context: Context,
): readonly Match[] {
  if (context.isEmpty || name.length < MIN_LETTERS.cue) return matches;
  // What a name says of its own country is not to be learned from the name.
  const isNear = (country: string) => context.share(country, name) > 0;
  if (matches.some(({ index }) => isNear(gazetteer.country(index)))) return matches;
  return [...matches, ...gazetteer.soundsLikeIn(name, FLOOR_BESIDE, isNear).slice(0, MAX_MATCHES)];
}
