/*
 * How fast the page is on a processor four times slower: `npm run bench:page`. Chromium slows its own main thread
 * down (Emulation.setCPUThrottlingRate) and tells of each task over 50 ms (the Long Tasks API). Without a graphics
 * card the map is drawn by the processor, so its use is measured with the map and without it: what is left without it
 * is the page's own.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { DIST, ensureAppBuilt } from '../../cli/build-app.ts';
import { buildCollection } from '../../cli/collection.ts';
import { DEFAULT_ARTICLES } from '../../cli/project.ts';
import { serveApp } from '../../cli/serve-app.ts';
import config from '../../playwright.config.ts';

const SLOWER = 4;
const ROUNDS = 3;
const LONG_MS = 50;

interface Marks {
  /** Milliseconds since the navigation began. */
  text: number;
  map: number;
  tasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    marks: Marks;
  }
}

/** Runs in the page before anything else. */
function watch(): void {
  window.marks = { text: 0, map: 0, tasks: [] };
  const { marks } = window;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) marks.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (marks.text === 0 && document.querySelector('[data-article]')) marks.text = performance.now();
    if (marks.map === 0 && window.yaqutMap?.gl.loaded()) marks.map = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What a reader does in a minute. */
async function use(page: Page): Promise<void> {
  await page.getByRole('switch').first().click();
  await page.getByRole('switch').first().click();
  await page.keyboard.press('2');
  await page.keyboard.type('شوش');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /^Read/ }).first().click();
  for (let i = 0; i < 3; i++) await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('Karabakh');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
}

const { collection } = await buildCollection([DEFAULT_ARTICLES]);
await ensureAppBuilt();
const server = await serveApp(DIST, JSON.stringify(collection), 0);
const browser = await chromium.launch(config.use?.launchOptions);

async function round(withMap: boolean) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const bytes = { script: 0, worker: 0, map: 0 };
  const due: Promise<void>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (path.endsWith('.pmtiles')) bytes.map += Number(response.headers()['content-length'] ?? 0);
    else if (/\.m?js$/.test(path)) {
      const kind = path.includes('worker') ? 'worker' : 'script';
      due.push(readFile(join(DIST, path)).then((file) => void (bytes[kind] += gzipSync(file).length)));
    }
  });
  if (!withMap) await page.route('**/place-map*.js', () => {});
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // tsx gives functions their names by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch);
  await page.goto(`${server.url}?test&lang=en`, { waitUntil: 'commit' });
  await page.locator('[data-article]').first().waitFor();
  if (withMap) await page.waitForFunction(() => window.marks.map > 0, null, { timeout: 120_000 });
  await Promise.all(due);
  const first = { ...bytes };
  await page.waitForTimeout(1500);
  const from = await page.evaluate(() => performance.now());
  await use(page);
  const marks = await page.evaluate(() => window.marks);
  await page.close();
  const longest = (tasks: Marks['tasks']) => Math.max(0, ...tasks.map(({ duration }) => duration));
  return {
    text: marks.text,
    map: marks.map - marks.text,
    after: longest(marks.tasks.filter(({ start }) => withMap && start > marks.map && start < from)),
    using: longest(marks.tasks.filter(({ start }) => start >= from)),
    bytes: first,
  };
}

const [maps, bare] = [[], []] as Awaited<ReturnType<typeof round>>[][];
for (let i = 0; i < ROUNDS; i++) {
  maps!.push(await round(true));
  bare!.push(await round(false));
}
await browser.close();
await server.close();

const best = (numbers: number[]) => Math.round(Math.min(...numbers));
const kb = (size: number) => Math.round(size / 1024);
const { bytes } = maps![0]!;
console.log(`${SLOWER} times slower, best of ${ROUNDS}; a task under ${LONG_MS} ms counts as none`);
console.table([
  { what: 'text readable, ms', limit: 1000, measured: best(bare!.map(({ text }) => text)) },
  { what: 'the same, the map coming after it', limit: 1000, measured: best(maps!.map(({ text }) => text)) },
  { what: 'map drawn after it, ms', limit: 3000, measured: best(maps!.map(({ map }) => map)) },
  { what: 'longest task after the map, ms', limit: 200, measured: best(maps!.map(({ after }) => after)) },
  {
    what: 'longest task in use, without the map, ms',
    limit: 50,
    measured: best(bare!.map(({ using }) => using)),
  },
  {
    what: 'longest task in use, map drawn in software, ms',
    limit: 50,
    measured: best(maps!.map(({ using }) => using)),
  },
  { what: 'script until the map stands, kB gzip', limit: 60 + 350, measured: kb(bytes.script) },
  { what: "MapLibre's worker, kB gzip", limit: null, measured: kb(bytes.worker) },
  { what: 'map data until the first view, kB', limit: 150, measured: kb(bytes.map) },
]);
