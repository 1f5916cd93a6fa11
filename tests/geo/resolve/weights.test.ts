import { expect, test } from 'vitest';
import { FEATURE_NAMES, FEATURES } from '../../../geo/resolve/features.ts';
import { ANSWER_KINDS, WEIGHTS } from '../../../geo/resolve/weights.ts';

test('every feature has a learned weight, of the sign that a person would give it', () => {
  expect(Object.keys(WEIGHTS.features).sort()).toEqual([...FEATURE_NAMES].sort());
  for (const name of FEATURE_NAMES)
    expect(WEIGHTS.features[name] * FEATURES[name].prior, name).toBeGreaterThanOrEqual(0);
});

test('more probable is never less sure', () => {
  expect(Object.keys(WEIGHTS.corrections).sort()).toEqual([...ANSWER_KINDS].sort());
  for (const kind of ANSWER_KINDS) expect(WEIGHTS.corrections[kind].slope, kind).toBeGreaterThan(0);
});
