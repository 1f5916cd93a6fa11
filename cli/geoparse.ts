import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  geoparse,
  type GeoparseOptions,
  isGeoparsed,
  mergeCorrections,
  toNdjsonRecord,
  uniqueIds,
  type Article,
  type PlainFault,
  type GeoparsedArticle,
  type Span,
  type Tagger,
} from '../geo/index.ts';
import { readArticleFiles } from './article-files.ts';
import { type CollectionInput, collectionOf } from './collection.ts';
import { correct, readCorrectionFiles } from './corrections.ts';
import { DONE, FAILED, UsageError, type ExitStatus } from './exit-status.ts';
import { explain } from './explain.ts';
import { addChoice } from './gazetteer/choice-options.ts';
import { type GazetteerChoice, openChosen } from './gazetteer/open-chosen.ts';
import { readRecords } from './ndjson-records.ts';
import { READ } from './formats-read.ts';
import { openOutput, type Output } from './output.ts';
import type { StreamOptions } from './pipeline/geoparse-stream.ts';
import { isRecordFile } from './pipeline/record-source.ts';
import { runShard } from './pipeline/run-shard.ts';
import { runStream } from './pipeline/run-stream.ts';
import { startProgress } from './progress.ts';
import { openTagger } from './tagger.ts';
import { wholeNumber } from './whole-number.ts';
import { sayFaults } from './words.ts';

/** The page needs the app's words and the base map, which are files. */
const HTML: ExportFormat = {
  id: 'html',
  ending: '.html',
  mediaType: 'text/html',
  fullText: 'never',
  write: async (collection) => (await import('./page.ts')).writePage(collection),
};

interface Options extends GazetteerChoice {
  readonly format: string;
  readonly fullText?: true;
  readonly corrections?: string[];
  readonly output?: string;
  readonly title?: string;
  readonly evidence?: true;
  readonly explain?: true;
  readonly workers: number;
  readonly resume?: true;
  readonly shard?: true;
}

const EXAMPLES = `
Without PATHS, articles are read from standard input as NDJSON: one object {id, text, title?, lang?, date?, mentions?}
a line. With --format ndjson that is a filter: a line out for each line in, in the same order, however many there are;
all cores work on it. A file .ndjson or .jsonl, or that with .gz or .zst, is read so as well; -o FILE.gz and FILE.zst
are compressed. What is broken off is in FILE.part, and --resume goes on from there.
Given "mentions" ([{start, end}], UTF-16 offsets), those spans are resolved and none are searched for.
A line that is not valid gives {id?, line, error}, and the run goes on.

${READ}
Formats: geojson (places with their mentions), csv (a mention a line), csv-places, kml and kmz (Google Earth), lpf (Linked
Places Format), annotations (W3C Web Annotations), collection (all of it, for Yaqut to open again), html (one page with the map, to be opened
anywhere, without the network), ndjson (a line an article).

Examples:
  $ yaqut geoparse reports/ -o places.geojson
  $ yaqut geoparse a.txt b.md --format ndjson | jq '.mentions[].text'
  $ yaqut geoparse reports.zip --format csv -o mentions.csv
  $ yaqut geoparse reports/ --corrections mine.json hers.json --format kmz -o map.kmz
  $ yaqut geoparse --explain report.txt | less
  $ yaqut geoparse reports/ --mine villages.geojson -o places.geojson
  $ yaqut geoparse --format ndjson < articles.ndjson > mentions.ndjson
  $ yaqut geoparse --format ndjson --resume archive.ndjson.gz -o mentions.ndjson.gz
  $ yaqut geoparse --shard archive-0017.ndjson.gz mentions-0017.ndjson.gz

Exit status: 0 all was read, 1 some input was at fault (what was sound is in the output; with --shard that is 0),
2 wrong usage.`;

