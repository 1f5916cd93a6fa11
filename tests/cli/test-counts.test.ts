import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, sum } from '../../scripts/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

describe('vitest', () => {
  test('tests are counted by how they ended', () => {
    const report = {
      testResults: [
        file('passed', 'passed', 'passed', 'pending'),
        file('failed', 'failed', 'passed', 'todo'),
      ],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('a file that fell over before its first test is a failure', () => {
    const report = { testResults: [file('failed'), file('failed', 'failed'), file('passed', 'passed')] };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  test('a run that broke is a failure, with a report or without', () => {
    expect(countVitest({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(countVitest(null, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test('Playwright: a test that passed at the second try passed, an error outside the tests is a failure', () => {
  const report = { stats: { expected: 4, flaky: 1, unexpected: 1, skipped: 2 }, errors: [{}] };
  expect(countPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('two runs add up', () => {
  const vitest = { passed: 1, failed: 2, skipped: 3 };
  expect(sum(vitest, { passed: 10, failed: 20, skipped: 30 })).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  });
});
