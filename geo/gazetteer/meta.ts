import type { Precision } from '../types.ts';

/** In order of size; the column `precision` holds the index. */
export const PRECISIONS: readonly Precision[] = ['point', 'settlement', 'region', 'country', 'supranational'];

/** The "language" of a place's ids in other sources, which stand among its names. */
export const SAME_AS = 'same-as';

/** What the file says about itself. */
export interface GazetteerMeta {
  readonly places: number;
  readonly names: number;
  readonly keys: number;
  readonly countries: readonly string[];
  readonly features: readonly string[];
  readonly languages: readonly string[];
  readonly attribution: string;
}

/**
 * What a key most often is when it is not a place; the column `keyUses` holds the index. `never` is no place even
 * behind a cue word: مدن كبرى.
 */
export const WORD_USES = ['place', 'everyday', 'given-name', 'family-name', 'never'] as const;
export type KeyUse = (typeof WORD_USES)[number];
