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
  function isGeneric({ first, last, matches }: Span): boolean {
    // دول الخليج and بحر الشمال are names for all that, and in the gazetteer because we put them there.
    if (last > first && matches.some(({ index }) => gazetteer.isCurated(index))) return false;
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
  const openings = openingsAt(tokens[first]!, language, gazetteer);
  if (openings.length === 0) return NONE;
  const spans: Span[] = [];
  for (const { skip, peeled, name } of openings) {
    const start = tokens[first]!.start + skip;
    let last = first;
    for (let part: NamePart | undefined = name; part !== undefined;) {
      if (part.known) spans.push({ first, last, start, peeled, key: part.key, ...part.known });
      const isLast: boolean = ++last === tokens.length || last === first + MAX_TOKENS;
      if (!part.longer || isLast || !joins(text, tokens[last - 1]!, tokens[last]!)) break;
      part = continued(part, tokens[last]!.norm, gazetteer);
    }
  }
  return spans.length > 1 ? spans.sort((a, b) => b.last - a.last || a.peeled - b.peeled) : spans;
}

const NONE: Span[] = [];

/** What the gazetteer has under a key. */
type Known = Pick<Span, 'use' | 'matches'>;

/** Words that a name of the gazetteer begins with, or is: a tree that grows as texts ask for it. */
interface NamePart {
  readonly key: string;
  /** Where it is a name by itself. */
  readonly known?: Known;
  /** The parts that go on from it, by the word added, where there are longer names: `NOTHING` where that is none. */
  readonly longer?: Map<string, NamePart>;
}

const NOTHING: NamePart = { key: '' };

/** A reading of a word with which names begin. */
interface Opening {
  /** Units of the particles before the name. */
  readonly skip: number;
  readonly peeled: number;
  readonly name: NamePart;
}

/** So many words that go on from a part of a name are remembered. */
const MAX_LONGER = 256;

const openings = new WeakMap<Gazetteer, Map<Language, WordMap<readonly Opening[]>>>();

function openingsAt(token: Token, language: Language, gazetteer: Gazetteer): readonly Opening[] {
  let byLanguage = openings.get(gazetteer);
  if (!byLanguage) openings.set(gazetteer, (byLanguage = new Map()));
  let byWord = byLanguage.get(language);
  if (!byWord) byLanguage.set(language, (byWord = new WordMap()));
  return byWord.get(token.word) ?? byWord.set(token.word, readOpenings(token, language, gazetteer));
}

function readOpenings(token: Token, language: Language, gazetteer: Gazetteer): readonly Opening[] {
  const found: Opening[] = [];
  for (const { norm, start, peeled, onlyDemonym } of language.readings(token)) {
    const name = onlyDemonym ? demonymPart(norm, gazetteer) : namePart(norm, gazetteer);
    if (name !== NOTHING) found.push({ skip: start - token.start, peeled, name });
  }
  return found.length > 0 ? found : NO_OPENINGS;
}

const NO_OPENINGS: readonly Opening[] = [];

function namePart(key: string, gazetteer: Gazetteer): NamePart {
  const { index, longer } = gazetteer.find(key);
  if (index < 0 && !longer) return NOTHING;
  return {
    key,
    ...(index >= 0 ? { known: { use: gazetteer.use(index), matches: gazetteer.matches(index) } } : {}),
    ...(longer ? { longer: new Map<string, NamePart>() } : {}),
  };
}

/** A word that can only be a demonym: what else it may mean does not count, nor does it begin a longer name. */
function demonymPart(key: string, gazetteer: Gazetteer): NamePart {
  const { index } = gazetteer.find(key);
  const matches = index < 0 ? [] : gazetteer.matches(index).filter(({ demonym }) => demonym);
  return matches.length > 0 ? { key, known: { use: gazetteer.use(index), matches } } : NOTHING;
}

function continued({ key, longer }: NamePart, norm: string, gazetteer: Gazetteer): NamePart {
  const known = longer!.get(norm);
  if (known) return known;
  if (longer!.size >= MAX_LONGER) longer!.clear();
  const part = namePart(`${key} ${norm}`, gazetteer);
  longer!.set(norm, part);
  return part;
}
