/** Countries and continents in six languages; and what a corpus speaks of, where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { readTable } from '../../scripts/gazetteer-sources/tsv.ts';
import { type GoldPlace, isAmongCandidates } from '../eval/is-among-candidates.ts';

const TABLES = new URL('../../data/gazetteer/', import.meta.url);
const LANGUAGES = ['ar', 'en', 'fr', 'ru', 'tr', 'fa'];

it('names every country in six languages', () => {
  const { rows } = readTable(new URL('countries.tsv', TABLES));
  expect(
    rows.flatMap((row) => LANGUAGES.filter((lang) => !row[lang]).map((lang) => `${row['id']} ${lang}`)),
  ).toEqual([]);
});

it('names every continent in six languages', () => {
  const { rows } = readTable(new URL('places.tsv', TABLES));
  const continents = rows.filter(({ feature_code }) => feature_code === 'CONT');
  expect(continents).toHaveLength(7);
  const missing = continents.flatMap(({ id, names = '' }) =>
    LANGUAGES.filter((lang) => !names.split('|').some((name) => name.startsWith(`${lang}:`))).map(
      (lang) => `${id} ${lang}`,
    ),
  );
  expect(missing).toEqual([]);
});

const CORPUS = new URL('../../../shared/eval/idrisi-d-dev.ar.jsonl', import.meta.url);
/** Shares that are reached; three of ninety provinces are annotated at hamlets of the name. */
const FLOORS = [['Country', 0.99], ['Province', 0.96], ['City/town', 0.97], ['District', 0.9]] as const; // prettier-ignore

test.for(FLOORS)('the right place is among the candidates: %s, %d', async ([type, floor], { skip }) => {
  skip(!existsSync(CORPUS), 'the corpus is not in this checkout');
  const gazetteer = await openGazetteer();
  const gold = readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (JSON.parse(line) as { mentions: GoldPlace[] }).mentions)
    .filter((mention) => mention.type === type);
  const found = gold.filter((mention) => isAmongCandidates(gazetteer, mention));
  expect(found.length / gold.length).toBeGreaterThanOrEqual(floor);
});
