import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';
import type { ArchiveManifest } from '../../../geo/archive/manifest.ts';
import { frameTimes } from './frame-times.ts';
import { pageMemory } from './page-memory.ts';

const PANS = 200;
const PANS_A_ROW = 40;
const ROUNDS = 5;
/** A page that has been served compressed is weighed so, as hosts send it. */
const PACKED = /\.(?:m?js|css|html|json|svg)$|\/$/;

/** What the page reads, in kilobytes, since it was last asked. */
class Weight {
  #due: Promise<[path: string, bytes: number]>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => this.#due.push(weigh(response)));
  }

  async take(): Promise<{ all: number; archive: number; basemap: number }> {
    const read = await Promise.all(this.#due);
    this.#due = [];
    const sum = (which: RegExp) =>
      read.filter(([path]) => which.test(path)).reduce((total, [, bytes]) => total + bytes, 0) / 1000;
    return { all: sum(/./), archive: sum(/\/archive\/|collection\.json/), basemap: sum(/world.*\.pmtiles/) };
  }
}

async function weigh(response: Response): Promise<[string, number]> {
  const path = new URL(response.url()).pathname;
  const told = Number(response.headers()['content-length'] ?? 0);
  if (!PACKED.test(path)) return [path, told];
  const body = await response.body().catch(() => Buffer.alloc(0));
  return [path, body.length === 0 ? told : gzipSync(body).length];
}

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Runs in the page before anything else. */
function watchTasks(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
}

const longest = async (page: Page): Promise<string> => {
  const tasks = await page.evaluate(() => {
    const seen = [...window.longTasks];
    window.longTasks = [];
    return seen;
  });
  const sorted = tasks.sort((a, b) => b - a);
  return `${sorted.slice(0, 3).join(', ') || 'none over 50'} ms; ${sorted.filter((ms) => ms > 100).length} over 100`;
};

const atRest = (page: Page) =>
  page.waitForFunction(() => window.yaqutMap?.gl.loaded() && !window.yaqutMap.gl.isMoving(), null, {
    timeout: 60_000,
  });

/** @param map without it: its code never comes, and nothing waits for a map that the processor draws */
async function open(browser: Browser, url: string, { map = true, query = '' } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.addInitScript(watchTasks);
  if (!map) await page.route('**/place-map*', () => {});
  await page.goto(`${url}?test&lang=en${query}`, { waitUntil: map ? 'load' : 'commit' });
  return page;
}

interface Took {
  readonly wall: number;
  /** Of the page's own thread: what it has worked, however busy the machine. */
  readonly thread: number;
}

/** Milliseconds from an action in the page until something is there; both are written as functions of the page. */
async function timed(page: Page, act: string, done: string): Promise<Took> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await worked();
  const wall = await page.evaluate<number>(
    `(async () => {
      const started = performance.now();
      (${act})();
      while (!(${done})()) await new Promise((next) => setTimeout(next, 2));
      return performance.now() - started;
    })()`,
  );
  const thread = (await worked()) - before;
  await session.detach();
  return { wall, thread };
}

/** How much of a processor a busy loop gets here and now. */
function machineShare(): string {
  const [started, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - started < 1000);
  const { user, system } = process.cpuUsage(used);
  return `${Math.round((user + system) / 10_000)} %`;
}

const best = (times: readonly Took[]): string => {
  const by = (of: keyof Took) => times.map((each) => each[of]).sort((a, b) => a - b);
  return `${by('wall')[0]!.toFixed(0)} ms, of which the page's thread works ${by('thread')[0]!.toFixed(0)} (the best of ${times.length}; while a busy loop gets ${machineShare()} of a processor)`;
};

/** Looks through a site as a reader does, and tells what that takes. */
export async function lookThrough(browser: Browser, url: string, manifest: ArchiveManifest): Promise<void> {
  console.log(
    `\nThe page, ${manifest.articles.toLocaleString('en')} articles and ${manifest.mentions.toLocaleString('en')} mentions of ${manifest.places.toLocaleString('en')} places`,
  );
  await firstViewAndPans(browser, url);
  console.log('  without the map, which is drawn by the processor here:');
  await placeAndFilters(browser, url);
  await coldSearch(browser, url);
}

async function firstViewAndPans(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url);
  const weight = new Weight(page);
  const started = performance.now();
  await page.reload();
  await atRest(page);
  const seconds = (performance.now() - started) / 1000;
  await page.waitForTimeout(1500);
  const first = await weight.take();
  console.log(
    `  first view     ${first.all.toFixed(0)} kB, ${first.archive.toFixed(0)} of the archive, ${first.basemap.toFixed(0)} of the base map; ${seconds.toFixed(1)} s`,
  );
  console.log(`  main thread    longest tasks while it opens: ${await longest(page)}`);

  const read = await move(page, weight);
  const most = (of: 'all' | 'archive') => Math.max(...read.map((each) => each[of])).toFixed(0);
  console.log(
    `  a pan or zoom  at most ${most('all')} kB, ${most('archive')} of the archive (${read.length} moves)`,
  );
  console.log(`  main thread    longest tasks meanwhile: ${await longest(page)}`);
  console.log(`  frame          ${await frameTimes(page, () => window.yaqutMap!.gl)}`);
  await manyPans(page);
  await page.close();
}

