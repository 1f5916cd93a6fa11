import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { openTagger } from '../../cli/tagger.ts';
import { geoparse, readArticle } from '../../geo/index.ts';

type GoldMention = readonly [start: number, end: number, kind: string, placeId: string | null];
type Gold = Readonly<Record<string, { readonly mentions: readonly GoldMention[] }>>;

const at = (path: string) => new URL(path, import.meta.url);
const gold = (name: string) => JSON.parse(readFileSync(at(`../gold/${name}.json`), 'utf8')) as Gold;
const gazetteer = await openGazetteer();
const tagger = await openTagger();

/** Every mention in the right place, and nothing else: shown with the words, so that a failure can be read. */
function compare(folder: string, file: string, mentions: readonly GoldMention[]): void {
  const article = readArticle(readFileSync(at(folder + file)), file);
  if (!article.ok) throw new Error(article.faults[0]?.message);
  const { text } = article.value;
  const show = ([start, end, kind, id]: GoldMention) =>
    `${start} ${text.slice(start, end)} ${kind} ${id ?? 'unresolved'}`;
  const found = geoparse(article.value, gazetteer, { tagger }).mentions.map((mention) =>
    show([mention.start, mention.end, mention.kind, mention.place?.id ?? null]),
  );
  expect(found).toEqual(mentions.map(show));
}

describe('the digests', () => {
  test.for(Object.entries(gold('digests')))('%s', ([file, { mentions }]) => {
    compare('../../data/articles/', file, mentions);
  });
});

describe('the five reports, whose text is not in this repository', () => {
  const folder = '../../../shared/articles/';
  test.for(Object.entries(gold('reports')))('%s', ([file, { mentions }], { skip }) => {
    skip(!existsSync(at(folder + file)), `the text of ${file} is not in this checkout`);
    compare(folder, file, mentions);
  });
});
