import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { KeyUse } from '../gazetteer/meta.ts';
import { joins } from '../text/tokenize.ts';
import { WordMap } from '../text/words.ts';
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
  return all.map((spans) =>
    spans.length === 0 ? spans : spans.filter((span) => !isGeneric(span) && !isCueAndName(span)),
  );

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
  let spans = NONE;
  for (const opening of openingsOf(tokens[first]!, language, gazetteer)) {
    const { skip, peeled, norm, known } = opening;
    const start = tokens[first]!.start + skip;
    if (spans === NONE) spans = [];
    if (known) spans.push({ first, last: first, start, peeled, key: norm, ...known });
    let { longer } = opening;
    let key = norm;
    const end = Math.min(tokens.length, first + MAX_TOKENS);
    for (let last = first + 1; longer && last < end; last++) {
      if (!joins(text, tokens[last - 1]!, tokens[last]!)) break;
      key = `${key} ${tokens[last]!.norm}`;
      const found = gazetteer.find(key);
      if (found.index >= 0)
        spans.push({ first, last, start, peeled, key, ...knownAt(found.index, gazetteer) });
      ({ longer } = found);
    }
  }
  return spans.length > 1 ? spans.sort((a, b) => b.last - a.last || a.peeled - b.peeled) : spans;
}

const NONE: Span[] = [];

/** What the gazetteer has under a key. */
type Known = Pick<Span, 'use' | 'matches'>;

/** A reading of a word with which names begin. */
interface Opening {
  /** Units of the particles before the name. */
  readonly skip: number;
  readonly peeled: number;
  readonly norm: string;
  /** Where it is a name by itself. */
  readonly known?: Known;
  /** Whether there are longer names. */
  readonly longer: boolean;
}

const openings = new WeakMap<Gazetteer, Map<Language, WordMap<readonly Opening[]>>>();

function openingsOf(token: Token, language: Language, gazetteer: Gazetteer): readonly Opening[] {
  let byLanguage = openings.get(gazetteer);
  if (!byLanguage) openings.set(gazetteer, (byLanguage = new Map()));
  let byWord = byLanguage.get(language);
  if (!byWord) byLanguage.set(language, (byWord = new WordMap()));
  return byWord.get(token.word) ?? byWord.set(token.word, readOpenings(token, language, gazetteer));
}

function readOpenings(token: Token, language: Language, gazetteer: Gazetteer): readonly Opening[] {
  const found: Opening[] = [];
  for (const { norm, start, peeled, onlyDemonym } of language.readings(token)) {
    const { index, longer } = gazetteer.find(norm);
    const known = index >= 0 ? knownAt(index, gazetteer, onlyDemonym) : undefined;
    const goesOn = longer && !onlyDemonym;
    if (known || goesOn)
      found.push({ skip: start - token.start, peeled, norm, longer: goesOn, ...(known ? { known } : {}) });
  }
  return found.length > 0 ? found : NO_OPENINGS;
}

const NO_OPENINGS: readonly Opening[] = [];

function knownAt(position: number, gazetteer: Gazetteer): Known;
function knownAt(position: number, gazetteer: Gazetteer, onlyDemonym: boolean | undefined): Known | undefined;
function knownAt(position: number, gazetteer: Gazetteer, onlyDemonym = false): Known | undefined {
  const matches = gazetteer.matches(position).filter(({ demonym }) => demonym || !onlyDemonym);
  return matches.length > 0 || !onlyDemonym ? { use: gazetteer.use(position), matches } : undefined;
}