const MOVES = [
  'zoomIn({duration:300})',
  'panBy([700,0],{duration:300})',
  'panBy([0,500],{duration:300})',
  'zoomIn({duration:300})',
  'panBy([-700,0],{duration:300})',
  'zoomIn({duration:300})',
  'panBy([700,300],{duration:300})',
  'zoomIn({duration:300})',
];

/** Moves the map about, and tells what each move has read. */
async function move(page: Page, weight: Weight) {
  const read: Awaited<ReturnType<Weight['take']>>[] = [];
  for (const each of MOVES) {
    await page.evaluate(`void window.yaqutMap.gl.${each}`);
    await page.waitForTimeout(400);
    await atRest(page);
    await page.waitForTimeout(400);
    read.push(await weight.take());
  }
  return read;
}

/** The same moves over the page of a few articles: what of the long tasks is the drawing of any map by the processor. */
export async function moveOverFew(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url);
  await atRest(page);
  await page.waitForTimeout(1500);
  console.log(
    `\nThe page of five articles, for comparison\n  main thread    longest tasks while it opens: ${await longest(page)}`,
  );
  await move(page, new Weight(page));
  console.log(`  main thread    longest tasks over the same moves: ${await longest(page)}`);
  await page.close();
}

async function manyPans(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => window.yaqutMap!.gl.jumpTo({ center: [38, 32], zoom: 6 }));
  await atRest(page);
  console.log('  pans           script MB  resident MB');
  for (let pans = 0; pans <= PANS; pans++) {
    if (pans % PANS_A_ROW === 0) {
      const { heap, resident } = await pageMemory(page, session);
      console.log(
        `  ${String(pans).padStart(14)} ${heap.toFixed(1).padStart(10)} ${resident.toFixed(0).padStart(12)}`,
      );
    }
    // A walk over the whole region that never comes back to where it was.
    const at = [20 + ((pans * 7.3) % 40), 20 + ((pans * 3.1) % 22)] as [number, number];
    await page.evaluate((center) => {
      window.yaqutMap!.gl.jumpTo({ center });
    }, at);
    await page.waitForTimeout(120);
  }
  console.log(`  main thread    longest tasks over the pans: ${await longest(page)}`);
}

async function placeAndFilters(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url, { map: false, query: '&tab=places' });
  const options = page.getByRole('listbox').getByRole('option');
  await options.first().waitFor();
  const mentions = (await options.first().locator('.count span').first().innerText()).replace(/\D/g, '');
  const hasExcerpt = `() => document.querySelector('[role=dialog] blockquote mark')`;
  const opened: Took[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    opened.push(
      await timed(
        page,
        `() => document.querySelectorAll('[role=listbox] [role=option]')[${round}].click()`,
        hasExcerpt,
      ),
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[role=dialog]') === null);
  }
  console.log(
    `  open a place   ${best(opened)}, the first named ${Number(mentions).toLocaleString('en')} times`,
  );

  await page.getByRole('tab').first().click();
  const select = page.locator('select').first();
  await select.waitFor();
  const count = `document.querySelector('#tab-articles .count').textContent`;
  const filtered: Took[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    filtered.push(
      await timed(
        page,
        `() => { window.was = ${count}; const field = document.querySelector('#panel-articles select'); field.selectedIndex = ${round + 1}; field.dispatchEvent(new Event('change', { bubbles: true })); }`,
        `() => ${count} !== window.was`,
      ),
    );
  }
  console.log(`  an outlet      ${best(filtered)}`);
  const months: Took[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    months.push(
      await timed(
        page,
        `() => { window.was = ${count}; const thumb = document.querySelector('[role=slider]'); thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true })); }`,
        `() => ${count} !== window.was`,
      ),
    );
  }
  console.log(`  a month        ${best(months)}`);
  console.log(`  main thread    longest tasks meanwhile: ${await longest(page)}`);
  await page.close();
}

async function coldSearch(browser: Browser, url: string): Promise<void> {
  const times: Took[] = [];
  for (const word of ['القمح', 'مدارس أبوابها', 'حلب', 'المزرعة', 'الزيتون']) {
    const page = await open(browser, url, { map: false });
    await page.locator('[data-article]').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('[role=combobox]').waitFor();
    times.push(
      await timed(
        page,
        `() => { const field = document.querySelector('[role=combobox]'); field.value = ${JSON.stringify(word)}; field.dispatchEvent(new Event('input', { bubbles: true })); }`,
        `() => document.querySelector('#search-hits [role=option]')`,
      ),
    );
    await page.close();
  }
  console.log(`  a first search ${best(times)}`);
}
