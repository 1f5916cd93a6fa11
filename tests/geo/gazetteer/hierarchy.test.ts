import { describe, expect, test } from 'vitest';
import { readHierarchy, regionIdOf } from '../../../geo/gazetteer/hierarchy.ts';
import { smallGazetteer } from '../small-gazetteer.ts';
import { country, region, town } from './place-rows.ts';

const hierarchy = readHierarchy(
  [
    'member\tregion_id',
    'geonames-a1:FR.28\tyaqut:normandy',
    'geonames-a1:BE.VLG\tnaturalearth:BEL-1',
    'geonames-a2:BE.VLG.VLI\tnaturalearth:BEL-3',
    'naturalearth:FRA-5275\tyaqut:normandy',
    'yaqut:elysee\tyaqut:ile-de-france',
  ].join('\n'),
);

describe('the region of', () => {
  test.for([
    ['a town, by its first-level code', town('geonames:1', 'Caen', { admin1Code: 'FR.28', admin2Code: 'FR.28.14' }), 'yaqut:normandy'],
    ['a town, by its second-level code', town('geonames:2', 'Genk', { admin1Code: 'BE.VLG', admin2Code: 'BE.VLG.VLI' }), 'naturalearth:BEL-3'],
    ['a department', region('naturalearth:FRA-5275', 'Calvados', { admin1Code: 'FR.14' }), 'yaqut:normandy'],
    ['a spot of ours', town('yaqut:elysee', 'Élysée Palace', { featureClass: 'S' }), 'yaqut:ile-de-france'],
    ['a town of ours that GeoNames has', town('geonames:3', 'Paris', { sameAs: ['yaqut:elysee'] }), 'yaqut:ile-de-france'],
    ['a region of the first level', region('naturalearth:BEL-1', 'Flanders', { admin1Code: 'BE.VLG' }), undefined],
    ['a country', country('iso3166:BE', 'Belgium', { admin1Code: 'BE.VLG' }), undefined],
    ['a town with an unknown code', town('geonames:4', 'Nowhere', { admin1Code: 'XX.01' }), undefined],
    ['a town without a code', town('geonames:5', 'Nowhere'), undefined],
  ] as const)('%s', ([, row, wanted]) => {
    expect(regionIdOf(row, hierarchy)).toBe(wanted);
  }); // prettier-ignore
});

test('a place says its region, and by which ids others know it', () => {
  const gazetteer = smallGazetteer();
  const [city] = gazetteer.lookup('Halab');
  expect(gazetteer.place(city!.index)).toMatchObject({ id: 'geonames:170063', admin1: 'Aleppo' });
  const region = gazetteer.place(gazetteer.admin1(city!.index));
  expect(region.sameAs).toEqual(['geonames:170062', 'wikidata:Q40231']);
  expect(region.names.map(({ toponym }) => toponym)).not.toContain('wikidata:Q40231');
});
