import type { Precision } from '../types.ts';

/** In order of size; the column `precision` holds the index. */
export const PRECISIONS: readonly Precision[] = ['point', 'settlement', 'region', 'country', 'supranational'];

/** One of the sources that a file was made from. */
export interface SourceNote {
  readonly name: string;
  /** SPDX id, or the licence's own name. */
  readonly licence: string;
  /** ISO 8601 date of the data, where known. */
  readonly date?: string;
  /** How many rows were taken from it, where counted. */
  readonly rows?: number;
  /** Set for a file of the user's own. */
  readonly own?: true;
}

/** What the file says about itself. */
export interface GazetteerMeta {
  readonly places: number;
  readonly names: number;
  readonly keys: number;
  /** Ways from a key to a place: names, variants and demonyms. */
  readonly postings: number;
  readonly countries: readonly string[];
  readonly features: readonly string[];
  readonly languages: readonly string[];
  readonly attribution: string;
  readonly sources: readonly SourceNote[];
  readonly tier: 'full' | 'core';
}

/**
 * What a key most often is when it is not a place; the column `keyUses` holds the index. `never` is no place even
 * behind a cue word: مدن كبرى. `either` is as often a place as a word: قطر, a country and a diameter.
 */
export const WORD_USES = ['place', 'everyday', 'given-name', 'family-name', 'never', 'either'] as const;
export type KeyUse = (typeof WORD_USES)[number];
