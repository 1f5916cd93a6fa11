import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildStringTable, StringTable } from '../../../geo/gazetteer/string-table.ts';

const word = fc.stringMatching(/^[ابتحدabcшж]{1,5}$/u);
const key = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

test('finds what a Set finds, and tells which keys go on', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(key, { maxLength: 120 }),
      fc.array(key, { maxLength: 20 }),
      (strings, others) => {
        const table = new StringTable(buildStringTable(strings));
        const set = new Set(strings);
        for (const asked of [...strings, ...others, ...strings.map((string) => string.split(' ')[0]!)]) {
          const { index, longer } = table.find(asked);
          expect(index >= 0).toBe(set.has(asked));
          if (index >= 0) expect(table.at(index)).toBe(asked);
          expect(longer).toBe(strings.some((string) => string.startsWith(`${asked} `)));
        }
      },
    ),
  );
});

test('holds its strings in the order of their bytes', () => {
  const table = new StringTable(buildStringTable(['باكو', 'aleppo', 'حلب', 'aleppo east']));
  expect([0, 1, 2, 3].map((i) => table.at(i))).toEqual(['aleppo', 'aleppo east', 'باكو', 'حلب']);
});

test('an empty table finds nothing', () => {
  expect(new StringTable(buildStringTable([])).find('حلب')).toEqual({ index: -1, longer: false });
});

test('a question longer than any string is answered, not cut short', () => {
  const long = 'ا'.repeat(127);
  const table = new StringTable(buildStringTable([long]));
  expect(table.find(long).index).toBe(0);
  expect(table.find(`${long}اا`).index).toBe(-1);
});

test('a string of more than 255 bytes is refused', () => {
  expect(() => buildStringTable(['ا'.repeat(128)])).toThrow(RangeError);
});