export function addGeoparse(program: Command): void {
  addChoice(program.command('geoparse'))
    .summary('find the places that articles name')
    .description('Find the places that articles name and write them for other programs.')
    .argument(
      '[paths...]',
      'files of the kinds named below, and folders of them; standard input where none is named',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices([...EXPORT_FORMATS.map(({ id }) => id), 'html', 'ndjson'])
        .default('geojson'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-t, --title <text>', 'name what is written: the layer, the document')
    .option('--full-text', "put the articles' texts into GeoJSON and annotations; they are their publishers'")
    .option('--corrections <files...>', 'apply corrections that people made, of one or several files')
    .option('--evidence', 'add to each NDJSON mention why its place was chosen, and the runners-up')
    .option('--explain', 'write for a person instead: each sentence, its mentions, their candidates and why')
    .option(
      '--workers <n>',
      'threads that geoparse NDJSON (default: as many as there are cores)',
      wholeNumber,
      availableParallelism(),
    )
    .option('--resume', 'go on from what an earlier run, broken off, has written to the file of -o')
    .option(
      '--shard',
      'for many machines: geoparse the NDJSON file IN into the file OUT, whole or not at all; faults do not count',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

async function run(paths: readonly string[], options: Options): Promise<ExitStatus> {
  const fromStdin = paths.length === 0 || (paths.length === 1 && paths[0] === '-');
  if (fromStdin && process.stdin.isTTY) {
    throw new UsageError(
      'name files or folders to read, or pipe NDJSON in. "yaqut geoparse --help" has examples.',
    );
  }
  if (options.shard && options.corrections !== undefined) {
    throw new UsageError('--shard takes no --corrections: apply them to what comes out.');
  }
  if (options.shard) return await shard(paths, options);
  // Corrections are put over a whole collection, which a stream never holds.
  const streams = options.format === 'ndjson' && !options.explain && options.corrections === undefined;
  if (streams && (fromStdin || areRecords(paths))) {
    return await runStream(fromStdin ? null : paths[0]!, {
      ...streamOptions(options),
      output: options.output ?? '-',
      resume: options.resume === true,
    });
  }
  if (options.resume) {
    throw new UsageError('--resume goes on with NDJSON: --format ndjson, and NDJSON to read.');
  }
  const output = await openOutput(options.output);
  try {
    const status = await geoparseAll(fromStdin ? null : paths, output, options);
    await output.finish();
    return status;
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** Several files are read as articles are: each of a stream of its own would have the others' ids. */
function areRecords(paths: readonly string[]): boolean {
  return paths.length === 1 && isRecordFile(paths[0]!);
}

/** What is for engines: lines at fault are in the output, and trying again would not mend them. */
async function shard(paths: readonly string[], options: Options): Promise<ExitStatus> {
  const [input, output, ...others] = paths;
  if (input === undefined && !options.output && !options.resume) {
    await runStream(null, { ...streamOptions(options), output: '-', resume: false });
    return DONE;
  }
  if (input === undefined || output === undefined || others.length > 0 || options.resume || options.output) {
    throw new UsageError(
      '--shard takes two files or none, and neither -o nor --resume: yaqut geoparse --shard IN OUT.',
    );
  }
  return await runShard(input, output, streamOptions(options));
}

function streamOptions(options: Options): StreamOptions {
  return { choice: options, workers: options.workers, evidence: options.evidence === true };
}

async function geoparseAll(
  paths: readonly string[] | null,
  output: Output,
  options: Options,
): Promise<ExitStatus> {
  const input = await (paths === null ? readStdin() : readArticleFiles(paths));
  sayFaults(input.faults);
  // No article is no collection: an empty one would pass for "no places".
  if (input.articles.length === 0 && input.faults.length > 0) return FAILED;
  const format = options.explain
    ? undefined
    : [...EXPORT_FORMATS, HTML].find(({ id }) => id === options.format);
  return format === undefined
    ? await writeEach(input, output, options)
    : await writeCollection(input, output, format, options);
}

/** Article by article: as records, or for a person. */
async function writeEach(input: Input, output: Output, options: Options): Promise<ExitStatus> {
  const { gazetteer } = await openChosen(options);
  const tagger = await openTagger();
  const { corrections, faults } = await readCorrectionFiles(options.corrections ?? []);
  sayFaults(faults);
  const progress = startProgress();
  const geoparsed = input.articles.map((article, i) => {
    progress.update(i, input.articles.length, article.title ?? article.id);
    return isGeoparsed(article) ? article : geoparse(article, gazetteer, given(article, input, tagger));
  });
  progress.stop();
  for (const article of correct(geoparsed, mergeCorrections([input.corrections, corrections]))) {
    await output.write(
      options.explain ? explain(article) : `${JSON.stringify(toRecord(article, options))}\n`,
    );
  }
  return input.faults.length + faults.length > 0 ? FAILED : DONE;
}

/** All at once, gathered by place. */
async function writeCollection(
  input: Input,
  output: Output,
  format: ExportFormat,
  options: Options,
): Promise<ExitStatus> {
  const { collection, faults } = await collectionOf(input, options, (article, gazetteer, { tagger } = {}) =>
    geoparse(article, gazetteer, given(article, input, tagger)),
  );
  sayFaults(faults.slice(input.faults.length));
  await output.write(await format.write(collection, { fullText: options.fullText === true }));
  return faults.length > 0 ? FAILED : DONE;
}

/** Articles, some with spans that somebody else recognised in them. */
interface Input extends CollectionInput {
  readonly spans?: ReadonlyMap<Article, readonly Span[]>;
}

function given(article: Article, { spans }: Input, tagger: Tagger | undefined): GeoparseOptions {
  const own = spans?.get(article);
  return own === undefined ? { ...(tagger && { tagger }) } : { spans: own };
}

async function readStdin(): Promise<Input> {
  const source = 'standard input';
  const articles: Article[] = [];
  const spans: (readonly Span[] | undefined)[] = [];
  const faults: PlainFault[] = [];
  for await (const record of readRecords(process.stdin)) {
    if (record.ok) {
      articles.push(record.article);
      spans.push(record.spans);
    } else {
      faults.push({ source, line: record.line, message: `${source}, line ${record.line}: ${record.error}.` });
    }
  }
  const unique = uniqueIds(articles);
  const given = new Map(
    unique.flatMap((article, i) => (spans[i] === undefined ? [] : [[article, spans[i]]])),
  );
  return { articles: unique, corrections: [], spans: given, faults };
}

function toRecord(article: GeoparsedArticle, options: Options) {
  return toNdjsonRecord(article, { evidence: options.evidence === true });
}
