import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveManifest } from '../../geo/archive/manifest.ts';
import { openChosen } from '../gazetteer/open-chosen.ts';
import { startProgress } from '../progress.ts';
import { say } from '../words.ts';
import { gather } from './gather.ts';
import { type ArchiveInput, geoparsedArticles } from './geoparsed-articles.ts';
import { writeArchive } from './write-archive.ts';

/** Where the files of an archive lie beside the page. */
export const ARCHIVE_FOLDER = 'archive';
/** Of faults so many are told; of a broken file, all would be. */
const MOST_FAULTS = 20;

export interface SiteInput extends ArchiveInput {
  readonly out: string;
  readonly title?: string;
}

/** Writes the files of an archive beside the page, and gives back what the page must know first; null for no article. */
export async function writeSite(
  input: SiteInput,
): Promise<{ manifest: ArchiveManifest | null; faults: number }> {
  const folder = join(input.out, ARCHIVE_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { gazetteer } = await openChosen(input.choice);
  const spool = join(folder, 'articles.tmp');
  let told = 0;
  const reading = startProgress({ bar: false });
  try {
    const gathered = await gather(geoparsedArticles(input), spool, {
      fault: (message) => {
        told += 1;
        if (told <= MOST_FAULTS) say(`yaqut: ${message}`);
      },
      progress: (articles) => {
        if (articles % 100 === 0) reading.update(0, 0, `${articles.toLocaleString('en')} articles read`);
      },
    });
    reading.stop();
    if (told > MOST_FAULTS)
      say(`yaqut: ${(told - MOST_FAULTS).toLocaleString('en')} more lines are at fault.`);
    if (gathered.articles.count === 0) return { manifest: null, faults: gathered.faults };
    const writing = startProgress();
    const manifest = await writeArchive(gathered, {
      folder,
      title: input.title ?? null,
      gazetteer,
      progress: writing.update,
    });
    writing.stop();
    return { manifest, faults: gathered.faults };
  } finally {
    rmSync(spool, { force: true });
  }
}
