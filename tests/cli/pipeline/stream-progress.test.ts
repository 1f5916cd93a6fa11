import { expect, test } from 'vitest';
import { describeStream } from '../../../cli/pipeline/stream-progress.ts';

const state = { documents: 12_340, failed: 0, seconds: 40, leftForEachRead: 3 };

test.each([
  [state, '12,340 articles, 309 a second, 2 min left'],
  [{ ...state, leftForEachRead: 0.5, failed: 1 }, '12,340 articles, 309 a second, 20 s left, 1 error'],
  [
    { ...state, leftForEachRead: 900, failed: 2000 },
    '12,340 articles, 309 a second, 10.0 h left, 2,000 errors',
  ],
  [{ ...state, leftForEachRead: null }, '12,340 articles, 309 a second'],
])('how far it has come, in words (%#)', (state, words) => {
  expect(describeStream(state)).toBe(words);
});
