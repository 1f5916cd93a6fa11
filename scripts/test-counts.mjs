/**
 * Counts what vitest's JSON report says. A file that fell over before its first test counts as one failure, and
 * so does a run that ended badly without a failed test to show for it: a broken run must not look like a good one.
 */
export function countVitest(report, status) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const fallen = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return withStatus(status, {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + fallen.length,
    skipped: tests.filter((test) => ['skipped', 'pending', 'todo', 'disabled'].includes(test.status)).length,
  });
}

/** Counts what Playwright's JSON report says; a test that passed when it was run again passed. */
export function countPlaywright(report, status) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  const failed = unexpected + (report?.errors?.length ?? 0);
  return withStatus(status, { passed: expected + flaky, failed, skipped });
}

export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function withStatus(status, counts) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
