import { describe, expect, test } from 'vitest';
import type { PlaceRow } from '../../../../geo/gazetteer/rows.ts';
import type { OwnPlace } from '../../../../geo/gazetteer/sources/own-place.ts';
import { OwnPlaces } from '../../../../geo/gazetteer/sources/own-places.ts';
import { Surroundings } from '../../../../geo/gazetteer/sources/own-surroundings.ts';

function place(
  id: string,
  toponym: string,
  lat: number,
  lon: number,
  more: Partial<PlaceRow> = {},
): PlaceRow {
  return {
    id,
    names: [{ toponym, lang: 'ar' }],
    lat,
    lon,
    country: 'SY',
    sameAs: [],
    admin1Code: 'SY.12',
    featureClass: 'P',
    featureCode: 'PPL',
    precision: 'settlement',
    population: 0,
    radiusKm: 0,
    ...more,
  };
}

const own = (row: PlaceRow, references: readonly string[] = [], placed = true): OwnPlace => ({
  at: { unit: 'line', number: 2 },
  row: { ...row, sameAs: references },
  references,
  placed,
});

function layer(...files: OwnPlace[][]): OwnPlaces {
  const places = new OwnPlaces();
  files.forEach((file, i) => places.addFile(file, `${i}.csv`));
  return places;
}

describe('a place of another source', () => {
  const known = place('geonames:1', 'كفر ياقوت', 35.95, 36.65, { population: 900 });

  test('with the same name within two kilometres takes the names of the user’s row, and keeps its id', () => {
    const places = layer([
      own(
        place('user:a/1', 'كفر ياقوت', 35.955, 36.655, {
          names: [
            { toponym: 'كفر ياقوت', lang: 'ar' },
            { toponym: 'Kafr Yaqut', lang: 'en' },
          ],
        }),
      ),
    ]);
    expect(places.claim(known)).toMatchObject({
      id: 'geonames:1',
      names: [{ toponym: 'كفر ياقوت' }, { toponym: 'Kafr Yaqut' }],
      sameAs: ['user:a/1'],
      lat: 35.95,
      population: 900,
    });
    expect(places.rest().places).toEqual([]);
  });

  test.each([
    ['farther off', place('user:a/1', 'كفر ياقوت', 35.99, 36.65)],
    ['of another name', place('user:a/1', 'كفر زمرد', 35.95, 36.65)],
    ['of another kind', place('user:a/1', 'كفر ياقوت', 35.95, 36.65, { precision: 'region' })],
  ])('%s stays another place', (_, row) => {
    const places = layer([own(row)]);
    expect(places.claim(known)).toBe(known);
    expect(places.rest().places).toEqual([{ ...row, sameAs: [] }]);
  });

  test('named by its id takes the point and the inhabitants too', () => {
    const places = layer([
      own(place('user:a/1', 'الياقوتة', 35.9, 36.6, { population: 1000 }), ['geonames:1']),
    ]);
    expect(places.claim(known)).toMatchObject({
      lat: 35.9,
      lon: 36.6,
      population: 1000,
      names: [{}, { toponym: 'الياقوتة' }],
    });
  });

  test('can be named without a point; where no source holds it, that is told of', () => {
    const places = layer([
      own(place('user:a/1', 'الياقوتة', 0, 0), ['geonames:1'], false),
      own(place('user:a/2', 'لا أحد', 0, 0), ['geonames:2'], false),
    ]);
    expect(places.claim(known)).toMatchObject({ lat: 35.95, names: [{}, { toponym: 'الياقوتة' }] });
    expect(places.rest()).toMatchObject({
      places: [],
      unknown: [{ source: '0.csv', place: { row: { id: 'user:a/2' } } }],
    });
  });

  test('is found over the date line', () => {
    const places = layer([own(place('user:a/1', 'جزيرة', 0, -179.999))]);
    expect(places.claim(place('geonames:9', 'جزيرة', 0, 179.999)).sameAs).toEqual(['user:a/1']);
  });
});

test('of two files that speak of one place, the later wins and the earlier names are kept', () => {
  const places = layer(
    [own(place('user:a/1', 'كفر ياقوت', 35.95, 36.65, { population: 5 }))],
    [
      own(
        place('user:b/1', 'كفر ياقوت', 35.96, 36.65, {
          names: [
            { toponym: 'كفر ياقوت', lang: 'ar' },
            { toponym: 'الياقوتة', lang: 'ar' },
          ],
        }),
      ),
    ],
  );
  expect(places.rest().places).toMatchObject([
    { id: 'user:b/1', lat: 35.96, population: 5, names: [{ toponym: 'كفر ياقوت' }, { toponym: 'الياقوتة' }] },
  ]);
});

describe('where a place belongs that does not say', () => {
  const around = (...countries: string[]) => {
    const surroundings = new Surroundings();
    const number = surroundings.ask({ lat: 35.95, lon: 36.65 });
    countries.forEach((country, i) =>
      surroundings.observe(
        place(`geonames:${i}`, 'x', 35.95, 36.66 + i / 100, { country, admin1Code: `${country}.12` }),
      ),
    );
    return surroundings.answer(number);
  };

  test('the settlements around agree', () => {
    expect(around('SY', 'SY', 'SY')).toEqual({ country: 'SY', admin1Code: 'SY.12' });
  });

  test('on a border nothing is said', () => {
    expect(around('SY', 'TR', 'SY')).toEqual({ country: '', admin1Code: '' });
  });

  test('one settlement is no agreement', () => {
    expect(around('SY')).toEqual({ country: '', admin1Code: '' });
  });
});
