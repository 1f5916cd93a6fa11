import type { Tier } from '../engine/tier.ts';

/** What an article was geoparsed with: another engine or other places of the user's own would read it differently. */
export interface MadeWith {
  readonly tier: Tier;
  /** Checksums of the engine's files. */
  readonly engine: string;
  /** Checksum of the user's own files of places; empty without any. */
  readonly own: string;
}

export type Wanted = Pick<MadeWith, 'tier' | 'own'>;

/** Whether an article need not be read again. A newer engine alone is no reason to do so behind the user's back. */
export function isCurrent(made: MadeWith, wanted: Wanted): boolean {
  return made.own === wanted.own && (made.tier === 'full' || wanted.tier === 'core');
}
