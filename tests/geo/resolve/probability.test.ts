import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrected, probabilities } from '../../../geo/resolve/probability.ts';

const score = fc.double({ min: -30, max: 30, noNaN: true });

test('one candidate of score 0 is as likely as none', () => {
  expect(probabilities([{ score: 0 }])).toEqual([0.5]);
  expect(probabilities([])).toEqual([]);
});

test('the shares leave something for none, and go with the scores', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 8 }), (scores) => {
      const shares = probabilities(scores.map((each) => ({ score: each })));
      const none = 1 / (1 + scores.reduce((sum, each) => sum + Math.exp(each), 0));
      expect(shares.reduce((sum, each) => sum + each, none)).toBeCloseTo(1, 9);
      for (let i = 1; i < shares.length; i++)
        if (scores[i]! > scores[0]!) expect(shares[i]!).toBeGreaterThanOrEqual(shares[0]!);
    }),
  );
});

test('a correction keeps the order of probabilities, and none changes nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.99, noNaN: true }), (p) => {
      expect(corrected(p, { slope: 1, shift: 0 })).toBeCloseTo(p, 9);
      expect(corrected(p + 0.005, { slope: 0.5, shift: 1 })).toBeGreaterThan(
        corrected(p, { slope: 0.5, shift: 1 }),
      );
    }),
  );
});
