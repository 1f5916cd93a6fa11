import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import { type Context, readContext } from './context.ts';
import type { Cue, Language } from './language.ts';
import type { Recognition, Recognized } from './recognized.ts';
import { respell } from './respell.ts';
import { proposals } from './spans.ts';
import { ownCue } from './surroundings.ts';

/** Half-open UTF-16 offsets of a mention that somebody else found. */
export interface SpanOffsets {
  readonly start: number;
  readonly end: number;
}

/**
 * Mentions for spans that are given: each becomes one, with the places its name may mean, and nothing else is looked
 * for. Whoever marked a span may have left the particle on the name (بالكويت) or taken the word that announces it in
 * (منطقة الأحمدي): the name is looked for as it stands, then without them. A name that no list has is matched by its
 * sound.
 */
export function recognizeSpans(
  text: string,
  given: readonly SpanOffsets[],
  language: Language,
  gazetteer: Gazetteer,
): Recognition {
  const tokens = tokenize(text);
  const context = readContext(proposals(text, tokens, language, gazetteer), gazetteer);
  const mentions = given.map(({ start, end }): Recognized => {
    const first = Math.max(0, firstEndingAfter(tokens, start));
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
    const name = text.slice(start, end);
    const before = tokens.length > 0 ? ownCue(text, tokens, first, language) : undefined;
    const { key, matches, cue = before } = namedBy(tokenize(name), language, gazetteer, context);
    const demonym = matches.length > 0 && matches.every((match) => match.demonym);
    return {
      start,
      end,
      text: name,
      key,
      kind: demonym ? 'demonym' : 'toponym',
      matches,
      ...(cue ? { cue } : {}),
      first,
      last,
    };
  });
  return { tokens, mentions, context };
}

/** The first token that ends after an offset, or -1. */
function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length ? low : -1;
}

interface Named {
  readonly key: string;
  readonly matches: readonly Match[];
  /** The word inside the span that announces the name. */
  readonly cue?: Cue;
}

/** What a span names, by the first of its readings that the gazetteer has. */
function namedBy(
  tokens: readonly Token[],
  language: Language,
  gazetteer: Gazetteer,
  context: Context,
): Named {
  const names = readingsOf(tokens, language);
  for (const name of names) {
    const { index } = gazetteer.find(name.key);
    const matches = index < 0 ? [] : gazetteer.matches(index);
    if (matches.length > 0) return { ...name, matches };
  }
  for (const name of names) {
    const matches = respell(name.key, 'cue', gazetteer, context);
    if (matches.length > 0) return { ...name, matches };
  }
  return { key: tokens.map(({ norm }) => norm).join(' '), matches: [] };
}

/** The names that a span may hold: whole, without particles, without the words before it that announce or place it. */
function readingsOf(tokens: readonly Token[], language: Language): { key: string; cue?: Cue }[] {
  const names: { key: string; cue?: Cue }[] = [];
  let cue: Cue | undefined;
  for (let from = 0; from < tokens.length; from++) {
    const rest = tokens.slice(from + 1).map(({ norm }) => norm);
    for (const { norm, onlyDemonym } of language.readings(tokens[from]!)) {
      if (!onlyDemonym) names.push({ key: [norm, ...rest].join(' '), ...(cue ? { cue } : {}) });
    }
    const here = language.cue(tokens[from]!);
    if (here ? !here.detachable && here.type !== 'area' : language.bearing(tokens, from) === undefined) break;
    if (here?.detachable) cue = here;
  }
  return names;
}
