import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { KeyUse } from '../gazetteer/meta.ts';
import { joins } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import type { Language } from './language.ts';

/** A run of tokens that the gazetteer knows, under one reading of its first token. */
export interface Span {
  /** Token indices, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** Offset of the name: after the particles. */
  readonly start: number;
  readonly peeled: number;
  readonly key: string;
  readonly use: KeyUse;
  readonly matches: readonly Match[];
}

/** Names longer than this are not looked for: the longest that matter have six words. */
const MAX_TOKENS = 8;

/** For each token, the names that begin there and can stand for a place, the best first. */
export function proposals(
  text: string,
  tokens: readonly Token[],
  language: Language,
  gazetteer: Gazetteer,
): Span[][] {
  const all = tokens.map((_, i) => spansAt(text, tokens, i, language, gazetteer));
  return all.map((spans) => spans.filter((span) => !isGeneric(span) && !isCueAndName(span)));

  /** Nothing but directions and cue words: a register somewhere lists each of شمال غربي and بلدة as a name. */
  function isGeneric({ first, last }: Span): boolean {
    for (let i = first; i <= last; i++) if (!language.isGeneric(tokens[i]!)) return false;
    return true;
  }

  /** محافظة حلب where حلب alone means the same region: the word announces the name and is no part of it. */
  function isCueAndName({ first, last, matches }: Span): boolean {
    if (first === last || language.cue(tokens[first]!)?.detachable !== true) return false;
    const rest = all[first + 1]!.find((span) => span.last === last && span.peeled === 0);
    return (
      rest !== undefined && matches.some(({ index }) => rest.matches.some((match) => match.index === index))
    );
  }
}

/**
 * All names of the gazetteer that begin at a token, the best first: the longest, and among those the one with the
 * fewest particles taken off (باكو is Baku, not ب and اكو).
 */
export function spansAt(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  gazetteer: Gazetteer,
): Span[] {
  const spans: Span[] = [];
  for (const { norm, start, peeled, onlyDemonym } of language.readings(tokens[first]!)) {
    let key = norm;
    for (let last = first; last < Math.min(tokens.length, first + MAX_TOKENS); last++) {
      if (last > first) {
        if (!joins(text, tokens[last - 1]!, tokens[last]!)) break;
        key = `${key} ${tokens[last]!.norm}`;
      }
      const { index, longer } = gazetteer.find(key);
      if (index >= 0) {
        const matches = gazetteer.matches(index).filter(({ demonym }) => demonym || !onlyDemonym);
        if (matches.length > 0 || !onlyDemonym) {
          spans.push({ first, last, start, peeled, key, use: gazetteer.use(index), matches });
        }
      }
      if (!longer || onlyDemonym) break;
    }
  }
  return spans.sort((a, b) => b.last - a.last || a.peeled - b.peeled);
}
