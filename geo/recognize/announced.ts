import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { joins } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import type { Language } from './language.ts';
import type { Span } from './spans.ts';

/** What a text offers to those who ask whether a name is announced. */
export interface Announcing {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly gazetteer: Gazetteer;
  /** What the gazetteer proposes at each token. */
  readonly spans: readonly (readonly Span[])[];
}

/** Whether a word that places follow stands before token `first`: في, إلى, قرب. */
export function followsLocative(first: number, { text, tokens, language }: Announcing): boolean {
  const before = tokens[first - 1];
  return (
    before !== undefined &&
    language.isLocative(before) &&
    /^(?:\s+|_)$/u.test(text.slice(before.end, tokens[first]!.start))
  );
}

/**
 * The countries in which the words after token `last` say that it lies: "X in Azerbaijan", "X in the north of Syria",
 * "X, south of Libya", "X lying in Armenia". Empty where they say nothing of the kind.
 */
export function countriesSaidAfter(
  last: number,
  { text, tokens, language, gazetteer, spans }: Announcing,
): Set<string> {
  const countries = new Set<string>();
  let at = placedFrom(last, tokens, language);
  const isDirection = (i: number) =>
    tokens[i] !== undefined && language.bearing([tokens[i]!], 0) !== undefined;
  if (!tokens[at] || (!isDirection(at) && !language.isIn(tokens[at]!))) return countries;
  while (isDirection(at + 1)) at++;
  if (!tokens[at + 1] || !/^[\s\p{Cf}]*$/u.test(between(text, tokens, last, at + 1))) return countries;
  for (const span of spans[at + 1] ?? []) {
    if (span.peeled > 0) continue;
    for (const { index, demonym } of span.matches) {
      if (!demonym && gazetteer.precision(index) === 'country') countries.add(gazetteer.country(index));
    }
  }
  return countries;
}

/** Whether the words after token `last` say what it is, or that it lies somewhere: "a town", "lying". */
export function isDescribed(last: number, { tokens, language }: Announcing): boolean {
  return placedFrom(last, tokens, language) > last + 1;
}

/** The token that may begin to say where the name before it lies: behind "a small town", "lying", where they are there. */
function placedFrom(last: number, tokens: readonly Token[], language: Language): number {
  let at = last + 1;
  const cue = tokens[at] && language.cue(tokens[at]!);
  if (cue?.detachable === true && !cue.plural) {
    at++;
    if (tokens[at] && !language.isIn(tokens[at]!) && !language.isSituated(tokens[at]!)) at++;
  }
  return tokens[at] && language.isSituated(tokens[at]!) ? at + 1 : at;
}

/**
 * The countries of whose people the adjective after token `last` speaks, where its form says that the word before is
 * the name of a town: "Lebanese" in صور اللبنانية.
 */
export function countriesOfAdjectiveAfter(
  last: number,
  { text, tokens, language, gazetteer, spans }: Announcing,
): Set<string> {
  const next = tokens[last + 1];
  if (!next || !language.agreesWithTown(next) || !joins(text, tokens[last]!, next)) return new Set();
  return new Set(
    spans[last + 1]!.flatMap(({ matches }) =>
      matches.filter(({ demonym }) => demonym).map(({ index }) => gazetteer.country(index)),
    ),
  );
}

/** What lies between the tokens from `first` to `last`: the gaps, without the words. */
function between(text: string, tokens: readonly Token[], first: number, last: number): string {
  let gaps = '';
  for (let i = first; i < last; i++) gaps += text.slice(tokens[i]!.end, tokens[i + 1]!.start);
  return gaps;
}
