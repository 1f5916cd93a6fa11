import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCollection } from '../../cli/collection.ts';
import { CACHE } from '../../cli/project.ts';
import { runHere } from './run-here.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/gazetteer/', import.meta.url));
const VILLAGES = join(FIXTURES, 'villages.geojson');
const ID = 'user:villages/كفر-ياقوت';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-own-'));
  writeFileSync(join(folder, 'report.txt'), 'وصلت القافلة إلى كفر ياقوت صباح الأحد، ثم عادت إلى دمشق.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const yaqut = (...args: string[]) => runHere(args, folder);

test('a village that only the user’s own GeoJSON holds is found in a text', async () => {
  const without = JSON.parse((await yaqut('geoparse', 'report.txt')).stdout) as {
    features: { id: string }[];
  };
  expect(without.features.map(({ id }) => id)).not.toContain(ID);

  const cached = readdirSync(CACHE);
  const run = await yaqut('geoparse', 'report.txt', '--mine', VILLAGES);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { features, attribution } = JSON.parse(run.stdout) as {
    features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
    attribution: string;
  };
  expect(features.find(({ id }) => id === ID)).toMatchObject({
    geometry: { type: 'Point', coordinates: [36.65, 35.95] },
    properties: { name: 'كفر ياقوت', country: 'SY', admin1: 'Idlib Governorate', admin1Ar: 'محافظة إدلب' },
  });
  expect(features).toHaveLength(2);
  expect(attribution).toMatch(/, villages\.geojson$/);
  expect(readdirSync(CACHE)).toEqual(cached);
});

test('and it is in the collection that the map serves', async () => {
  const { collection } = await buildCollection([join(folder, 'report.txt')], { mine: [VILLAGES] });
  expect(collection.places.features.map(({ id }) => id)).toContain(ID);
});

test('lookup tells it with its region, its country and its id', async () => {
  const run = await yaqut('lookup', 'كفر', 'ياقوت', '--mine', VILLAGES, '--json');
  expect(JSON.parse(run.stdout)).toMatchObject([
    {
      id: ID,
      match: 'exact',
      country: 'SY',
      countryName: { ar: 'سوريا', en: 'Syria' },
      hierarchy: ['كفر ياقوت', 'Idlib Governorate · محافظة إدلب', 'Syria · سوريا'],
      lat: 35.95,
      lon: 36.65,
    },
  ]);
  const table = (await yaqut('lookup', 'كفر ياقوت', '--mine', VILLAGES)).stdout.split('\n');
  expect(table[0]).toMatch(/^score +match +name/);
  expect(table[1]).toContain(`\u2068${ID}\u2069`);
});

test('a row with the id of a known place adds its name there; one that no source holds is told of', async () => {
  const names = join(FIXTURES, 'names-for-known-places.csv');
  const run = await yaqut('lookup', 'الشهباء', '--mine', names, '--json');
  expect(run.stderr).toContain('for a place that no source holds');
  expect(run.stderr).toContain('line 3');
  const ids = (JSON.parse(run.stdout) as { id: string; sameAs?: string[] }[]).map(({ id }) => id);
  expect(ids).toContain('geonames:170063');
});

test('they are laid on a gazetteer that was built as well, and it is left as it is', async () => {
  const built = join(folder, 'built.bin');
  const camp = join(folder, 'camps.csv');
  writeFileSync(camp, 'name,lat,lon\nمخيم ياقوت,35.9,36.6\n');
  await yaqut('gazetteer', 'build', '--no-bundled', '--mine', VILLAGES, '-o', built);
  const before = readFileSync(built);
  for (const name of ['مخيم ياقوت', 'كفر ياقوت']) {
    expect(await yaqut('lookup', name, '--gazetteer', built, '--mine', camp)).toMatchObject({ status: 0 });
  }
  const info = await yaqut('gazetteer', 'info', '--gazetteer', built, '--mine', camp, '--json');
  expect(JSON.parse(info.stdout)).toMatchObject({
    path: built,
    places: 2,
    sources: [{ name: 'villages.geojson' }, { name: 'camps.csv', rows: 1, own: true }],
  });
  expect(readFileSync(built).equals(before)).toBe(true);
});

test('a file that holds no place is refused', async () => {
  const run = await yaqut('lookup', 'حلب', '--mine', join(FIXTURES, 'villages-nothing-usable.csv'));
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toContain('There is no place that could be used in villages-nothing-usable.csv.');
  expect(run.stderr).toContain('left out');
});

test('a file that is no gazetteer is refused', async () => {
  writeFileSync(join(folder, 'x.bin'), readFileSync(VILLAGES));
  const run = await yaqut('lookup', 'حلب', '--gazetteer', 'x.bin');
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toContain('x.bin: This is not a Yaqut gazetteer');
});
