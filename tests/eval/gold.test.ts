import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { openTagger } from '../../cli/tagger.ts';
import { geoparse } from '../../geo/index.ts';
import { readAll } from '../geo/read/read-all.ts';

type GoldMention = readonly [start: number, end: number, kind: string, placeId: string | null];
type Gold = Readonly<Record<string, { readonly mentions: readonly GoldMention[] }>>;

const at = (path: string) => new URL(path, import.meta.url);
const gold = (name: string) => JSON.parse(readFileSync(at(`../gold/${name}.json`), 'utf8')) as Gold;
const gazetteer = await openGazetteer();
const tagger = await openTagger();

/** Every mention in the right place, and nothing else: shown with the words, so that a failure can be read. */
async function compare(folder: string, file: string, mentions: readonly GoldMention[]): Promise<void> {
  const { articles } = await readAll(readFileSync(at(folder + file)), file);
  const article = articles[0]!;
  const { text } = article;
  const show = ([start, end, kind, id]: GoldMention) =>
    `${start} ${text.slice(start, end)} ${kind} ${id ?? 'unresolved'}`;
  const found = geoparse(article, gazetteer, { tagger }).mentions.map((mention) =>
    show([mention.start, mention.end, mention.kind, mention.place?.id ?? null]),
  );
  expect(found).toEqual(mentions.map(show));
}

describe('the digests', () => {
  test.for(Object.entries(gold('digests')))('%s', async ([file, { mentions }]) => {
    await compare('../../data/articles/', file, mentions);
  });
});

describe('the five reports, whose text is not in this repository', () => {
  const folder = '../../../shared/articles/';
  test.for(Object.entries(gold('reports')))('%s', async ([file, { mentions }], { skip }) => {
    skip(!existsSync(at(folder + file)), `the text of ${file} is not in this checkout`);
    await compare(folder, file, mentions);
  });
});
