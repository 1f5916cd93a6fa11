import { expect, test } from 'vitest';
import { compileGazetteer, Gazetteer, GazetteerFormatError, SourceError } from '../../../geo/index.ts';
import { SMALL_SOURCES, smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const ids = (name: string) => gazetteer.lookup(name).map(({ index }) => gazetteer.id(index));

test('a place has its names, its country, its region and its coordinates', () => {
  const place = gazetteer.place(gazetteer.lookup('Aleppo')[0]!.index);
  expect(place).toMatchObject({
    id: 'geonames:170063',
    name: 'Aleppo',
    lat: 36.20124,
    lon: 37.16117,
    country: 'SY',
    admin1: 'Aleppo',
    admin1Names: [
      { toponym: 'Aleppo', lang: 'en' },
      { toponym: 'Aleppo Governorate', lang: 'en' },
      { toponym: 'محافظة حلب', lang: 'ar' },
      { toponym: 'Alep', lang: 'fr' },
      { toponym: 'Алеппо', lang: 'ru' },
      { toponym: 'Halep', lang: 'tr' },
      { toponym: 'حلب', lang: 'fa' },
    ],
    featureClass: 'P',
    featureCode: 'PPLA',
    precision: 'settlement',
    population: 1602264,
  });
});

test.each([
  ['as GeoNames has it', 'دمشق', 'geonames:170654'],
  ['by a name from the Arabic list', 'دمشق الشام', 'geonames:170654'],
  ['by an added name', 'ترتر', 'geonames:584871'],
  ['in Cyrillic', 'Дамаск', 'geonames:170654'],
  ['by country', 'Syrie', 'iso3166:SY'],
  ['by a curated name', 'قرة باغ', 'yaqut:nagorno-karabakh'],
  ['by a region without its word', 'حلب', 'naturalearth:SYR-137'],
  ['by a demonym', 'السوريين', 'iso3166:SY'],
  ['by an irregular demonym', 'الأذر', 'iso3166:AZ'],
])('found %s: %s', (_, name, id) => {
  expect(ids(name)).toContain(id);
});

test.each([
  ['a machine transliteration', 'da ma shi ge'],
  ['an airport code', 'DAM'],
  ['a script that no article here is written in', '大马士革'],
  ['a tail that names the region', 'حلب سوریه'],
])('not found by %s: %s', (_, name) => {
  expect(gazetteer.find(name.toLowerCase()).index).toBe(-1);
});

test('a corrected name is gone from the place that it was wrong for', () => {
  expect(ids('سوريا')).toEqual(['iso3166:SY']);
});

test('a form that is another word is no demonym', () => {
  expect(gazetteer.lookup('سوريا').every(({ demonym }) => !demonym)).toBe(true);
});

test('a misprint is found by its sound', () => {
  const [match] = gazetteer.soundsLike('ترترن', 0.7);
  expect(match).toMatchObject({ match: 'cross-script', spelling: 'ترتر' });
  expect(gazetteer.id(match!.index)).toBe('geonames:584871');
});

test('words have their uses', () => {
  expect(gazetteer.use(gazetteer.find('كان').index)).toBe('everyday');
  expect(gazetteer.use(gazetteer.find('شارل').index)).toBe('given-name');
  expect(gazetteer.use(gazetteer.find('دمشق').index)).toBe('place');
});

test('the same sources give the same bytes', () => {
  expect(compileGazetteer(SMALL_SOURCES)).toEqual(compileGazetteer(SMALL_SOURCES));
});

test('opens from the middle of a larger buffer', () => {
  const bytes = compileGazetteer(SMALL_SOURCES);
  const larger = new Uint8Array(bytes.length + 5);
  larger.set(bytes, 5);
  expect(Gazetteer.open(larger.subarray(5)).size).toBe(gazetteer.size);
});

test.each([
  ['is something else', (bytes: Uint8Array) => bytes.fill(65, 0, 8), 'not a Yaqut gazetteer'],
  ['is of another version', (bytes: Uint8Array) => bytes.fill(9, 8, 9), 'Build it again'],
  ['has one byte changed', (bytes: Uint8Array) => bytes.fill(bytes.at(-9)! ^ 1, -9, -8), 'damaged'],
])('a file that %s is refused', (_, damage, message) => {
  const bytes = damage(compileGazetteer(SMALL_SOURCES));
  expect(() => Gazetteer.open(bytes)).toThrow(GazetteerFormatError);
  expect(() => Gazetteer.open(bytes)).toThrow(message);
});

test.each([0, 7, 19, 100, -8, -1])('a file cut at %i is refused', (end) => {
  const bytes = compileGazetteer(SMALL_SOURCES).slice(0, end);
  expect(() => Gazetteer.open(bytes)).toThrow(GazetteerFormatError);
});

test('a table that speaks of a place nobody has is a fault of ours', () => {
  const tables = { ...SMALL_SOURCES.tables, names: 'place_id\tlang\ttoponym\ngeonames:1\tar\tلا مكان\n' };
  expect(() => compileGazetteer({ ...SMALL_SOURCES, tables })).toThrow(SourceError);
});

test('a place that is not there is an error, not an empty place', () => {
  expect(() => gazetteer.place(gazetteer.size)).toThrow(RangeError);
});
