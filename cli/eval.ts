import { readFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import {
  type Evaluation,
  Evaluator,
  geoparse,
  goldPlaces,
  type PlainFault,
  type GoldDocument,
  readGoldLine,
} from '../geo/index.ts';
import { showComparison, showEvaluation } from './eval-report.ts';
import { DONE, FAILED, Failure, type ExitStatus } from './exit-status.ts';
import { openGazetteer } from './gazetteer-cache.ts';
import { openTagger } from './tagger.ts';
import { startProgress } from './progress.ts';
import { say, sayFaults } from './words.ts';

interface Options {
  readonly json?: true;
  readonly join: number;
  readonly against?: string;
  readonly without?: readonly string[];
}

const HELP = `
A gold file has one JSON object a line: {id, lang, text, mentions: [{start, end, type, lat?, lon?, country?, bbox?}]},
with UTF-16 offsets; bbox is [south, north, west, east]. Types PERS, ORG and MISC are no places.

Recognition is measured over whole words: strictly (the same words), overlapping, word by word, and as recall by the
gold's types. Resolution is measured with the gold's spans given: the share within 25 and 161 km (inside the gold's box
counts as 0), the mean and median error (what is unresolved counts as 20,039 km), the area under the error curve, the
share in the right country. End to end: found by itself, overlapping, and within 161 km. ECE: expected calibration error,
right meaning 25 km. docs/eval.md defines each, with its source.

Examples:
  $ yaqut eval gold.jsonl
  $ yaqut eval --join 20 sentences.jsonl
  $ yaqut eval gold.jsonl --json > today.json
  $ yaqut eval gold.jsonl --against yesterday.json
  $ yaqut eval tweets.jsonl --without Road/street

Exit status: 0 done, 1 a gold file could not be read, or lines of it (the rest is measured), 2 wrong usage.`;

export function addEval(program: Command): void {
  program
    .command('eval')
    .summary('measure accuracy on gold data')
    .description('Hold what Yaqut finds against texts in which people marked the places.')
    .argument('<gold...>', 'gold files, one JSON object a line')
    .option('--json', 'write JSON')
    .option(
      '--join <number>',
      'take so many lines as one article, for corpora of single sentences',
      positive,
      1,
    )
    .option(
      '--without <type...>',
      'leave mentions of these types out of resolution and calibration, where their gold is not to be trusted',
    )
    .option('--against <file>', 'compare with an earlier run, the file that --json wrote')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

async function run(paths: readonly string[], options: Options): Promise<ExitStatus> {
  const earlier = options.against === undefined ? undefined : await readEarlier(options.against);
  const { documents, faults } = await readGold(paths, options.join);
  sayFaults(faults);
  if (documents.length === 0)
    throw new Failure('There is nothing to measure: no line of the gold could be read.');
  const evaluation = await evaluate(documents, options);
  if (options.json) process.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
  else process.stdout.write(showEvaluation(evaluation));
  if (earlier) process.stdout.write(showComparison(evaluation, earlier));
  return faults.length > 0 ? FAILED : DONE;
}

async function evaluate(documents: readonly GoldDocument[], { without = [] }: Options): Promise<Evaluation> {
  const gazetteer = await openGazetteer();
  const tagger = await openTagger();
  const evaluator = new Evaluator({ without: new Set(without) });
  const progress = startProgress();
  documents.forEach((document, i) => {
    const { id, lang, text } = document;
    const article = { id, lang, text };
    const spans = goldPlaces(document);
    evaluator.add(
      document,
      geoparse(article, gazetteer, { tagger }),
      geoparse(article, gazetteer, { spans }),
    );
    progress.update(i + 1, documents.length, id);
  });
  progress.stop();
  return evaluator.finish();
}

async function readGold(
  paths: readonly string[],
  join: number,
): Promise<{ documents: GoldDocument[]; faults: PlainFault[] }> {
  const documents: GoldDocument[] = [];
  const faults: PlainFault[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) {
      faults.push({ source: path, message: `There is no gold file ${path}, or it cannot be read.` });
      continue;
    }
    const read: GoldDocument[] = [];
    text.split('\n').forEach((line, i) => {
      if (line.trim() === '') return;
      const document = readGoldLine(line, path, i + 1);
      if (document.ok) read.push(document.value);
      else faults.push(...document.faults);
    });
    for (let i = 0; i < read.length; i += join) documents.push(joined(read.slice(i, i + join)));
  }
  return { documents, faults };
}

/** Several documents as one, a line each. */
function joined(documents: readonly GoldDocument[]): GoldDocument {
  const [first] = documents;
  if (documents.length === 1) return first!;
  let text = '';
  const mentions = documents.flatMap((document) => {
    const offset = text.length;
    text += `${document.text}\n`;
    return document.mentions.map((mention) => ({
      ...mention,
      start: mention.start + offset,
      end: mention.end + offset,
    }));
  });
  return { ...first!, text, mentions };
}

async function readEarlier(path: string): Promise<Evaluation> {
  try {
    const earlier = JSON.parse(await readFile(path, 'utf8')) as Evaluation;
    // Tried here, so that a file of another kind is told of before anything is measured.
    showComparison(earlier, earlier);
    return earlier;
  } catch {
    say(`yaqut: ${path} is not the JSON of an earlier run.`);
    throw new Failure(`Write one with: yaqut eval GOLD --json > ${path}`);
  }
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return number;
}
