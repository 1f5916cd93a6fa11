import { tokenize } from '../../geo/text/tokenize.ts';
import type { CollectionArticle } from '../../geo/write/collection-types.ts';

export interface Passage {
  readonly start: number;
  readonly end: number;
}

interface IndexedText {
  /** The folded tokens, a space before each. */
  readonly folded: string;
  /** Where each token begins in `folded`, in ascending order. */
  readonly at: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** An article's words folded as the gazetteer folds names, each with its way back into the text. */
export function indexText({ text }: Pick<CollectionArticle, 'text'>): IndexedText {
  const tokens = tokenize(text);
  const at = new Uint32Array(tokens.length);
  let folded = '';
  tokens.forEach((token, i) => {
    at[i] = folded.length + 1;
    folded += ` ${token.norm}`;
  });
  return {
    folded,
    at,
    starts: Uint32Array.from(tokens, ({ start }) => start),
    ends: Uint32Array.from(tokens, ({ end }) => end),
  };
}

/** Shorter words are found inside too many others. */
const INSIDE = 3;

/**
 * The first passage that holds the words, and how many there are. Words are found at their beginning, longer ones
 * inside others too: وشوشي holds شوشي. The passage is of whole words.
 */
export function findPassage(
  { folded, at, starts, ends }: IndexedText,
  query: string,
): { readonly first: Passage; readonly count: number } | null {
  const wanted = query.length < INSIDE ? ` ${query}` : query;
  let first: Passage | null = null;
  let count = 0;
  for (
    let found = folded.indexOf(wanted);
    found >= 0;
    found = folded.indexOf(wanted, found + wanted.length)
  ) {
    count += 1;
    first ??= {
      start: starts[tokenAt(at, found + wanted.length - query.length)]!,
      end: ends[tokenAt(at, found + wanted.length - 1)]!,
    };
  }
  return first ? { first, count } : null;
}

/** The token that a position in the folded text lies in. */
function tokenAt(at: Uint32Array, position: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** So long one slice of the work may hold the page up. */
const SLICE_MS = 8;

/** The texts of a collection, indexed little by little so that the page stays alive. */
export class TextIndex {
  readonly #articles: readonly CollectionArticle[];
  readonly #texts: IndexedText[] = [];
  #building: Promise<void> | null = null;

  constructor(articles: readonly CollectionArticle[]) {
    this.#articles = articles;
  }

  get ready(): boolean {
    return this.#texts.length === this.#articles.length;
  }

  /** Done when every text can be searched. */
  build(): Promise<void> {
    this.#building ??= this.#work();
    return this.#building;
  }

  async #work(): Promise<void> {
    while (!this.ready) {
      await new Promise((resolve) => setTimeout(resolve));
      const until = performance.now() + SLICE_MS;
      while (!this.ready && performance.now() < until)
        this.#texts.push(indexText(this.#articles[this.#texts.length]!));
    }
  }

  /** Among the texts indexed so far, those that hold the words, in the order of the articles. */
  *search(query: string): Generator<{ article: CollectionArticle; first: Passage; count: number }> {
    for (const [i, text] of this.#texts.entries()) {
      const found = findPassage(text, query);
      if (found) yield { article: this.#articles[i]!, ...found };
    }
  }
}
