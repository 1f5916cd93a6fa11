// `npm test`: installs what is missing, finds a browser, runs vitest and then Playwright, and ends with one line
// that counts both. Arguments narrow down what runs: `npm test -- front-matter`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { installWhatIsMissing, PROJECT } from './install.mjs';

installWhatIsMissing();
(await import('tsx/esm/api')).register();
const { countPlaywright, countVitest, sum } = await import('./test-counts.ts');

const filters = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'yaqut-tests-'));
const vitest = runVitest();
const playwright = await runPlaywright();
rmSync(reports, { recursive: true, force: true });

const total = sum(vitest, playwright);
const ran = total.passed + total.failed;
if (ran === 0) console.error('No test ran.');
else if (filters.length === 0 && (isSilent(vitest) || isSilent(playwright))) {
  console.error(`No test of ${isSilent(vitest) ? 'vitest' : 'Playwright'} ran.`);
  process.exitCode = 1;
}
if (ran === 0 || total.failed > 0) process.exitCode = 1;
console.log(`\nTests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

function runVitest() {
  const report = join(reports, 'vitest.json');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'];
  const { status } = run('vitest/vitest.mjs', ['run', ...flags, ...filters]);
  return countVitest(read(report), status);
}

async function runPlaywright() {
  const browser = await findBrowser();
  if (browser === null) {
    console.error(
      'There is no Chromium here, and none could be fetched: the tests in the browser cannot run. ' +
        'Install Chromium or Chrome, or name one in the environment variable YAQUT_CHROMIUM, and run npm test again.',
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(reports, 'playwright.json');
  const env = { YAQUT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { status } = run(
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json', '--pass-with-no-tests', ...filters],
    env,
  );
  return countPlaywright(read(report), status);
}

function run(program, args, env = {}) {
  const path = join(PROJECT, 'node_modules', program);
  return spawnSync(process.execPath, [path, ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
}

function isSilent({ passed, failed }) {
  return passed + failed === 0;
}
