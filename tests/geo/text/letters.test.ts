import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARABIC, FOREIGN, lettersOf } from '../../../geo/text/letters.ts';
import { anyText } from '../article-text.ts';

const foreign = (name: string) =>
  lettersOf(name)
    .codes.map((code) => FOREIGN[Math.floor(code / 3)]!)
    .join('');
const arabic = (name: string) =>
  lettersOf(name)
    .codes.map((code) => ARABIC[code]!)
    .join('');

test.each([
  ['Şuşa', 'shusha'],
  ['Щёлково', 'shchyolkovo'],
  ['Saint-Étienne', 'saintetiene'],
  ['Leeds', 'lids'],
])('%s is read as %s', (name, letters) => {
  expect(foreign(name)).toBe(letters);
});

test.each([
  ['گنجه', 'كنجة'],
  ['القُدْس', 'القدس'],
  ['جبرائيل', 'جبرايل'],
])('%s is read as %s', (name, letters) => {
  expect(arabic(name)).toBe(letters);
});

test('a letter knows where in its word it stands', () => {
  const positions = (name: string) => lettersOf(name).codes.map((code) => code % 3);
  expect(positions('Los Ana')).toEqual([1, 0, 2, 1, 0, 2]);
});

test('any text is read, in letters of one alphabet', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { script, codes } = lettersOf(text);
      const size = script === 'arabic' ? ARABIC.length : 3 * FOREIGN.length;
      expect(codes.every((code) => code >= 0 && code < size)).toBe(true);
      expect(codes.length).toBeLessThanOrEqual(48);
    }),
  );
});
