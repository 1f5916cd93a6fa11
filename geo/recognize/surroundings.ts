import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Token } from '../types.ts';
import type { Context } from './context.ts';
import type { Cue, Language } from './language.ts';
import type { Persons } from './persons.ts';
import type { Span } from './spans.ts';
import type { Tags } from './tags.ts';

/** What is known of a text where a name is judged. */
export interface Surroundings {
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
  readonly tags: Tags | undefined;
}

/** The cue that the word directly before gives: مدينة in مدينة ستيباناكيرت. */
export function ownCue(
  text: string,
  tokens: readonly Token[],
  i: number,
  language: Language,
): Cue | undefined {
  const before = tokens[i - 1];
  if (!before) return undefined;
  const cue = language.cue(before);
  const opensList = language.isListOpener(before);
  if ((!cue && !opensList) || !QUOTED_GAP.test(text.slice(before.end, tokens[i]!.start))) return undefined;
  if (opensList) return ownCue(text, tokens, i - 1, language);
  // Told as it stands in the text, without what is attached to it.
  const start = language.readings(before).find(({ norm }) => norm === cue?.word)?.start ?? before.start;
  return cue && { ...cue, word: text.slice(start, before.end) };
}

/** A cue may stand before a name in quotes or parentheses: إقليم “ناغورني قره باغ”. */
const QUOTED_GAP = /^[\s\p{Cf}"“”«»'‘’([]*$/u;

/** Whether token `i` stands in a row with the mention that ended at `last`: "X and Y", "X, Y". */
export function continuesList(
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

/** Whether the whole token, particles and all, is a word in its own right. */
export function isWord(token: Token, gazetteer: Gazetteer): boolean {
  return gazetteer.useOfWord(token.word) !== 'place';
}
