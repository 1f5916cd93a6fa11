import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tagger, TaggerFormatError } from '../../../geo/index.ts';
import { packWeights, unpackWeights } from '../../../geo/tagger/weights-file.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../data/tagger/ar.bin', import.meta.url)));

describe('the file of weights', () => {
  test('packs to the same bytes that it was opened from', () => {
    expect(packWeights(unpackWeights(bytes))).toEqual(bytes);
  });

  test('opens in the middle of another buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(unpackWeights(larger.subarray(3)).lexiconHashes).toEqual(unpackWeights(bytes).lexiconHashes);
  });

  test('is refused where a single byte of it is damaged', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at]! ^= change;
        expect(() => Tagger.open(damaged)).toThrow(TaggerFormatError);
      }),
      { numRuns: 60 },
    );
  });

  test('is refused where it is cut short, empty, or something else', () => {
    for (const part of [0, 7, 27, 1000, bytes.length - 1]) {
      expect(() => Tagger.open(bytes.slice(0, part))).toThrow(TaggerFormatError);
    }
    expect(() => Tagger.open(new TextEncoder().encode('{"weights": []}'.repeat(40)))).toThrow(/tagger/u);
  });

  test('stays small enough for a page to load', () => {
    expect(bytes.length).toBeLessThan(700_000);
  });
});
