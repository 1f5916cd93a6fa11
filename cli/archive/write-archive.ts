import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveManifest } from '../../geo/archive/manifest.ts';
import { ATTRIBUTION } from '../../geo/index.ts';
import { GENERATOR } from '../../geo/write/generator.ts';
import type { GatheredArchive } from './gather.ts';
import { homeOf } from './home.ts';
import { type ArchivePlan, planArchive, type WriteOptions } from './plan.ts';
import { mentionSpool } from './waiting-mentions.ts';
import { writeArticles } from './write-articles.ts';
import { writeMentions } from './write-mentions.ts';
import { writePlaces } from './write-places.ts';

/** Lays out what was gathered as the files of an archive. */
export async function writeArchive(
  gathered: GatheredArchive,
  options: WriteOptions,
): Promise<ArchiveManifest> {
  mkdirSync(options.folder, { recursive: true });
  const temporary = mkdtempSync(join(options.folder, 'tmp-'));
  try {
    return await writeFiles(planArchive(gathered, options, temporary));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function writeFiles(plan: ArchivePlan): Promise<ArchiveManifest> {
  const mentions = mentionSpool(plan);
  const articles = await writeArticles(plan, mentions);
  const placed = writeMentions(plan, mentions.spool);
  const places = await writePlaces(plan, placed);
  const { title } = plan.options;
  const { outlets, days, unresolved } = plan.gathered;
  const listed = placed.names.reduce((sum, { mentions }) => sum + mentions, 0);
  return {
    format: 'yaqut-archive',
    version: 1,
    title,
    generator: GENERATOR,
    attribution: plan.options.attribution ?? ATTRIBUTION,
    articles: days.length,
    mentions: plan.places.reduce((sum, { row }) => sum + row.mentions, 0),
    places: plan.places.length,
    unresolved: {
      names: placed.names.length,
      mentions: unresolved.mentions,
      unlisted: unresolved.mentions - listed,
    },
    home: homeOf(placed.rows),
    steps: {
      first: plan.steps.units[0] ?? null,
      last: plan.steps.units.at(-1) ?? null,
      articles: articles.byStep,
    },
    outlets: plan.outlets.map((name) => ({ name, articles: outlets.get(name)! })),
    countries: places.countries,
    packs: { ...articles.packs, ...placed.packs, ...places.packs },
    terms: { text: articles.roots, name: places.roots },
  };
}
