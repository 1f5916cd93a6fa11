/**
 * How fast the whole pipeline is on one core, beside a bare loop over the same characters, a token trie of the same
 * names, and compromise's place finder on English of the same length; and how time and memory grow with the text.
 * Machines are noisy: times are of the processor, not of the clock, and ratios to the bare loop say most.
 *
 *     npm run bench -- [--texts FILE.jsonl] [--growth 1,10,100]
 *
 * Yaqut does what its NDJSON filter does, text in and a record out, and is bundled as the command line is.
 *
 * Texts are made up of our own sentences with real names, unless a file is named that has one in `text` of each line.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { openTagger } from '../../cli/tagger.ts';
import { type Article, type Gazetteer, geoparse, toNdjsonRecord } from '../../geo/index.ts';
import { archive } from './archive/archive.ts';
import { englishNews } from './english.ts';
import { TokenTrie } from './token-trie.ts';

/** Characters of the texts that the engines are held beside each other on. */
const LENGTH = 600_000;
const ROUNDS = 5;
/** compromise takes its time, and one round is enough to tell. */
const ENGLISH_SHARE = 0.2;
/** Articles timed at once: the clock of the processor ticks too coarsely for one. */
const BATCH = 500;

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    growth: { type: 'string', default: '1,10,100' },
    megabytes: { type: 'string' },
  },
});

if (values.megabytes === undefined) {
  await compare();
  grow();
} else {
  await measureGrowth(Number(values.megabytes));
}

async function compare(): Promise<void> {
  const gazetteer = await openGazetteer();
  const tagger = await openTagger();
  const articles = values.texts === undefined ? madeUp(gazetteer, LENGTH) : fromFile(values.texts);
  const texts = articles.map(({ text }) => text);
  const words = count(texts, /\S+/gu);
  const parse = () => {
    for (const article of articles) toNdjsonRecord(geoparse(article, gazetteer, { tagger, candidates: 0 }));
  };

  const first = processorTime(parse);
  const settled = least(parse);
  const loop = least(() => texts.forEach(countLetters));
  const trie = new TokenTrie(gazetteer);
  const inTrie = least(() => texts.forEach((text) => trie.count(text)));
  const english = englishNews(gazetteer, lengthOf(texts) * ENGLISH_SHARE);
  nlp(english[0]!).places();
  const inEnglish = processorTime(() =>
    english.forEach((text) => nlp(text).places().out('array') as unknown),
  );

  const characters = lengthOf(texts);
  const row = (what: string, words: number, milliseconds: number, length = characters) => {
    const ratio = milliseconds / ((loop * length) / characters);
    print([what, Math.round((words / milliseconds) * 1000).toLocaleString('en'), `1 : ${ratio.toFixed(0)}`]);
  };
  console.log(`${words.toLocaleString('en')} words in ${articles.length} articles`);
  print(['', 'words/s', 'bare loop']);
  row('a bare loop over the characters', words, loop);
  row('a token trie of the same names', words, inTrie);
  row('yaqut, the first time', words, first);
  row('yaqut, when it has run for a while', words, settled);
  row('compromise, places in English', count(english, /\S+/gu), inEnglish, lengthOf(english));
}

function grow(): void {
  console.log();
  print(['text as UTF-8', 'seconds', 'MB/s', 'memory']);
  for (const megabytes of values.growth.split(',')) {
    const options = ['--import', 'tsx', fileURLToPath(import.meta.url), '--megabytes', megabytes];
    const measured = execFileSync(process.execPath, options, { encoding: 'utf8' });
    print(JSON.parse(measured) as string[]);
  }
}

/** Articles one after the other, each written and forgotten, as the NDJSON filter does: a process of its own. */
async function measureGrowth(megabytes: number): Promise<void> {
  const gazetteer = await openGazetteer();
  const tagger = await openTagger();
  let bytes = 0;
  let milliseconds = 0;
  let written = 0;
  const batch: Article[] = [];
  for (const article of archive(gazetteer)) {
    batch.push(article);
    bytes += Buffer.byteLength(article.text);
    const isLast = bytes >= megabytes * 1e6;
    if (batch.length < BATCH && !isLast) continue;
    milliseconds += processorTime(() => {
      for (const each of batch.splice(0)) {
        written += JSON.stringify(
          toNdjsonRecord(geoparse(each, gazetteer, { tagger, candidates: 0 })),
        ).length;
      }
    });
    if (isLast) break;
  }
  if (written === 0) throw new Error('Nothing was written.');
  console.log(
    JSON.stringify([
      `${megabytes} MB`,
      (milliseconds / 1000).toFixed(1),
      (megabytes / (milliseconds / 1000)).toFixed(2),
      `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
    ]),
  );
}

function madeUp(gazetteer: Gazetteer, length: number): Article[] {
  const articles: Article[] = [];
  let written = 0;
  for (const article of archive(gazetteer)) {
    articles.push(article);
    written += article.text.length;
    if (written >= length) break;
  }
  return articles;
}

function fromFile(path: string): Article[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line, i) => ({ id: String(i), text: (JSON.parse(line) as { text: string }).text }));
}

/** Milliseconds that the processor worked, threads that collect garbage included. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function least(work: () => void): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => processorTime(work)));
}

function countLetters(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 64) letters++;
  return letters;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function count(texts: readonly string[], what: RegExp): number {
  return texts.reduce((sum, text) => sum + (text.match(what)?.length ?? 0), 0);
}

function print([what, ...figures]: readonly string[]): void {
  console.log(what!.padEnd(36) + figures.map((figure) => figure.padStart(12)).join(''));
}
