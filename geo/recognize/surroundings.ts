import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Token } from '../types.ts';
import type { Context } from './context.ts';
import type { Cue, Language } from './language.ts';
import type { Persons } from './persons.ts';
import type { Recognized } from './recognized.ts';
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
  /** The mention before, where this stands in a row with it: "X and Y". */
  readonly listedWith: Recognized | undefined;
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
const QUOTED_GAP = /^[\s\p{Cf}_"“”«»'‘’([]*$/u;

/**
 * How token `i` stands in a row with the mention before it: `plain` in "X and Y" and "X, Y", which share what announces
 * them; `loose` in "X, and Y", where another clause may begin.
 */
export function rowWith(
  text: string,
  tokens: readonly Token[],
  previous: Recognized | undefined,
  i: number,
  language: Language,
): 'plain' | 'loose' | undefined {
  if (!previous || i !== previous.last + 1) return undefined;
  const gap = text.slice(tokens[previous.last]!.end, tokens[i]!.start);
  const coordinated = language.isCoordinated(tokens[i]!);
  if (/^[\s"”»’)]*$/u.test(gap)) return coordinated ? 'plain' : undefined;
  if (/^[\s"”»’)]*[،,][\s"“«(]*$/u.test(gap)) return coordinated ? 'loose' : 'plain';
  return undefined;
}

/** Whether the whole token, particles and all, is a word in its own right. */
export function isWord(token: Token, gazetteer: Gazetteer): boolean {
  return gazetteer.useOfWord(token.word) !== 'place';
}

/** Whether quotation marks hold nothing but these characters. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return '“"«‘'.includes(text[start - 1] ?? ' ') && '”"»’'.includes(text[end] ?? ' ');
}

/** In scripts that have capitals a name has one, and a name of two letters nothing else: US, not us. */
export function looksLikeName(text: string): boolean {
  const unit = text.charCodeAt(0);
  // Arabic has none: most names need not be looked at further.
  if (unit >= 0x600 && unit < 0x700) return true;
  const [first] = text;
  if (first === undefined || first.toLowerCase() === first.toUpperCase()) return true;
  return first !== first.toLowerCase() && (text.length > 2 || text === text.toUpperCase());
}
