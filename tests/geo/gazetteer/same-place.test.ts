import { describe, expect, test } from 'vitest';
import { findSamePlaces, type MergeOrder } from '../../../geo/gazetteer/same-place.ts';
import type { PlaceRow } from '../../../geo/gazetteer/rows.ts';
import { country, region, town } from './place-rows.ts';

const found = (rows: readonly PlaceRow[], orders: readonly MergeOrder[] = []) =>
  findSamePlaces(rows, orders).map(({ ids, rule }) => `${rule}: ${ids.join(' = ')}`);

const AZORES = [
  region('yaqut:azores', 'Azores', {
    featureClass: 'T',
    featureCode: 'ISLS',
    country: 'PT',
    sameAs: ['naturalearth:PRT-735'],
  }),
  region('naturalearth:PRT-735', 'Açores', { country: 'PT', radiusKm: 29, lon: 3 }),
];
const BALI = [
  region('yaqut:bali', 'Bali', { featureClass: 'T', featureCode: 'ISL', country: 'ID', radiusKm: 43 }),
  region('naturalearth:IDN-1232', 'Bali', { country: 'ID', radiusKm: 42, lat: 0.06 }),
];

describe('one place', () => {
  test('a row that bears the id of another', () => {
    expect(found(AZORES)).toEqual(['link: yaqut:azores = naturalearth:PRT-735']);
  });

  test('Aruba: the only region of its country, and as large', () => {
    const aruba = country('iso3166:AW', 'Aruba', { country: 'AW', radiusKm: 7.4 });
    const only = region('naturalearth:ABW-5150', 'Aruba', { country: 'AW', radiusKm: 7.4 });
    expect(found([aruba, only])).toEqual(['whole-country: iso3166:AW = naturalearth:ABW-5150']);
  });

  test('Bali: an island and the region on it, of one name, spot and size', () => {
    expect(found(BALI)).toEqual(['name: yaqut:bali = naturalearth:IDN-1232']);
  });

  test('a governorate with the word for it and without', () => {
    const ours = region('yaqut:akkar', 'Akkar', { names: [{ toponym: 'عكار', lang: 'ar' }] });
    const theirs = region('naturalearth:1', 'Aakkâr', { names: [{ toponym: 'محافظة عكار', lang: 'ar' }] });
    expect(found([ours, theirs])).toEqual(['name: yaqut:akkar = naturalearth:1']);
  });

  test('a town of ours that GeoNames has three kilometres off', () => {
    const rows = [town('yaqut:nasr-city', 'Nasr City'), town('geonames:353225', 'Nasr City', { lat: 0.03 })];
    expect(found(rows)).toEqual(['name: yaqut:nasr-city = geonames:353225']);
  });

  test('two rows of one source, where a maintainer says so', () => {
    const rows = [town('geonames:1', 'Zawiya'), town('geonames:2', 'Az Zawiyah')];
    expect(found(rows, [{ action: 'merge', ids: ['geonames:1', 'geonames:2'] }])).toEqual([
      'told: geonames:1 = geonames:2',
    ]);
  });
});

describe('two places', () => {
  test.for<[string, PlaceRow[]]>([
    ['two Springfields', [town('yaqut:springfield', 'Springfield'), town('geonames:1', 'Springfield', { lat: 2 })]],
    ['two towns of one source', [town('geonames:1', 'Springfield'), town('geonames:2', 'Springfield')]],
    ['the city and the governorate of Aleppo', [region('yaqut:aleppo', 'Aleppo'), town('geonames:170063', 'Aleppo')]],
    [
      'a region linked to the town that it is named after',
      [region('naturalearth:1', 'Aleppo', { sameAs: ['geonames:170063'] }), town('geonames:170063', 'Aleppo')],
    ],
    ['one name on both sides of a border', [town('yaqut:rafah', 'Rafah', { country: 'EG' }), town('geonames:1', 'Rafah', { country: 'PS' })]],
    ['Southern Lebanon and the governorate in it', [region('yaqut:south', 'South', { radiusKm: 30 }), region('naturalearth:1', 'South', { radiusKm: 17 })]],
    ['a valley and the province around it', [region('yaqut:panjshir', 'Panjshir', { featureClass: 'T', featureCode: 'VAL' }), region('naturalearth:1', 'Panjshir')]],
    ['a sanjak of the past and the province of today', [region('yaqut:alexandretta', 'Alexandretta', { featureClass: 'L', featureCode: 'RGNH' }), region('naturalearth:1', 'Alexandretta')]],
    ['Luxembourg and one of its districts', [country('iso3166:LU', 'Luxembourg', { radiusKm: 29 }), region('naturalearth:LUX-908', 'Luxembourg', { radiusKm: 18 })]],
    [
      'a country and its only region where others are missing',
      [country('iso3166:PM', 'St. Pierre & Miquelon', { radiusKm: 8.8 }), region('naturalearth:1', 'St. Pierre', { radiusKm: 3.1 })],
    ],
  ])('%s', ([, rows]) => {
    expect(found(rows)).toEqual([]);
  }); // prettier-ignore

  test('what a maintainer keeps apart', () => {
    const ids = ['naturalearth:IDN-1232', 'yaqut:bali'] as const;
    expect(found(BALI, [{ action: 'keep-apart', ids }])).toEqual([]);
  });
});
