import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GeoNamesFilter } from '../../../../geo/gazetteer/sources/geonames-filter.ts';
import { readGeoNamesPlace } from '../../../../geo/gazetteer/sources/geonames-place.ts';

const ALL: GeoNamesFilter = { featureClasses: null, countries: null, languages: null };

/** A row as GeoNames writes it, with some of its columns changed. */
function row(changes: Readonly<Record<number, string>> = {}): string {
  const columns =
    '170063,Aleppo,Aleppo,,36.20124,37.16117,P,PPLA,SY,,09,,,,1602264,,392,Asia/Damascus,2024-05-01'.split(
      ',',
    );
  for (const [i, value] of Object.entries(changes)) columns[Number(i)] = value;
  return columns.join('\t');
}

describe('a sound row', () => {
  test('is a place with its names, the alternates told apart by script', () => {
    expect(
      readGeoNamesPlace(row({ 3: 'ALP,Halab,Халеб,a le po,حلب,حلب، سوریه,阿勒颇' }), ALL, true),
    ).toMatchObject({
      kind: 'place',
      geonameId: 170063,
      modified: '2024-05-01',
      row: {
        id: 'geonames:170063',
        names: [
          { toponym: 'Aleppo', lang: 'und-Latn' },
          { toponym: 'Halab', lang: 'und-Latn' },
          { toponym: 'Халеб', lang: 'und-Cyrl' },
          { toponym: 'حلب', lang: 'und-Arab' },
        ],
        lat: 36.20124,
        lon: 37.16117,
        country: 'SY',
        admin1Code: 'SY.09',
        featureCode: 'PPLA',
        precision: 'settlement',
        population: 1602264,
      },
    });
  });

  test('of a country names its code, by which it meets the bundled country', () => {
    expect(readGeoNamesPlace(row({ 6: 'A', 7: 'PCLI' }), ALL, false)).toMatchObject({
      row: { precision: 'country', sameAs: ['iso3166:SY'] },
    });
  });

  test.each([[{ ...ALL, featureClasses: new Set(['A']) }], [{ ...ALL, countries: new Set(['IQ']) }]])(
    'that the filter does not want is passed over, not a fault',
    (filter) => {
      expect(readGeoNamesPlace(row(), filter, false)).toEqual({ kind: 'passed-over' });
    },
  );
});

describe('a row at fault says which fault', () => {
  test.each([
    ['short-row', row().split('\t').slice(0, 18).join('\t')],
    ['long-row', `${row()}\tmore`],
    ['not-utf-8', row({ 1: 'Al\uFFFDp' })],
    ['bad-id', row({ 0: '0' })],
    ['bad-id', row({ 0: '1e5' })],
    ['bad-id', row({ 0: '123456789' })],
    ['no-name', row({ 1: ' ' })],
    ['no-coordinates', row({ 4: '' })],
    ['bad-coordinates', row({ 4: 'N 36' })],
    ['bad-coordinates', row({ 5: '0x10' })],
    ['bad-coordinates', row({ 4: '91', 5: '95' })],
    ['swapped-coordinates', row({ 4: '137', 5: '36' })],
  ])('%s', (reason, line) => {
    expect(readGeoNamesPlace(line, ALL, false)).toMatchObject({ kind: 'fault', reason });
  });
});

/** The same, as naively as it can be written: which rows are taken, and where they lie. */
function oracle(line: string): { id: number; lat: number; lon: number } | null {
  const columns = line.split('\t');
  if (columns.length !== 19) return null;
  const id = parseInt(columns[0]!, 10);
  if (String(id) !== columns[0] || id < 1 || id > 99_999_999) return null;
  if (columns[1]!.trim() === '') return null;
  const [lat, lon] = [parseFloat(columns[4]!), parseFloat(columns[5]!)];
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return null;
  return { id, lat, lon };
}

test('any row is read as the naive reader reads it', () => {
  const number = fc.oneof(
    fc.double({ min: -200, max: 200, noNaN: true }).map((n) => n.toFixed(5)),
    fc.constantFrom('', 'x', '90', '-180', '90.00001'),
  );
  const line = fc
    .record({
      id: fc.oneof(fc.integer({ min: -2, max: 120_000_000 }).map(String), fc.constantFrom('', '007', 'x')),
      name: fc.oneof(
        fc.constantFrom('Aleppo', 'حلب', '', ' '),
        fc.string().map((text) => text.replace(/[\t\uFFFD]/g, '')),
      ),
      lat: number,
      lon: number,
      cut: fc.integer({ min: 15, max: 21 }),
    })
    .map(({ id, name, lat, lon, cut }) => {
      const columns = row({ 0: id, 1: name, 4: lat, 5: lon }).split('\t');
      return [...columns, 'more', 'more'].slice(0, cut).join('\t');
    });
  fc.assert(
    fc.property(line, (text) => {
      const read = readGeoNamesPlace(text, ALL, false);
      const expected = oracle(text);
      expect(read.kind).toBe(expected === null ? 'fault' : 'place');
      if (read.kind === 'place') {
        expect({ id: read.geonameId, lat: read.row.lat, lon: read.row.lon }).toEqual(expected);
      }
    }),
    { numRuns: 2000 },
  );
});
