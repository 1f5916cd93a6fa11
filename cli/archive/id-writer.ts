import { bucketOf, IDS_A_BUCKET } from '../../geo/archive/id-buckets.ts';
import type { PackInfo } from '../../geo/archive/manifest.ts';
import { PackWriter } from './pack-writer.ts';
import { BucketSpool } from './spool.ts';

/** Ids that are sorted into their buckets in memory at once. */
const IDS_AT_ONCE = 200_000;

/** Numbers by ids, in buckets of about as many each. */
export class IdWriter {
  readonly #folder: string;
  readonly #name: string;
  readonly #buckets: number;
  readonly #spool: BucketSpool<[bucket: number, id: string, number: number]>;

  constructor(folder: string, temporary: string, name: string, ids: number) {
    this.#folder = folder;
    this.#name = name;
    this.#buckets = Math.max(1, Math.ceil(ids / IDS_A_BUCKET));
    this.#spool = new BucketSpool(temporary, name, Math.max(1, Math.ceil(ids / IDS_AT_ONCE)));
  }

  add(id: string, number: number): void {
    const bucket = bucketOf(id, this.#buckets);
    this.#spool.add(Math.floor((bucket / this.#buckets) * this.#spool.buckets), [bucket, id, number]);
  }

  finish(): PackInfo {
    const pack = new PackWriter(this.#folder, this.#name, 1);
    for (let part = 0; part < this.#spool.buckets; part++) {
      const byBucket = new Map<number, [string, number][]>();
      for (const [bucket, id, number] of this.#spool.read(part)) {
        const there = byBucket.get(bucket);
        if (there) there.push([id, number]);
        else byBucket.set(bucket, [[id, number]]);
      }
      const end = part === this.#spool.buckets - 1 ? this.#buckets : Infinity;
      for (
        let bucket = pack.blocks;
        bucket < end && inPart(bucket, part, this.#buckets, this.#spool.buckets);
        bucket++
      )
        pack.addJson(byBucket.get(bucket) ?? []);
    }
    return pack.finish();
  }
}

const inPart = (bucket: number, part: number, buckets: number, parts: number): boolean =>
  Math.floor((bucket / buckets) * parts) === part;
