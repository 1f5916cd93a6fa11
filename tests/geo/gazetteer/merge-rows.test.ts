import { expect, test } from 'vitest';
import { mergeRows } from '../../../geo/gazetteer/merge-rows.ts';
import { mergeSamePlaces, withoutSharedLinks } from '../../../geo/gazetteer/merge-same-places.ts';
import { country, region, town } from './place-rows.ts';

const crimea = region('yaqut:crimea', 'Crimean Peninsula', {
  featureClass: 'T',
  featureCode: 'PEN',
  radiusKm: 92,
  lat: 45.3,
  sameAs: ['wikidata:Q7835'],
});
const republic = region('naturalearth:RUS-283', 'Crimea', {
  radiusKm: 91.5,
  lat: 45.3115,
  sameAs: ['geonames:703883'],
});

test('a region of ours leads, Natural Earth’s point and rank stay, and every name and id', () => {
  expect(mergeRows([republic, crimea])).toMatchObject({
    id: 'yaqut:crimea',
    names: [{ toponym: 'Crimean Peninsula' }, { toponym: 'Crimea' }],
    sameAs: ['wikidata:Q7835', 'naturalearth:RUS-283', 'geonames:703883'],
    featureCode: 'ADM1',
    lat: 45.3115,
    radiusKm: 91.5,
  });
});

test('a country leads its only region and stays a country', () => {
  const place = mergeRows([region('naturalearth:MCO+00?', 'Monaco'), country('iso3166:MC', 'Monaco')]);
  expect(place).toMatchObject({ id: 'iso3166:MC', featureCode: 'PCLI', precision: 'country' });
});

test('a town leads by its id in GeoNames, the larger of two', () => {
  const ours = town('yaqut:zawiya', 'Zawiya', { population: 300_000 });
  const small = town('geonames:1', 'Az Zawiyah');
  const large = town('geonames:2', 'Zawiya', { population: 200_000 });
  expect(mergeRows([ours, small, large])).toMatchObject({ id: 'geonames:2', population: 300_000 });
});

test('two halves of one island have their areas together', () => {
  const west = region('naturalearth:TTO-5090', 'Tobago', { radiusKm: 3 });
  const east = region('naturalearth:TTO-50', 'Tobago', { radiusKm: 4, lat: 11 });
  expect(mergeRows([west, east])).toMatchObject({ radiusKm: 5, lat: 11 });
});

test('a source that holds but a part does not shrink the whole', () => {
  const whole = region('yaqut:transnistria', 'Transnistria', { radiusKm: 36, lat: 47.2 });
  const part = region('naturalearth:MDA-1638', 'Transnistria', { radiusKm: 2.3, lat: 47.26 });
  expect(mergeRows([whole, part])).toMatchObject({ radiusKm: 36, lat: 47.2 });
});

test('three rows of one place become one, where the first of them stood', () => {
  const other = town('geonames:9', 'Elsewhere');
  const third = region('naturalearth:UKR-1', 'Sevastopol');
  const { rows, leaders } = mergeSamePlaces(
    [other, republic, crimea, third],
    [
      { action: 'merge', ids: ['naturalearth:RUS-283', 'naturalearth:UKR-1'] },
      { action: 'merge', ids: ['yaqut:crimea', 'naturalearth:RUS-283'] },
    ],
  );
  expect(rows.map(({ id }) => id)).toEqual(['geonames:9', 'yaqut:crimea']);
  expect([...leaders]).toEqual([
    ['naturalearth:RUS-283', 'yaqut:crimea'],
    ['naturalearth:UKR-1', 'yaqut:crimea'],
  ]);
});

test('an order about a row that no source holds is a fault of ours', () => {
  const ids = ['yaqut:crimea', 'yaqut:nowhere'] as const;
  expect(() => mergeSamePlaces([crimea], [{ action: 'merge', ids }])).toThrow(/yaqut:nowhere/);
});

test('a link that two rows of one source bear is kept by neither, one that two sources bear by both', () => {
  const rows = withoutSharedLinks([
    region('naturalearth:1', 'Cork', { sameAs: ['wikidata:Q162475', 'geonames:1'] }),
    region('naturalearth:2', 'Cork', { sameAs: ['wikidata:Q162475'] }),
    region('yaqut:cork', 'Cork', { sameAs: ['wikidata:Q162475'] }),
  ]);
  expect(rows.map(({ sameAs }) => sameAs)).toEqual([['geonames:1'], [], ['wikidata:Q162475']]);
});
