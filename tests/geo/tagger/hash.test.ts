import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashUnits, slot, SLOTS } from '../../../geo/tagger/hash.ts';

test('a hash is what it was when the weights were learned', () => {
  expect(hashUnits('دمشق')).toBe(0xe2e85357);
  expect(hashUnits('')).toBe(0x811c9dc5);
  expect([slot(0, 1), slot(1, 0), slot(7, hashUnits('حلب'))]).toEqual([34484, 46617, 25186]);
});

test('hashing a part is hashing the part', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      expect(hashUnits(text, from, to)).toBe(hashUnits(text.slice(from, to)));
    }),
  );
});

test('slots lie in the table', () => {
  fc.assert(
    fc.property(fc.nat(127), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (template, value) => {
      const found = slot(template, value);
      expect(Number.isInteger(found) && found >= 0 && found < SLOTS).toBe(true);
    }),
  );
});
