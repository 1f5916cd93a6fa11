import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  geoparse,
  toGeoJson,
  toNdjsonRecord,
  uniqueIds,
  type Article,
  type Fault,
  type Gazetteer,
  type GeoparsedArticle,
  type Span,
  type Tagger,
} from '../geo/index.ts';
import { readArticleFiles } from './article-files.ts';
import { DONE, FAILED, UsageError, type ExitStatus } from './exit-status.ts';
import { explain } from './explain.ts';
import { addChoice } from './gazetteer/choice-options.ts';
import { type GazetteerChoice, openChosen } from './gazetteer/open-chosen.ts';
import { readRecords } from './ndjson-records.ts';
import { READ } from './formats-read.ts';
import { openOutput, type Output } from './output.ts';
import { geoparseStream } from './pipeline/geoparse-stream.ts';
import { startProgress } from './progress.ts';
import { openTagger } from './tagger.ts';
import { count, say, sayFaults } from './words.ts';

interface Options extends GazetteerChoice {
  readonly format: 'geojson' | 'ndjson';
  readonly output?: string;
  readonly title?: string;
  readonly evidence?: true;
  readonly explain?: true;
  readonly workers: number;
}

const EXAMPLES = `
Without PATHS, articles are read from standard input as NDJSON: one object {id, text, title?, lang?, date?, mentions?}
a line. With --format ndjson that is a filter: a line out for each line in, in the same order, however many there are.
Given "mentions" ([{start, end}], UTF-16 offsets), those spans are resolved and none are searched for.
A line that is not valid gives {id?, line, error}, and the run goes on.

${READ}
Examples:
  $ yaqut geoparse reports/ -o places.geojson
  $ yaqut geoparse a.txt b.md --format ndjson | jq '.mentions[].text'
  $ yaqut geoparse --explain report.txt | less
  $ yaqut geoparse reports/ --mine villages.geojson -o places.geojson
  $ yaqut geoparse --format ndjson < articles.ndjson > mentions.ndjson

Exit status: 0 all was read, 1 some input was at fault (what was sound is in the output), 2 wrong usage.`;

export function addGeoparse(program: Command): void {
  addChoice(program.command('geoparse'))
    .summary('find the places that articles name')
    .description('Find the places that articles name and write them as GeoJSON or NDJSON.')
    .argument(
      '[paths...]',
      'files of the kinds named below, and folders of them; standard input where none is named',
    )
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(['geojson', 'ndjson']).default('geojson'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('-t, --title <text>', 'name the GeoJSON layer (its "name" member)')
    .option('--evidence', 'add to each NDJSON mention why its place was chosen')
    .option('--explain', 'write for a person instead: each sentence, its mentions, their candidates and why')
    .option(
      '--workers <n>',
      'threads that geoparse NDJSON (default: as many as there are cores)',
      wholeNumber,
      availableParallelism(),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return Number(value);
}

async function run(paths: readonly string[], options: Options): Promise<ExitStatus> {
  const fromStdin = paths.length === 0 || (paths.length === 1 && paths[0] === '-');
  if (fromStdin && process.stdin.isTTY) {
    throw new UsageError(
      'name files or folders to read, or pipe NDJSON in. "yaqut geoparse --help" has examples.',
    );
  }
  const output = await openOutput(options.output);
  try {
    const streams = fromStdin && options.format === 'ndjson' && !options.explain;
    const status = streams
      ? await filter(output, options)
      : await geoparseAll(fromStdin ? null : paths, output, options);
    await output.finish();
    return status;
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** NDJSON in, NDJSON out. */
async function filter(output: Output, options: Options): Promise<ExitStatus> {
  const failed = await geoparseStream(process.stdin, output.write, {
    choice: options,
    workers: options.workers,
    evidence: options.evidence === true,
  });
  if (failed > 0) say(`yaqut: ${count(failed, 'line')} could not be read; the output says which, and why.`);
  return failed > 0 ? FAILED : DONE;
}

async function geoparseAll(
  paths: readonly string[] | null,
  output: Output,
  options: Options,
): Promise<ExitStatus> {
  const { articles, faults } = await (paths === null ? readStdin() : readSpanless(paths));
  sayFaults(faults);
  // No article is no collection: an empty one would pass for "no places".
  if (articles.length === 0 && faults.length > 0) return FAILED;

  const { gazetteer } = await openChosen(options);
  const tagger = await openTagger();
  const progress = startProgress();
  const geoparsed: GeoparsedArticle[] = [];
  for (const [i, input] of articles.entries()) {
    progress.update(i, articles.length, input.article.title ?? input.article.id);
    const result = parse(input, gazetteer, tagger);
    if (options.explain) await output.write(explain(result));
    else if (options.format === 'ndjson')
      await output.write(`${JSON.stringify(toRecord(result, options))}\n`);
    else geoparsed.push(result);
  }
  progress.stop();
  if (options.format === 'geojson' && !options.explain) {
    const named = options.title === undefined ? {} : { name: options.title };
    await output.write(
      `${JSON.stringify({ ...toGeoJson(geoparsed, { attribution: gazetteer.info.attribution }), ...named })}\n`,
    );
  }
  return faults.length > 0 ? FAILED : DONE;
}

/** An article, and spans that somebody else recognised in it. */
interface InputArticle {
  readonly article: Article;
  readonly spans?: readonly Span[] | undefined;
}

interface Input {
  readonly articles: readonly InputArticle[];
  readonly faults: readonly Fault[];
}

async function readSpanless(paths: readonly string[]): Promise<Input> {
  const { articles, faults } = await readArticleFiles(paths);
  return { articles: articles.map((article) => ({ article })), faults };
}

async function readStdin(): Promise<Input> {
  const source = 'standard input';
  const articles: Article[] = [];
  const spans: (readonly Span[] | undefined)[] = [];
  const faults: Fault[] = [];
  for await (const record of readRecords(process.stdin)) {
    if (record.ok) {
      articles.push(record.article);
      spans.push(record.spans);
    } else {
      faults.push({ source, line: record.line, message: `${source}, line ${record.line}: ${record.error}.` });
    }
  }
  return { articles: uniqueIds(articles).map((article, i) => ({ article, spans: spans[i] })), faults };
}

function parse({ article, spans }: InputArticle, gazetteer: Gazetteer, tagger: Tagger): GeoparsedArticle {
  return geoparse(article, gazetteer, spans === undefined ? { tagger } : { spans });
}

function toRecord(article: GeoparsedArticle, options: Options) {
  return toNdjsonRecord(article, { evidence: options.evidence === true });
}
