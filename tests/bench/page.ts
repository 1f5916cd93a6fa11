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
/** A quick hand is no quicker. */
const PAUSE_MS = 120;

interface Marks {
  /** Milliseconds since the navigation began. */
  text: number;
  map: number;
  tasks: { start: number; duration: number }[];
  /** What was done, and when. */
  acts: { start: number; name: string }[];
}

declare global {
  interface Window {
    marks: Marks;
  }
}

/** Runs in the page before anything else. */
function watch(): void {
  window.marks = { text: 0, map: 0, tasks: [], acts: [] };
  const { marks } = window;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) marks.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  let found = false;
  const look = () => {
    if (!found && document.querySelector('[data-article]')) {
      found = true;
      // It is laid out and painted at the end of this frame.
      setTimeout(() => (marks.text = performance.now()));
    }
    if (marks.map === 0 && window.yaqutMap?.gl.loaded()) marks.map = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What a reader does in a minute, one thing after another. By CSS: a search for roles is work for the page itself. */
async function use(page: Page): Promise<void> {
  const act = (name: string) =>
    page.evaluate((name) => window.marks.acts.push({ start: performance.now(), name }), name);
  const press = async (key: string) => {
    await act(key);
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE_MS);
  };
  const click = async (selector: string) => {
    await act(selector);
    await page.locator(selector).first().click();
    await page.waitForTimeout(PAUSE_MS);
  };
  await click('[role=switch]');
  await click('[role=switch]');
  await press('2');
  await act('type شوش');
  await page.keyboard.type('شوش', { delay: PAUSE_MS });
  await page.locator('[role=option]').first().waitFor();
  await press('ArrowDown');
  await press('Enter');
  await page.locator('[role=dialog] h2').first().waitFor();
  await press('Escape');
  await press('3');
  await page.locator('table').waitFor();
  await press('1');
  await click('[data-article] h2 button');
  for (let i = 0; i < 3; i++) await press('j');
  await press('Escape');
  await press('/');
  await act('type Karabakh');
  await page.locator('[role=combobox]').fill('Karabakh');
  await press('Escape');
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
  // As the page does when the map stands.
  if (!withMap) await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
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
    long: marks.tasks
      .filter(({ start }) => start >= from)
      .map(({ start, duration }) => ({
        act: marks.acts.findLast((act) => act.start <= start)?.name ?? '',
        ms: Math.round(duration),
      })),
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

const kb = (size: number) => Math.round(size / 1024);
const { bytes } = maps![0]!;
/** A row of the table; of what is noisy the best round and the worst. */
function row(what: string, limit: number | null, measured: number | readonly number[]) {
  const rounds = typeof measured === 'number' ? [measured] : measured;
  return { what, limit, best: Math.round(Math.min(...rounds)), worst: Math.round(Math.max(...rounds)) };
}
console.log(`${SLOWER} times slower, ${ROUNDS} rounds; a task under ${LONG_MS} ms counts as none`);
console.table([
  row(
    'text readable, ms',
    1000,
    bare!.map(({ text }) => text),
  ),
  row(
    'the same, the map coming after it',
    1000,
    maps!.map(({ text }) => text),
  ),
  row(
    'map drawn after it, ms',
    3000,
    maps!.map(({ map }) => map),
  ),
  row(
    'longest task after the map, ms',
    200,
    maps!.map(({ after }) => after),
  ),
  row(
    'longest task in use, without the map, ms',
    50,
    bare!.map(({ using }) => using),
  ),
  row(
    'longest task in use, map drawn in software, ms',
    50,
    maps!.map(({ using }) => using),
  ),
  row('script until the map stands, kB gzip', 60 + 350, kb(bytes.script)),
  row("MapLibre's worker, kB gzip", null, kb(bytes.worker)),
  row('map data until the first view, kB', 150, kb(bytes.map)),
]);

const long = bare!.flatMap((each, index) => each.long.map((task) => ({ round: index + 1, ...task })));
if (long.length > 0) {
  console.log(`Tasks over ${LONG_MS} ms in use, without the map, by what was done last before them`);
  console.table(long);
}
