import { expect, test } from 'vitest';
import { regionNames } from '../../../geo/write/region-name.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const regionOf = (name: string) => regionNames(gazetteer.place(gazetteer.lookup(name)[0]!.index));

test('a town tells its region in English, with its kind, and in Arabic', () => {
  expect(regionOf('Aleppo')).toEqual({ admin1: 'Aleppo Governorate', admin1Ar: 'محافظة حلب' });
});

test('the kind is told though the source lists the bare name first', () => {
  const { admin1, ...town } = gazetteer.place(gazetteer.lookup('Aleppo')[0]!.index);
  const admin1Names = [
    { toponym: 'Idlib', lang: 'en' },
    { toponym: 'Idlib Governorate', lang: 'en' },
    { toponym: 'إدلب', lang: 'ar' },
    { toponym: 'ادلب', lang: 'ar' },
    { toponym: 'محافظة إدلب', lang: 'ar' },
  ];
  expect(admin1).toBe('Aleppo');
  expect(regionNames({ ...town, admin1: 'Idlib', admin1Names })).toEqual({
    admin1: 'Idlib Governorate',
    admin1Ar: 'محافظة إدلب',
  });
});

test('a town whose region nobody knows tells none', () => {
  expect(regionOf('Soria')).toEqual({ admin1: null, admin1Ar: null });
});
