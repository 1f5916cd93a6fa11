/**
 * Recognition on annotated text: precision, recall and F1 of toponyms against LOC spans, both widened to whole
 * words (the corpus counts attached particles in), exact match. Twenty sentences stand for an article.
 *
 *     node --import tsx tests/eval/measure.ts anercorp-train.ar.jsonl
 */
import { readFileSync } from 'node:fs';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { geoparse } from '../../geo/index.ts';

interface Annotated {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const [path] = process.argv.slice(2);
if (!path)
  throw new Error('Name the annotated corpus: a file of {text, mentions: [{start, end, type}]}, one a line.');
const sentences = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Annotated);
const gazetteer = await openGazetteer();

const SENTENCES = 20;
let right = 0;
let found = 0;
let wanted = 0;
for (let i = 0; i < sentences.length; i += SENTENCES) {
  let text = '';
  const gold = new Set<string>();
  const spans: [number, number][] = [];
  for (const sentence of sentences.slice(i, i + SENTENCES)) {
    for (const { start, end, type } of sentence.mentions) {
      if (type === 'LOC') spans.push([text.length + start, text.length + end]);
    }
    text += `${sentence.text}\n`;
  }
  for (const [start, end] of spans) gold.add(wholeWords(text, start, end));
  wanted += gold.size;
  for (const { kind, start, end } of geoparse({ id: String(i), text }, gazetteer).mentions) {
    if (kind !== 'toponym') continue;
    found++;
    if (gold.has(wholeWords(text, start, end))) right++;
  }
}
const precision = right / found;
const recall = right / wanted;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
console.log(
  `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent((2 * precision * recall) / (precision + recall))}`,
);
console.log(`${right} right of ${found} found, ${wanted} wanted`);

/** The span widened to white space on both sides, as a key. */
function wholeWords(text: string, start: number, end: number): string {
  while (start > 0 && !/\s/u.test(text[start - 1]!)) start--;
  while (end < text.length && !/\s/u.test(text[end]!)) end++;
  return `${start}-${end}`;
}
