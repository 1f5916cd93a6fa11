import { expect, test } from 'vitest';
import { regionNames } from '../../../geo/write/region-name.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const regionOf = (name: string) => regionNames(gazetteer.place(gazetteer.lookup(name)[0]!.index));

test('a town tells its region in English, with its kind, and in Arabic', () => {
  expect(regionOf('Aleppo')).toEqual({ admin1: 'Aleppo Governorate', admin1Ar: 'محافظة حلب' });
});

test('a town whose region nobody knows tells none', () => {
  expect(regionOf('Soria')).toEqual({ admin1: null, admin1Ar: null });
});
