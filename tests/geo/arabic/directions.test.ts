import { expect, test } from 'vitest';
import { bearing } from '../../../geo/arabic/directions.ts';
import { tokenize } from '../../../geo/text/tokenize.ts';

test.each([
  ['شمال', 0],
  ['شرقي', 90],
  ['جنوب', 180],
  ['بغرب', 270],
  ['شمال غربي', 315],
  ['جنوب شرق', 135],
  ['الشمال الشرقي', 45],
  ['حلب', undefined],
])('%s', (words, expected) => {
  const tokens = tokenize(words);
  expect(bearing(tokens, tokens.length - 1)).toBe(expected);
});
