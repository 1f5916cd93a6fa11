import { expect, test } from 'vitest';
import { boldMerges, farLinks, nearDuplicates } from '../../scripts/gazetteer-sources/doubts.ts';
import { region, town } from '../geo/gazetteer/place-rows.ts';

const arabic = (toponym: string) => ({ names: [{ toponym, lang: 'ar' }] });
const whys = (doubts: readonly { readonly why: string }[]) => doubts.map(({ why }) => why);

test('a link between rows that share no name and lie far apart is doubtful twice', () => {
  const rows = [region('yaqut:paracel', 'Paracel'), region('naturalearth:1', 'Xisha', { lat: 3 })];
  const merge = { ids: ['yaqut:paracel', 'naturalearth:1'], rule: 'link' } as const;
  expect(whys(boldMerges([merge], new Map(rows.map((row) => [row.id, row]))))).toEqual([
    'link: no name in common',
    'link: 334 km apart',
  ]);
});

test('two towns of one Arabic name near each other may be one', () => {
  const rows = [
    town('geonames:1', '', arabic('الزاوية')),
    town('geonames:2', '', { ...arabic('الزاويه'), lat: 0.01 }),
  ];
  expect(whys(nearDuplicates(rows, []))).toEqual(['both الزاويه, 1.1 km apart']);
  expect(nearDuplicates(rows, [{ action: 'keep-apart', ids: ['geonames:2', 'geonames:1'] }])).toEqual([]);
});

test.for([
  ['far apart', town('geonames:2', '', { ...arabic('الزاوية'), lat: 1 })],
  ['over a border', town('geonames:2', '', { ...arabic('الزاوية'), country: 'YY' })],
  ['a region and its seat', region('naturalearth:2', '', arabic('الزاوية'))],
] as const)('no doubt: %s', ([, other]) => {
  expect(nearDuplicates([town('geonames:1', '', arabic('الزاوية')), other], [])).toEqual([]);
});

test('one id on two places far apart is wrong on one of them', () => {
  const rows = [
    region('naturalearth:ROU-129', 'Călărași', { sameAs: ['wikidata:Q188948'] }),
    region('naturalearth:MDA-1632', 'Călărași', { sameAs: ['wikidata:Q188948'], lat: 3 }),
  ];
  expect(whys(farLinks(rows))).toEqual(['both bear wikidata:Q188948']);
});
