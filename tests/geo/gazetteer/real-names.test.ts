/** The real sources: what goes in comes out, and the sizes that are promised hold. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundledTiers, readBundledSources } from '../../../cli/gazetteer-cache.ts';
import { Gazetteer } from '../../../geo/index.ts';
import { keepsEverySpelling } from '../../../geo/gazetteer/kept-names.ts';
import { mergeSources } from '../../../geo/gazetteer/merge.ts';
import { nameKey } from '../../../geo/text/tokenize.ts';

const files = await bundledTiers();
const full = Gazetteer.open(files.full);
const core = Gazetteer.open(files.core);
const places = mergeSources(await readBundledSources()).places;
const index = (gazetteer: Gazetteer) =>
  new Map(Array.from({ length: gazetteer.size }, (_, i) => [gazetteer.id(i), i]));

test('every name of every place is listed as it was given, and finds it', () => {
  const byId = index(full);
  const lost: string[] = [];
  const means = new Map<number, Set<number>>();
  for (const place of places) {
    const at = byId.get(place.id)!;
    const listed = new Set(full.names(at).map(({ toponym, lang }) => `${toponym} ${lang}`));
    if (full.names(at)[0]?.toponym !== place.names[0]?.toponym) lost.push(`${place.id}: its first name`);
    const keys = new Set<string>();
    place.names.forEach(({ toponym, lang }, i) => {
      const key = nameKey(toponym);
      const isAlternate = i > 0 && lang === 'und-Latn' && !keepsEverySpelling(place) && keys.has(key);
      keys.add(key);
      if (!isAlternate && !listed.has(`${toponym} ${lang}`)) lost.push(`${place.id}: ${toponym}`);
      if (key.length < 2) return;
      const { index: position } = full.find(key);
      let found = means.get(position);
      if (!found) means.set(position, (found = new Set(full.matches(position).map((match) => match.index))));
      if (!found.has(at)) lost.push(`${place.id}: ${toponym} does not find it`);
    });
  }
  expect(lost).toEqual([]);
}, 60_000);

test('the core is part of the full gazetteer, and holds what a reader of news meets first', () => {
  const byId = index(full);
  const inCore = index(core);
  const told = (gazetteer: Gazetteer, at: number) => JSON.stringify(gazetteer.place(at));
  const other = [...inCore].filter(([id, at]) => told(core, at) !== told(full, byId.get(id)!));
  expect(other).toEqual([]);
  const missing = places.filter(
    ({ id, population, precision, featureCode }) =>
      !inCore.has(id) && (population >= 15_000 || precision === 'country' || featureCode === 'PPLC'),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
}, 60_000);

test.each([
  ['full', 6.5],
  ['core', 2.0],
] as const)('the %s tier is at most %d MB as served', (tier, most) => {
  expect(gzipSync(files[tier], { level: 9 }).length / 1e6).toBeLessThanOrEqual(most);
});
