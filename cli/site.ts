import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Command } from 'commander';
import { DIST, ensureAppBuilt } from './build-app.ts';
import { collectionToShow } from './collection.ts';
import { DONE, FAILED, Failure, UsageError, type ExitStatus } from './exit-status.ts';
import { READ } from './formats-read.ts';
import { addChoice } from './gazetteer/choice-options.ts';
import type { GazetteerChoice } from './gazetteer/open-chosen.ts';
import { DEFAULT_ARTICLES } from './project.ts';
import { wholeNumber } from './whole-number.ts';
import { count, say } from './words.ts';

interface Options extends GazetteerChoice {
  readonly out: string;
  readonly title?: string;
  readonly corrections?: string[];
  readonly archive?: true;
  readonly mentions?: string;
  readonly workers: number;
}

const EXAMPLES = `
The folder holds the map with its articles, the base map and fonts: put it on any web host, under any path. The whole texts of the
articles are in it, since the map lets them be read: see that you may publish them, or write a page of excerpts with
"yaqut geoparse --format html".

${READ}
Examples:
  $ yaqut site reports/ --out public
  $ yaqut site reports.zip --out public --title "Reports of October"
  $ yaqut site reports/ --corrections mine.json --out public
  $ yaqut site --archive archive.ndjson.gz --out public
  $ yaqut site --archive archive.ndjson.gz --mentions mentions.ndjson.gz --out public

--archive is for a newspaper's archive: the page then reads only what is looked at, in parts of files. The host must answer
requests for a part of a file (HTTP Range, status 206); most do, a few simple servers do not ("python3 -m http.server").
With --mentions nothing is geoparsed: it is what "yaqut geoparse --format ndjson --evidence" wrote of the same file.

Exit status: 0 all was read, 1 some input was at fault or nothing could be written, 2 wrong usage.`;

export function addSite(program: Command): void {
  addChoice(program.command('site'))
    .summary('write the map as a web site, to put on any host')
    .description('Write the map as a web site of plain files, to put on any host.')
    .argument('[paths...]', 'files of the kinds named below, and folders of them')
    .requiredOption('--out <folder>', 'the folder to write')
    .option('-t, --title <text>', 'the title of the collection')
    .option('--corrections <files...>', 'apply corrections that people made, of one or several files')
    .option('--archive', 'for very many articles: the page reads only what is looked at')
    .option('--mentions <file>', 'with --archive: the NDJSON that was geoparsed of the file of articles')
    .option(
      '--workers <n>',
      'with --archive: threads that geoparse (default: as many as there are cores)',
      wholeNumber,
      availableParallelism(),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths.length > 0 ? paths : [DEFAULT_ARTICLES], options);
    });
}

async function run(paths: readonly string[], options: Options): Promise<ExitStatus> {
  await refuseOtherFolder(options.out);
  if (options.archive) return await runArchive(paths, options);
  if (options.mentions !== undefined) throw new UsageError('--mentions goes with --archive.');
  const shown = await collectionToShow(paths, options);
  if (shown === null) return FAILED;
  const { collection } = shown;
  await ensureAppBuilt();
  await mkdir(options.out, { recursive: true });
  await cp(DIST, options.out, { recursive: true });
  await writeFile(join(options.out, 'collection.json'), JSON.stringify(collection));

  const places = count(collection.places.features.length, 'place');
  say(
    `${count(collection.articles.length, 'article')}, ${places}. Put the folder on a host; within another page it is shown by:`,
  );
  process.stdout.write(`${snippet(collection.title)}\n`);
  return shown.isWhole ? DONE : FAILED;
}

async function runArchive(paths: readonly string[], options: Options): Promise<ExitStatus> {
  if (options.corrections !== undefined) {
    throw new UsageError(
      '--archive takes no --corrections: they are put over a whole collection, which it never holds.',
    );
  }
  const { writeSite } = await import('./archive/write-site.ts');
  await ensureAppBuilt();
  await mkdir(options.out, { recursive: true });
  // What stands there is no site until the last file is written.
  await rm(join(options.out, 'collection.json'), { force: true });
  await cp(DIST, options.out, { recursive: true });
  const { manifest, faults } = await writeSite({
    ...options,
    paths,
    choice: options,
    mentions: options.mentions ?? null,
  });
  if (manifest === null) {
    say('yaqut: there is no article to show.');
    return FAILED;
  }
  await writeFile(join(options.out, 'collection.json'), JSON.stringify(manifest));
  say(
    `${count(manifest.articles, 'article')}, ${count(manifest.mentions, 'mention')}, ${count(manifest.places, 'place')}. Put the folder on a host that answers requests for parts of files (HTTP Range).`,
  );
  process.stdout.write(`${snippet(manifest.title)}\n`);
  return faults > 0 ? FAILED : DONE;
}

/** A folder that holds something else is left alone: what stands there would be mixed with the site. */
async function refuseOtherFolder(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw new Failure(
      `${folder} cannot be written to: ${error.code === 'ENOTDIR' ? 'it is a file' : error.message}.`,
    );
  });
  if (entries.length === 0 || (entries.includes('collection.json') && entries.includes('index.html'))) return;
  throw new Failure(
    `${folder} holds other files. Name a folder that is empty, or one that "yaqut site" has written.`,
  );
}

function snippet(title: string | null): string {
  const shown = (title ?? 'Yaqut').replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="https://YOUR-HOST/PATH/" title="${shown}" width="100%" height="600" style="border: 0" loading="lazy" allow="fullscreen"></iframe>`;
}
