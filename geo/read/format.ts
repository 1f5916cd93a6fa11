import type { Correction } from '../correct/correction.ts';
import type { Article, Fault, GeoparsedArticle } from '../types.ts';
import type { Budget } from './budget.ts';

/**
 * An article, or what is wrong in its place. One from a file that Yaqut wrote has its mentions; the first of such a file
 * brings its corrections.
 */
export type ArticleRead =
  | {
      readonly ok: true;
      readonly value: Article | GeoparsedArticle;
      readonly corrections?: readonly Correction[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Whether an article comes with its mentions, and need not be geoparsed. */
export function isGeoparsed(article: Article | GeoparsedArticle): article is GeoparsedArticle {
  return 'mentions' in article;
}

/** What a reader is given. */
export interface Opened {
  readonly bytes: Uint8Array;
  /** The file's name, for messages and ids; a file of an archive is named `archive.zip/folder/file.txt`. */
  readonly source: string;
  readonly budget: Budget;
  /** How a reader of archives hands on what it unpacked. */
  readonly readInner: (bytes: Uint8Array, source: string) => AsyncIterable<ArticleRead>;
}

/** The articles of a file in their order, and its faults where they stand. */
export type Read = Iterable<ArticleRead> | AsyncIterable<ArticleRead>;

/** A reader of one format. It never throws for what is in the bytes, but for {@link OverBudget}. */
export type Reader = (file: Opened) => Read;
