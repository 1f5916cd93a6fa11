import type { StoredExcerpt } from '../../geo/archive/manifest.ts';
import type { ArchivePlan } from './plan.ts';
import { BucketSpool } from './spool.ts';

/** Mentions that are sorted in memory at once, unless one place has more. */
const MENTIONS_A_BUCKET = 50_000;

/** A mention on its way from its article to its place or name. */
export interface SpooledMention {
  /** The number of its place, or of its name where the place is not known. */
  readonly of: number;
  readonly article: number;
  readonly outlet: number | null;
  readonly step: number | null;
  readonly excerpt: StoredExcerpt;
}

export interface WaitingMentions {
  readonly spool: BucketSpool<SpooledMention>;
  /** Of each place and name, by number. */
  readonly bucketOf: readonly number[];
}

/** Where the mentions of each place wait until they are all there, several places a bucket. */
export function mentionSpool(plan: ArchivePlan): WaitingMentions {
  const buckets: number[] = [];
  let [bucket, held] = [0, 0];
  for (const { mentions } of [...plan.places.map(({ row }) => row), ...plan.names]) {
    if (held > 0 && held + mentions > MENTIONS_A_BUCKET) [bucket, held] = [bucket + 1, 0];
    held += mentions;
    buckets.push(bucket);
  }
  return {
    spool: new BucketSpool<SpooledMention>(plan.temporary, 'mentions', bucket + 1),
    bucketOf: buckets,
  };
}
