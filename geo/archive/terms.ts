import { bareForms } from '../arabic/proclitics.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Pack } from './pack.ts';
import { readVarints } from './varints.ts';

/**
 * A term with the numbers of what holds it: few of them in its entry, many in blocks of their own, of which the first
 * number of each is told.
 */
export type TermEntry =
  | readonly [term: string, numbers: readonly number[]]
  | readonly [term: string, count: number, block: number, firsts: readonly number[]];

export const TERMS_A_BLOCK = 128;
/** First terms of blocks in a block of those. */
export const FIRSTS_A_BLOCK = 256;
/** More numbers than this have blocks of their own. */
export const FEW = 16;
export const NUMBERS_A_BLOCK = 8192;
/** A beginning of a word stands for so many words at most: those that come first by the alphabet. */
const MOST_ENDINGS = 64;
/** So many numbers are compared at most; beyond, there are "more". */
const MOST_NUMBERS = 64 * NUMBERS_A_BLOCK;

const ARTICLE = 'ال';

/** The words under which a text is filed: folded as everywhere, and without the particles and the article before them. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const token of tokenize(text)) {
    for (const form of bareForms(token)) {
      terms.add(form);
      if (form.startsWith(ARTICLE) && form.length > 4) terms.add(form.slice(2));
    }
  }
  return terms;
}

/** The words of a query, as they are looked up. */
export const queryTerms = (query: string): string[] => [...new Set(tokenize(query).map(({ norm }) => norm))];

/** The numbers that some words have in common, ascending. */
export class TermIndex {
  readonly #terms: Pack;
  readonly #postings: Pack;
  /** The first terms of the blocks of first terms, which come after the blocks of terms. */
  readonly #roots: readonly string[];

  constructor(terms: Pack, postings: Pack, roots: readonly string[]) {
    this.#terms = terms;
    this.#postings = postings;
    this.#roots = roots;
  }

  /** What holds all the words; the last of them may be the beginning of a word. */
  async find(words: readonly string[]): Promise<Uint32Array> {
    if (words.length === 0) return new Uint32Array();
    const entries = await Promise.all(
      words.map((word, i) => this.#entries(word, i === words.length - 1 ? MOST_ENDINGS : 1)),
    );
    const lists = await Promise.all(entries.map((each) => this.#numbers(each)));
    lists.sort((a, b) => a.length - b.length);
    return lists.reduce((common, list) => intersect(common, list));
  }

  /** The entry of a word, and where `most` is more than one, of the words that begin with it. */
  async #entries(word: string, most: number): Promise<TermEntry[]> {
    const blocks = this.#terms.info.blocks - this.#roots.length;
    if (blocks <= 0) return [];
    const root = lastAtMost(this.#roots, word);
    const firsts = await this.#terms.json<string[]>(blocks + root);
    const found: TermEntry[] = [];
    for (let block = root * FIRSTS_A_BLOCK + lastAtMost(firsts, word); block < blocks; block++) {
      for (const entry of await this.#terms.json<TermEntry[]>(block)) {
        if (entry[0] < word) continue;
        if (!(most > 1 ? entry[0].startsWith(word) : entry[0] === word) || found.length >= most) return found;
        found.push(entry);
      }
    }
    return found;
  }

  async #numbers(entries: readonly TermEntry[]): Promise<Uint32Array> {
    const lists = await Promise.all(
      entries.map(async (entry) => {
        if (entry.length === 2) return Uint32Array.from(entry[1]);
        const [, , block, firsts] = entry;
        const most = Math.min(firsts.length, MOST_NUMBERS / NUMBERS_A_BLOCK);
        const parts = await Promise.all(
          Array.from({ length: most }, async (_, i) =>
            decodeNumbers(await this.#postings.block(block + i), firsts[i]!),
          ),
        );
        return parts.length === 1 ? parts[0]! : concat(parts);
      }),
    );
    if (lists.length === 1) return lists[0]!;
    return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
  }
}

/** Numbers from `first` up, each less the one before. */
function decodeNumbers(bytes: Uint8Array, first: number): Uint32Array {
  const numbers: number[] = [];
  let last = first;
  for (const step of readVarints(bytes)) numbers.push((last += step));
  return Uint32Array.from(numbers);
}

function concat(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const common: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) common.push(a[i]!);
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return Uint32Array.from(common);
}

/** The last of some ascending words that is not beyond `word`; the first where all are. */
function lastAtMost(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (words[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}
