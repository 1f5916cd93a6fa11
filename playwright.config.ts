import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** A browser that is already there is taken; without one, `npx playwright install chromium` brings Playwright's own. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const chromium = process.env['YAQUT_CHROMIUM'] ?? (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined);
const isRoot = process.getuid?.() === 0;
/** Another port lets two checkouts test at once. */
const PORT = Number(process.env['YAQUT_PORT'] ?? 4173);

export default defineConfig({
  testDir: 'tests/e2e',
  // Screenshots for the documents are made on request: `npm run screenshots`.
  testIgnore: process.env['YAQUT_PLATES'] ? [] : ['**/plates.spec.ts'],
  // Half of the time a test waits for the page: two at once take 3.4 minutes where one by one takes 4.7.
  workers: 2,
  fullyParallel: false,
  forbidOnly: !!process.env['CI'],
  // A slow machine may be late once; what fails twice is wrong.
  retries: process.env['CI'] ? 1 : 0,
  // Only what hangs is to be cut off: a busy machine is slow to draw a map.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] ? [['list'], ['html', { open: 'never' }]] : 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    // The map is drawn in software, and each frame costs by its size: a glide is a hundred of them.
    viewport: { width: 1100, height: 700 },
    // And no test counts pixels: half as many each way are a quarter to draw, and the page is laid out the same.
    deviceScaleFactor: 0.5,
    contextOptions: { reducedMotion: 'reduce' },
    colorScheme: 'light',
    // What a test answers in the network's stead must reach the page; the offline test lets the worker in.
    serviceWorkers: 'block',
    // A trace films every step, which costs as much as the test itself: only what failed once is filmed.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `node cli/yaqut.js map --no-open --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    timeout: 240_000,
    reuseExistingServer: !process.env['CI'],
  },
});
