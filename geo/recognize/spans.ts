import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { KeyUse } from '../gazetteer/meta.ts';
import { joins } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import type { Language } from './language.ts';
import { type NamePart, type Openings, openingsOf } from './openings.ts';

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
  const openings = openingsOf(language, gazetteer);
  const all: Span[][] = [];
  for (let i = 0; i < tokens.length; i++) all.push(spansFrom(i, text, tokens, openings));
  return all.map((spans) =>
    spans === NONE ? NONE : spans.filter((span) => !isGeneric(span) && !isCueAndName(span)),
  );

  /** Nothing but directions and cue words: a register somewhere lists each of شمال غربي and بلدة as a name. */
  function isGeneric({ first, last, matches }: Span): boolean {
    // دول الخليج and بحر الشمال are names for all that, and in the gazetteer because we put them there.
    if (last > first && matches.some(({ index }) => gazetteer.isCurated(index))) return false;
    if (isRegionByWord(first, last)) return false;
    for (let i = first; i <= last; i++) if (!language.isGeneric(tokens[i]!)) return false;
    return true;
  }

  /** ولاية الجزيرة: the word alone is an island, behind what announces a region it is its name. */
  function isRegionByWord(first: number, last: number): boolean {
    const [announced, name] = [tokens[first]!, tokens[last]!];
    return (
      last === first + 1 &&
      language.cue(announced)?.strong === true &&
      language.isGeneric(name) &&
      language.isDefinite(name) &&
      language.bearing(tokens, last) === undefined
    );
  }

  /** محافظة حلب where حلب alone means the same region: the word announces the name and is no part of it. */
  function isCueAndName({ first, last, matches }: Span): boolean {
    if (first === last || language.cue(tokens[first]!)?.detachable !== true || isRegionByWord(first, last))
      return false;
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
  return spansFrom(first, text, tokens, openingsOf(language, gazetteer));
}

function spansFrom(first: number, text: string, tokens: readonly Token[], openings: Openings): Span[] {
  const here = openings.at(tokens[first]!);
  if (here.length === 0) return NONE;
  const spans: Span[] = [];
  for (const { skip, peeled, name } of here) {
    const start = tokens[first]!.start + skip;
    let last = first;
    for (let part: NamePart | undefined = name; part !== undefined;) {
      const { known, key } = part;
      if (known) spans.push({ first, last, start, peeled, key, use: known.use, matches: known.matches });
      const isLast: boolean = ++last === tokens.length || last === first + MAX_TOKENS;
      if (!part.longer || isLast || !joins(text, tokens[last - 1]!, tokens[last]!)) break;
      part = openings.continued(part, tokens[last]!.norm);
    }
  }
  // Words that are in the gazetteer as no places; a phrase that is none is kept, since it is passed over whole.
  if (spans.every(({ last, matches }) => last === first && matches.length === 0)) return NONE;
  return spans.length > 1 ? spans.sort((a, b) => b.last - a.last || a.peeled - b.peeled) : spans;
}

const NONE: Span[] = [];
