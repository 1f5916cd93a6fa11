/**
 * How long the engine takes over the five articles, and what it costs in memory, beside a bare loop over the same
 * characters. Machines are noisy: read the ratios.
 *
 *     npm run bench
 */
import { fileURLToPath } from 'node:url';
import { readArticleFiles } from '../../cli/article-files.ts';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { openTagger } from '../../cli/tagger.ts';
import { geoparse, toGeoJson } from '../../geo/index.ts';

const folder = new URL('../../data/articles/', import.meta.url);
const RUNS = 40;

const before = process.memoryUsage().rss;
const opened = performance.now();
const gazetteer = await openGazetteer();
const tagger = await openTagger();
const openedIn = performance.now() - opened;
const afterOpening = process.memoryUsage().rss;

const { articles } = await readArticleFiles([fileURLToPath(folder)]);
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);

const first = time(() => articles.map((article) => geoparse(article, gazetteer, { tagger })));
const settled = median(
  Array.from({ length: RUNS }, () =>
    time(() => articles.map((article) => geoparse(article, gazetteer, { tagger }))),
  ),
);
const written = median(
  Array.from({ length: RUNS }, () =>
    time(() => toGeoJson(articles.map((article) => geoparse(article, gazetteer, { tagger })))),
  ),
);
const loop = median(
  Array.from({ length: RUNS }, () => time(() => articles.map(({ text }) => countLetters(text)))),
);

const table = [
  ['open the gazetteer', `${openedIn.toFixed(0)} ms`],
  ['five articles, the first time', `${first.toFixed(1)} ms`],
  ['five articles, median', `${settled.toFixed(1)} ms`],
  ['… and written as GeoJSON', `${written.toFixed(1)} ms`],
  ['words a second', ((words / settled) * 1000).toFixed(0)],
  ['a bare loop over the characters', `${loop.toFixed(3)} ms (1 : ${(settled / loop).toFixed(0)})`],
  ['memory before the gazetteer', `${(before / 1e6).toFixed(0)} MB`],
  ['with the gazetteer open', `${(afterOpening / 1e6).toFixed(0)} MB`],
  ['at the end', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`],
];
for (const [what, figure] of table) console.log(what!.padEnd(34), figure);

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function countLetters(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 64) letters++;
  return letters;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
