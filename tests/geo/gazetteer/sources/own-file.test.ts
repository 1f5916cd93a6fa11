import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../../geo/text/tokenize.ts';
import { readOwnFile } from '../../../../geo/gazetteer/sources/own-file.ts';
import type { OwnFile } from '../../../../geo/gazetteer/sources/own-place.ts';

const FIXTURES = new URL('../../../fixtures/gazetteer/', import.meta.url);
const COUNTRIES = new Map([
  [nameKey('Syria'), 'SY'],
  [nameKey('سوريا'), 'SY'],
]);

function read(name: string, bytes: Uint8Array = readFileSync(new URL(name, FIXTURES))): OwnFile {
  const result = readOwnFile(bytes, name, COUNTRIES);
  if (!result.ok) throw new Error(result.faults[0]?.message);
  return result.value;
}

const refusal = (name: string): string => {
  const result = readOwnFile(readFileSync(new URL(name, FIXTURES)), name, COUNTRIES);
  return result.ok ? '' : (result.faults[0]?.message ?? '');
};

describe('a table', () => {
  test.each(['villages.csv', 'villages-arabic-headings.csv'])('%s: columns by their headings', (name) => {
    const { places, faults } = read(name);
    expect(faults).toEqual([]);
    const slug = name.replace('.csv', '');
    expect(places.map(({ row }) => row)).toMatchObject([
      {
        id: `user:${slug}/كفر-ياقوت`,
        names: [{ toponym: 'كفر ياقوت', lang: 'ar' }],
        lat: 35.95,
        lon: 36.65,
        country: 'SY',
        featureCode: 'PPL',
        population: 1200,
      },
      { lat: 36.1, lon: 37.2, country: 'SY', population: 0 },
    ]);
  });

  test('in Windows-1256 is read as that', () => {
    expect(read('villages-windows-1256.csv').places.map(({ row }) => row.names[0]?.toponym)).toEqual([
      'كفر ياقوت',
      'تل زمرد',
      'عين المرجان',
      'دير الفيروز',
    ]);
  });
});

describe('a row at fault is noted, the others are read', () => {
  test.each([
    ['villages-short-row.csv', 'short-row', 'line', 3, 2],
    ['villages-bad-latitude.csv', 'bad-coordinates', 'line', 3, 2],
    ['villages-swapped.csv', 'swapped-coordinates', 'line', 3, 2],
    ['villages-duplicate-id.csv', 'duplicate-id', 'line', 3, 2],
    ['villages-unclosed-quote.csv', 'bad-quotes', 'line', 3, 2],
    ['villages-no-coordinates.csv', 'no-coordinates', 'line', 3, 2],
    ['villages-not-utf-8.csv', 'not-utf-8', 'line', 3, 2],
    ['villages-null-geometry.geojson', 'no-coordinates', 'feature', 1, 1],
    ['villages-bad-geometry.geojson', 'bad-geometry', 'feature', 1, 1],
    ['linked-places-without-names.json', 'no-name', 'feature', 1, 1],
  ])('%s', (name, reason, unit, number, places) => {
    const file = read(name);
    expect(file.faults).toMatchObject([{ reason, at: { unit, number } }]);
    expect(file.places).toHaveLength(places);
  });

  test('a value that is not understood is left out, its row is not', () => {
    const { places, faults } = read('villages-unknown-values.csv');
    expect(faults.map(({ reason }) => reason).sort()).toEqual([
      'bad-population',
      'unknown-country',
      'unknown-type',
    ]);
    expect(places[0]?.row).toMatchObject({ country: '', featureCode: 'PPL', population: 0 });
  });
});

describe('a file that cannot be read at all is refused in a sentence', () => {
  test.each([
    ['villages-no-headings.csv', 'no column for name (الاسم), lat (خط العرض)'],
    ['villages-not-json.geojson', 'is not JSON'],
    ['villages-no-features.geojson', 'holds no GeoJSON features'],
    ['villages.xlsx', 'Save the places as CSV'],
  ])('%s', (name, words) => {
    expect(refusal(name)).toContain(words);
  });
});

describe('features', () => {
  test('names by language, a type, a country', () => {
    expect(read('villages.geojson').places[0]?.row).toMatchObject({
      id: 'user:villages/كفر-ياقوت',
      names: [
        { toponym: 'كفر ياقوت', lang: 'ar' },
        { toponym: 'Kafr Yaqut', lang: 'en' },
      ],
      lat: 35.95,
      lon: 36.65,
      country: 'SY',
      precision: 'settlement',
    });
  });

  test('outlines are shown by their middle', () => {
    const [area, line] = read('villages-outlines.geojson').places;
    expect(area?.row).toMatchObject({ precision: 'region', featureCode: 'RGN' });
    expect(area?.row.lat).toBeCloseTo(33.2, 1);
    expect(area?.row.lon).toBeCloseTo(36.2, 1);
    expect(area?.row.radiusKm).toBeGreaterThan(15);
    expect(line?.row).toMatchObject({ lat: 34, lon: 36.5, names: [{ lang: 'ar' }, { lang: 'en' }] });
  });

  test('Linked Places: names, types, links that say "the same"', () => {
    const [own, known] = read('linked-places.json').places;
    expect(own?.row).toMatchObject({
      id: 'user:linked-places/p1',
      names: [
        { toponym: 'Kafr Yaqut', lang: 'und-Latn' },
        { toponym: 'كفر ياقوت', lang: 'ar' },
      ],
      country: 'SY',
      sameAs: ['wikidata:Q999'],
      lat: 35.955,
    });
    expect(known?.references).toEqual(['geonames:170063']);
  });

  test('a geometry nested to exhaust the stack is a fault', () => {
    const depth = 20_000;
    const geometry = `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}${']}'.repeat(depth)}`;
    const json = `{"type":"Feature","properties":{"name":"تل عميق"},"geometry":${geometry}}`;
    const bytes = new TextEncoder().encode(json);
    expect(read('deep.geojson', bytes).faults).toMatchObject([{ reason: 'bad-geometry' }]);
  });
});

test('any table is read as the naive reader reads it', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom('ت', 'ل', 'a', ' ', ',', '"', '\n', ';'), maxLength: 8 }),
    fc.constantFrom('', 'تل زمرد'),
  );
  const degrees = fc.oneof(
    fc.double({ min: -200, max: 200, noNaN: true }).map((n) => n.toFixed(3)),
    fc.constantFrom('', 'x'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, degrees, degrees), { maxLength: 12 }), (rows) => {
      const text = Papa.unparse([['name', 'lat', 'lon'], ...rows], { newline: '\n', delimiter: ',' });
      const { places, faults } = read('table.csv', new TextEncoder().encode(`${text}\n`));
      const isWritten = ([name, lat, lon]: readonly string[]) =>
        [name, lat, lon].some((cell) => cell!.trim() !== '');
      const sound = rows.filter(
        ([name, lat, lon]) =>
          /\p{L}/u.test(name) &&
          /\d/.test(lat) &&
          /\d/.test(lon) &&
          Math.abs(Number(lat)) <= 90 &&
          Math.abs(Number(lon)) <= 180,
      );
      expect(places.map(({ row }) => [row.lat, row.lon])).toEqual(
        sound.map(([, lat, lon]) => [Number(lat), Number(lon)]),
      );
      expect(places.length + faults.length).toBe(rows.filter(isWritten).length);
      expect(new Set(places.map(({ row }) => row.id)).size).toBe(places.length);
    }),
    { numRuns: 500 },
  );
});
