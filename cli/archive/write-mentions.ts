import { partCount, partsOf } from '../../geo/archive/counts.ts';
import {
  MENTION_BYTES,
  type NameRow,
  NONE,
  type PlaceRow,
  type StoredExcerpt,
} from '../../geo/archive/manifest.ts';
import { CellArticles } from './cell-articles.ts';
import { ItemWriter, RECORDS_A_BLOCK, RecordWriter } from './pack-writer.ts';
import { PartCounts } from './part-counts.ts';
import { hasDisc } from './place-register.ts';
import type { ArchivePlan } from './plan.ts';
import type { BucketSpool } from './spool.ts';
import type { SpooledMention } from './waiting-mentions.ts';

const EXCERPTS_A_BLOCK = 32;

/** Sorts the mentions by place and writes them; what is counted of places and names comes out. */
export function writeMentions(plan: ArchivePlan, spool: BucketSpool<SpooledMention>) {
  const { folder, progress } = plan.options;
  const [steps, outlets] = [plan.steps.units.length, plan.outlets.length];
  const records = new RecordWriter(folder, 'mentions', MENTION_BYTES, RECORDS_A_BLOCK);
  const excerptWriter = new ItemWriter<StoredExcerpt>(folder, 'excerpts', EXCERPTS_A_BLOCK);
  const parts = new PartCounts(partCount(steps, outlets));
  const cells = new CellArticles(plan.gathered.days.length);
  const rows = plan.places.map(({ row }): PlaceRow => ({ ...row, articles: 0 }));
  const names = plan.names.map(({ name }): NameRow => ({ name, mentions: 0, articles: 0, first: 0 }));
  let written = 0;
  let [last, lastArticle] = [-1, -1];
  for (let bucket = 0; bucket < spool.buckets; bucket++) {
    progress(bucket, spool.buckets, 'Writing mentions');
    // Within a place they are in the order of the articles already, and sorting keeps it.
    const mentions = spool.read(bucket).sort((a, b) => a.of - b.of);
    for (const { of, article, outlet, step, excerpt } of mentions) {
      records.add((block, at) => {
        block.writeUInt32LE(article, at);
        block.writeUInt16LE(outlet ?? NONE, at + 4);
        block.writeUInt16LE(step ?? NONE, at + 6);
      });
      excerptWriter.add(excerpt);
      for (const part of partsOf(step, outlet, steps, outlets)) parts.add(part, of);
      const isNew = of !== last || article !== lastArticle;
      const row = rows[of];
      if (row === undefined) {
        const at = of - rows.length;
        const name = names[at]!;
        names[at] = {
          ...name,
          first: name.mentions === 0 ? written : name.first,
          mentions: name.mentions + 1,
          articles: name.articles + Number(isNew),
        };
      } else if (isNew) {
        rows[of] = { ...row, articles: row.articles + 1 };
        if (hasDisc(row)) cells.add(plan.places[of]!.position, article);
      }
      [last, lastArticle] = [of, article];
      written += 1;
    }
  }
  const packs = {
    mentions: records.finish(),
    excerpts: excerptWriter.finish(),
    counts: parts.write(folder),
  };
  return { rows, names, cells, packs };
}
