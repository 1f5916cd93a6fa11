import type { Article, Result } from '../types.ts';
import type { Budget } from './budget.ts';

/** What a reader is given. */
export interface Opened {
  readonly bytes: Uint8Array;
  /** The file's name, for messages and ids; a file of an archive is named `archive.zip/folder/file.txt`. */
  readonly source: string;
  readonly budget: Budget;
  /** How a reader of archives hands on what it unpacked. */
  readonly readInner: (bytes: Uint8Array, source: string) => AsyncIterable<Result<Article>>;
}

/** The articles of a file in their order, and its faults where they stand. */
export type Read = Iterable<Result<Article>> | AsyncIterable<Result<Article>>;

/** A reader of one format. It never throws for what is in the bytes, but for {@link OverBudget}. */
export type Reader = (file: Opened) => Read;
