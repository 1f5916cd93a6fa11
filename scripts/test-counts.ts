/** How many tests of a run did what. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is read of vitest's JSON report. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** What is read of Playwright's JSON report. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/**
 * Counts what vitest's JSON report says. A file that fell over before its first test counts as one failure, and
 * so does a run that ended badly without a failed test to show for it: a broken run must not look like a good one.
 *
 * @param status the exit status of the run
 */
export function countVitest(report: VitestReport | null, status: number | null): TestCounts {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const fallen = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  return withStatus(status, {
    passed,
    failed: failed + fallen.length,
    skipped: tests.length - passed - failed,
  });
}

/** Counts what Playwright's JSON report says; a test that passed when it was run again has passed. */
export function countPlaywright(report: PlaywrightReport | null, status: number | null): TestCounts {
  const { expected, flaky, unexpected, skipped } = report?.stats ?? {
    expected: 0,
    flaky: 0,
    unexpected: 0,
    skipped: 0,
  };
  const failed = unexpected + (report?.errors.length ?? 0);
  return withStatus(status, { passed: expected + flaky, failed, skipped });
}

/** Adds up the counts of several runs. */
export function sum(...runs: readonly TestCounts[]): TestCounts {
  const total = (of: (counts: TestCounts) => number) => runs.reduce((all, counts) => all + of(counts), 0);
  return {
    passed: total((run) => run.passed),
    failed: total((run) => run.failed),
    skipped: total((run) => run.skipped),
  };
}

function withStatus(status: number | null, counts: TestCounts): TestCounts {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
