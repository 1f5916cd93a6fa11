import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeKey, encodeKey, MAX_BYTES, SPACE } from '../../../geo/gazetteer/code-page.ts';
import { normalizeToken } from '../../../geo/text/normalize.ts';

const bytes = new Uint8Array(MAX_BYTES);
const there = (string: string) => decodeKey(bytes, 0, encodeKey(string, bytes));

test('any string comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (string) => {
      expect(there(string)).toBe(string);
    }),
  );
  for (let unit = 0; unit < 0x10000; unit++) {
    expect(there(String.fromCharCode(unit))).toBe(String.fromCharCode(unit));
  }
});

test('a folded letter of the scripts that names are in is one byte', () => {
  const letters =
    'abcdefghijklmnopqrstuvwxyz0123456789 ابتثجحخدذرزسشصضطظعغفقكلمنهوي абвгдежзийклмнопрстуфхцчшщъыьэюя';
  expect(encodeKey(normalizeToken(letters), bytes)).toBe(normalizeToken(letters).length);
  expect(encodeKey('աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ', bytes)).toBe(38);
});

test('the beginning of a string has the beginning of its bytes, and no code is less than that of space', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ minLength: 1, maxLength: 20 }), (head, tail) => {
      const length = encodeKey(head, bytes);
      const start = bytes.slice(0, length);
      encodeKey(head + tail, bytes);
      expect(bytes.slice(0, length)).toEqual(start);
      expect(bytes[length]).toBeGreaterThanOrEqual(SPACE);
    }),
  );
});
