import type { Archive, ArchiveFilter } from './archive.ts';
import { MENTION_BYTES, NONE, type PlaceRow, type StoredExcerpt } from './manifest.ts';

/** What has mentions of its own: a place, or a name whose place is not known. */
export interface MentionRun {
  readonly number: number;
  readonly row: Pick<PlaceRow, 'first' | 'mentions'>;
}

export interface MentionPage {
  readonly total: number;
  readonly excerpts: readonly StoredExcerpt[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
}

/**
 * Mentions of a place or a name in a part of the archive, the newest first.
 *
 * @param from where an earlier page said to go on; null for the first
 */
export async function mentionPage(
  archive: Archive,
  { number, row }: MentionRun,
  filter: ArchiveFilter,
  from: number | null,
  most: number,
): Promise<MentionPage> {
  const { excerpts: excerptPack, mentions } = archive.packs;
  const end = row.first + row.mentions;
  if (filter.steps === null && filter.outlet === null) {
    const start = from ?? row.first;
    const stop = Math.min(end, start + most);
    const excerpts = await excerptPack.items<StoredExcerpt>(start, stop);
    return { total: row.mentions, excerpts, next: stop < end ? stop : null };
  }
  const [counts, start] = await Promise.all([
    archive.counts(filter),
    from ?? (filter.steps === null ? row.first : firstUpTo(archive, filter.steps.to, row.first, end)),
  ]);
  const total = counts.of(number);
  const found: number[] = [];
  let at = start;
  const { perBlock } = mentions.info;
  scan: while (at < end && found.length < most && total > 0) {
    const stop = Math.min(end, (Math.floor(at / perBlock) + 1) * perBlock);
    const records = await mentions.records(at, stop, MENTION_BYTES);
    for (let i = 0; at < stop; i++, at++) {
      const outlet = records.getUint16(i * MENTION_BYTES + 4, true);
      const step = records.getUint16(i * MENTION_BYTES + 6, true);
      if (filter.steps !== null && (step === NONE || step < filter.steps.from)) {
        at = end;
        break scan;
      }
      if (filter.steps !== null && step > filter.steps.to) continue;
      if (filter.outlet !== null && outlet !== filter.outlet) continue;
      found.push(at);
      if (found.length === most) {
        at++;
        break scan;
      }
    }
  }
  const excerpts = await Promise.all(found.map((each) => excerptPack.item<StoredExcerpt>(each)));
  return { total, excerpts, next: at < end ? at : null };
}

/** The first of a run of mentions that is of no later step. */
async function firstUpTo({ packs }: Archive, step: number, first: number, end: number): Promise<number> {
  let [low, high] = [first, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    const record = await packs.mentions.records(middle, middle + 1, MENTION_BYTES);
    const at = record.getUint16(6, true);
    if (at === NONE || at <= step) high = middle;
    else low = middle + 1;
  }
  return low;
}
