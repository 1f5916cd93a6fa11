import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CACHE } from '../../cli/project.ts';
import { runYaqut, startYaqut } from './run-yaqut.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/gazetteer/', import.meta.url));
const VILLAGES = join(FIXTURES, 'villages.geojson');
const ID = 'user:villages/كفر-ياقوت';

// One cache for all: the gazetteer with the village is built once.
let folder: string;
let env: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-own-'));
  const cache = join(folder, 'cache');
  mkdirSync(cache);
  for (const name of readdirSync(CACHE)) {
    if (/^(gazetteer-(bundled\.json|[0-9a-f]+\.bin)|app\.json)$/.test(name)) {
      copyFileSync(join(CACHE, name), join(cache, name));
    }
  }
  env = { YAQUT_CACHE: cache };
  writeFileSync(join(folder, 'report.txt'), 'وصلت القافلة إلى كفر ياقوت صباح الأحد، ثم عادت إلى دمشق.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const yaqut = (...args: string[]) => runYaqut(args, { cwd: folder, env });

test('a village that only the user’s own GeoJSON holds is found in a text', async () => {
  const without = JSON.parse((await yaqut('geoparse', 'report.txt')).stdout) as {
    features: { id: string }[];
  };
  expect(without.features.map(({ id }) => id)).not.toContain(ID);

  const run = await yaqut('geoparse', 'report.txt', '--mine', VILLAGES);
  expect(run.status).toBe(0);
  const { features, attribution } = JSON.parse(run.stdout) as {
    features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
    attribution: string;
  };
  expect(features.find(({ id }) => id === ID)).toMatchObject({
    geometry: { type: 'Point', coordinates: [36.65, 35.95] },
    properties: { name: 'كفر ياقوت', country: 'SY', admin1: 'Idlib Governorate', admin1Ar: 'محافظة إدلب' },
  });
  expect(features).toHaveLength(2);
  expect(attribution).toContain('villages.geojson');
}, 120_000);

test('the second time nothing is built', async () => {
  expect(await yaqut('geoparse', 'report.txt', '--mine', VILLAGES)).toMatchObject({ status: 0, stderr: '' });
}, 120_000);

test.skipIf(process.platform === 'win32')(
  'and it is in the collection that the map serves',
  async () => {
    const child = startYaqut(['map', '--no-open', '--port', '0', 'report.txt', '--mine', VILLAGES], {
      cwd: folder,
      env,
    });
    try {
      const [printed] = (await once(child.stdout, 'data')) as [Uint8Array];
      const url = printed.toString().trim();
      const collection = (await (await fetch(`${url}collection.json`)).json()) as {
        places: { features: { id: string }[] };
      };
      expect(collection.places.features.map(({ id }) => id)).toContain(ID);
    } finally {
      child.kill('SIGINT');
      await once(child, 'close');
    }
  },
  120_000,
);

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
}, 120_000);

test('a row with the id of a known place adds its name there; one that no source holds is told of', async () => {
  const names = join(FIXTURES, 'names-for-known-places.csv');
  const run = await yaqut('lookup', 'الشهباء', '--mine', names, '--json');
  expect(run.stderr).toContain('for a place that no source holds');
  expect(run.stderr).toContain('line 3');
  const ids = (JSON.parse(run.stdout) as { id: string; sameAs?: string[] }[]).map(({ id }) => id);
  expect(ids).toContain('geonames:170063');
}, 120_000);

test('a finished file takes nothing in', async () => {
  const run = await yaqut('lookup', 'حلب', '--gazetteer', 'x.bin', '--mine', VILLAGES);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toContain('cannot be joined');
});

test('a file that is no gazetteer is refused', async () => {
  writeFileSync(join(folder, 'x.bin'), readFileSync(VILLAGES));
  const run = await yaqut('lookup', 'حلب', '--gazetteer', 'x.bin');
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toContain('x.bin: This is not a Yaqut gazetteer');
});
