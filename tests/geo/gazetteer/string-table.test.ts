import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeKey, MAX_BYTES } from '../../../geo/gazetteer/code-page.ts';
import { sortByBytes } from '../../../geo/gazetteer/sort-keys.ts';
import { StringTable, StringTableWriter } from '../../../geo/gazetteer/string-table.ts';

/** A table of these strings, which must be distinct, sorted as the builder sorts keys. */
function tableOf(strings: readonly string[]): StringTable {
  const bytes = new Uint8Array(strings.length * MAX_BYTES);
  const starts = Uint32Array.from(strings, (_, i) => i * MAX_BYTES);
  const lengths = Uint8Array.from(strings, (string, i) => encodeKey(string, bytes.subarray(starts[i])));
  const order = Uint32Array.from(strings.keys());
  sortByBytes(order, bytes, starts, lengths);
  const writer = new StringTableWriter();
  for (const string of order) writer.add(bytes, starts[string]!, lengths[string]!);
  return new StringTable(writer.finish());
}

const word = fc.stringMatching(/^[ابتحدabcшжAნ島]{1,5}$/u);
const longWord = fc.stringMatching(/^[اa]{12,20}$/u);
const key = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: longWord }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));
const others = fc.array(fc.oneof(key, fc.string({ unit: 'grapheme' })), { maxLength: 20 });

test('finds what a Set finds, and tells which keys go on', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 120 }), others, (strings, asked) => {
      const table = tableOf(strings);
      const set = new Set(strings);
      for (const string of ['', ...strings, ...asked, ...strings.map((name) => name.split(' ')[0]!)]) {
        const { index, longer } = table.find(string);
        expect(index >= 0).toBe(set.has(string));
        if (index >= 0) expect(table.at(index)).toBe(string);
        expect(longer).toBe(strings.some((name) => name.startsWith(`${string} `)));
      }
      expect(Array.from({ length: table.count }, (_, i) => table.at(i)).sort()).toEqual([...strings].sort());
    }),
  );
});

test('a name stands before those that go on from it, and these before any other', () => {
  const table = tableOf(['باكو', 'aleppo', 'حلب', 'aleppo1', 'aleppo east']);
  expect([0, 1, 2, 3, 4].map((i) => table.at(i))).toEqual([
    'aleppo',
    'aleppo east',
    'aleppo1',
    'باكو',
    'حلب',
  ]);
});

test('an empty table finds nothing', () => {
  expect(tableOf([]).find('حلب')).toEqual({ index: -1, longer: false });
  expect(() => tableOf([]).at(0)).toThrow(RangeError);
});

test('a question longer than any string is answered, not cut short', () => {
  const long = 'ا'.repeat(MAX_BYTES);
  const table = tableOf([long]);
  expect(table.find(long).index).toBe(0);
  expect(table.find(`${long}ا`).index).toBe(-1);
});

test('a string of more than 255 bytes is refused', () => {
  const target = new Uint8Array(MAX_BYTES);
  expect(encodeKey('島'.repeat(85), target)).toBe(255);
  expect(encodeKey('島'.repeat(86), target)).toBe(-1);
});
