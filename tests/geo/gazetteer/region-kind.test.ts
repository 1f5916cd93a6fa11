import { expect, test } from 'vitest';
import { regionKind, withKind } from '../../../geo/gazetteer/region-kind.ts';

test.each([
  ['Province', 'AF', 'ولاية هرات', 'Province'],
  ['Province', 'SY', 'محافظة حلب', 'Governorate'],
  ['Province', 'IR', 'محافظة طهران', 'Province'],
  ['Municipality|Governarate', 'LY', 'درنة', ''],
])('a %s of %s, in Arabic %s, is a "%s"', (type, country, arabic, kind) => {
  expect(regionKind(type, country, arabic)).toBe(kind);
});

test.each([
  ['Herat', ['Herat', 'Herat Province']],
  ['Mexico City', ['Mexico City']],
])('%s is named %j', (name, names) => {
  expect(withKind([{ toponym: name, lang: 'en' }], 'Province').map(({ toponym }) => toponym)).toEqual(names);
});
