import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readings } from '../../../geo/arabic/proclitics.ts';
import { tokenize } from '../../../geo/text/tokenize.ts';
import { anyText } from '../article-text.ts';

const read = (word: string) =>
  readings(tokenize(word)[0]!).map(({ norm, start }) => [norm, word.slice(start)]);

test('the plain reading comes first', () => {
  expect(read('باكو')).toEqual([
    ['باكو', 'باكو'],
    ['اكو', 'اكو'],
  ]);
});

test('particles come off one after the other', () => {
  expect(read('وبقره')).toEqual([
    ['وبقره', 'وبقره'],
    ['بقره', 'بقره'],
    ['قره', 'قره'],
  ]);
});

test('two lams are a lam and the article; the mention keeps the second', () => {
  expect(read('للقوقاز')).toContainEqual(['القوقاز', 'لقوقاز']);
});

test('a name that begins with lam keeps it', () => {
  expect(read('للبنان')).toContainEqual(['لبنان', 'لبنان']);
});

test('the marks on a particle go with it', () => {
  expect(read('لِدِمَشق')).toContainEqual(['دمشق', 'دِمَشق']);
  expect(read('لـدمشق')).toContainEqual(['دمشق', 'دمشق']);
});

test('a ligature is no particle', () => {
  expect(read('ﺑﺎﻛﻮ')[1]).toEqual(['اكو', 'ﺎﻛﻮ']);
  expect(readings(tokenize('ﻻلبنان')[0]!).every(({ start }) => start < 7)).toBe(true);
});

test('Latin words have no particles', () => {
  expect(read('baku')).toEqual([['baku', 'baku']]);
});

test('every reading is an ending of the token', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const token of tokenize(text)) {
        for (const { start, peeled } of readings(token)) {
          expect(start).toBeGreaterThanOrEqual(token.start);
          expect(start).toBeLessThan(token.end);
          expect(start > token.start).toBe(peeled > 0);
        }
      }
    }),
  );
});
