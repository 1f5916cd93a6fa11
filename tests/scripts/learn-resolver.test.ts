import { describe, expect, test } from 'vitest';
import { FEATURE_NAMES, FEATURES, type FeatureName } from '../../geo/resolve/features.ts';
import { corrected } from '../../geo/resolve/probability.ts';
import { calibrate } from '../../scripts/resolver/calibrate.ts';
import { type Example, fit } from '../../scripts/resolver/fit.ts';

/** A candidate that has the given features, each once. */
function candidate(right: boolean, ...names: FeatureName[]): Example['candidates'][number] {
  const features = new Float64Array(FEATURE_NAMES.length);
  for (const name of names) features[FEATURE_NAMES.indexOf(name)] = 1;
  return { features, right };
}

const times = (n: number, ...candidates: Example['candidates']): Example[] =>
  Array.from({ length: n }, () => ({ candidates, weight: 1 }));

describe('fitting', () => {
  test('without examples the weights are the prior', () => {
    const weights = fit([], 1);
    for (const name of FEATURE_NAMES) expect(weights[name]).toBe(FEATURES[name].prior);
  });

  test('a loose prior gives the frequencies: right three times in four is a log-odds of ln 3', () => {
    const examples = [...times(300, candidate(true, 'seat')), ...times(100, candidate(false, 'seat'))];
    expect(fit(examples, 100).seat).toBeCloseTo(Math.log(3), 2);
  });

  test('between two candidates the difference of their weights gives them', () => {
    const examples = [
      ...times(200, candidate(true, 'capital'), candidate(false, 'seat')),
      ...times(100, candidate(false, 'capital'), candidate(true, 'seat')),
    ];
    const { capital, seat } = fit(examples, 100);
    expect(capital - seat).toBeCloseTo(Math.log(2), 2);
  });

  test('a weight keeps the sign of its prior, and what is firm stays', () => {
    const examples = times(500, candidate(false, 'near', 'cueFits'));
    const weights = fit(examples, 1);
    expect(weights.near).toBe(0);
    expect(weights.cueFits).toBeGreaterThan(FEATURES.cueFits.prior * 0.6);
  });
});

test('calibration finds its way where every sure answer is wrong', () => {
  const outcomes = Array.from({ length: 300 }, (_, i) => ({
    kind: 'point' as const,
    probability: 0.9998,
    right: i % 5 === 0,
    weight: 1,
  }));
  expect(corrected(0.9998, calibrate(outcomes, 2).point)).toBeCloseTo(0.2, 2);
});

test('amenities are trusted little until many texts bear them out', () => {
  const rightTwenty = Array.from({ length: 20 }, () => ({
    kind: 'amenity' as const,
    probability: 0.9998,
    right: true,
    weight: 1,
  }));
  expect(corrected(0.9998, calibrate([], 0.5, 0.1).amenity)).toBeLessThan(0.3);
  expect(corrected(0.9998, calibrate(rightTwenty, 0.5, 0.1).amenity)).toBeLessThan(0.9);
});

test('calibration lifts what is right more often than its probability says', () => {
  const outcomes = Array.from({ length: 400 }, (_, i) => ({
    kind: 'settlement' as const,
    probability: 0.6,
    right: i % 10 !== 0,
    weight: 1,
  }));
  const { settlement, country } = calibrate(outcomes, 10);
  expect(corrected(0.6, settlement)).toBeCloseTo(0.9, 2);
  expect(country).toEqual({ slope: 1, shift: 0 });
});
