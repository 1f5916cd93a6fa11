import { expect, test } from 'vitest';
import { codesOfTowns, type Town } from '../../scripts/gazetteer-sources/codes-of-towns.ts';

const town = (code: string, region: string, rest: Partial<Town> = {}): Town => ({
  id: '1',
  code,
  code2: '',
  region,
  told: undefined,
  nearTold: false,
  ...rest,
});
const none = new Map<string, string>();

test('a code goes to the region in which most of its towns lie', () => {
  const towns = [town('BF.01', 'A'), town('BF.01', 'A'), town('BF.01', 'B')];
  expect([...codesOfTowns(towns, none).regionOfCode]).toEqual([['BF.01', 'A']]);
});

test('a code whose towns lie all over goes nowhere; its second-level codes may', () => {
  const towns = [town('BE.VLG', 'A', { code2: 'BE.VLG.1' }), town('BE.VLG', 'B', { code2: 'BE.VLG.2' })];
  expect([...codesOfTowns(towns, none).regionOfCode]).toEqual([['BE.VLG.1', 'A'], ['BE.VLG.2', 'B']]); // prettier-ignore
});

test('a second-level code is listed only where it differs from the first level’s', () => {
  const towns = [
    ...Array.from({ length: 3 }, () => town('PH.01', 'A', { code2: 'PH.01.1' })),
    town('PH.01', 'B', { code2: 'PH.01.2' }),
  ];
  expect([...codesOfTowns(towns, none).regionOfCode]).toEqual([['PH.01', 'A'], ['PH.01.2', 'B']]); // prettier-ignore
});

test('a district of one town at its border keeps its own region, not the neighbour’s', () => {
  const towns = [town('AZ.14', 'Khojavend', { told: 'Jabrayil', nearTold: true })];
  expect([...codesOfTowns(towns, none).regionOfCode]).toEqual([['AZ.14', 'Jabrayil']]);
});

test('what the source says of a code yields where the towns lie elsewhere', () => {
  const towns = [town('FR.28', 'Eure', { told: 'Eure-et-Loir' })];
  expect([...codesOfTowns(towns, none).regionOfCode]).toEqual([['FR.28', 'Eure']]);
});

test('a region of our own takes its code, and the regions whose towns bear it are its parts', () => {
  const towns = [town('FR.28', 'Calvados', { code2: 'FR.28.14' }), town('FR.11', 'Paris')];
  const { regionOfCode, parentOfRegion } = codesOfTowns(towns, new Map([['FR.28', 'Normandy']]));
  expect([...regionOfCode]).toEqual([['FR.28', 'Normandy'], ['FR.11', 'Paris']]); // prettier-ignore
  expect([...parentOfRegion]).toEqual([['Calvados', 'Normandy']]);
});
