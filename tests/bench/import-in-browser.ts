/**
 * A thousand articles of 2,500 characters dropped into the app at once, beside the command line over the same files:
 * seconds, the longest tasks of the page's main thread, and memory. Of a task, what passed on the clock is told, and the
 * processor time of its thread beside it: the rest it waited, for the browser or for other work of the machine.
 *
 *     npx tsx tests/bench/import-in-browser.ts [articles]
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureAppBuilt } from '../../cli/build-app.ts';
import { PROJECT } from '../../cli/project.ts';
import { sentences } from '../../geo/index.ts';

const COUNT = Number(process.argv[2] ?? 1000);
const LENGTH = 2500;
const BROWSER = process.env['YAQUT_CHROMIUM'] ?? '/usr/bin/chromium';

const folder = mkdtempSync(join(tmpdir(), 'yaqut-import-'));
try {
  const files = writeArticles(folder);
  // Both begin with what is compiled and built.
  await ensureAppBuilt();
  const inNode = timeCommand();
  const inBrowser = await timeBrowser(files);
  const ratio = inBrowser.seconds / inNode;
  console.log(`${COUNT} articles of ${LENGTH} characters`);
  console.log(`  command line   ${inNode.toFixed(1)} s (geoparse to GeoJSON)`);
  console.log(
    `  browser        ${inBrowser.seconds.toFixed(1)} s until all are kept and shown (${ratio.toFixed(2)} ×)`,
  );
  console.log(
    `  main thread    longest tasks ${inBrowser.tasks
      .slice(0, 8)
      .map(({ clock, processor }) => `${clock.toFixed(0)} (${processor.toFixed(0)})`)
      .join(', ')} ms; ${inBrowser.tasks.filter(({ clock }) => clock > 50).length} over 50 ms`,
  );
  console.log(
    `  memory         page ${inBrowser.heapMb.toFixed(0)} MB of script, browser at most ${inBrowser.peakMb.toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Made of the sentences of the bundled articles, drawn by a seeded generator: names as dense as in real reports. */
function writeArticles(into: string): string[] {
  const source = join(PROJECT, 'data/articles');
  const all = readdirSync(source).flatMap((name) => {
    const text = readFileSync(join(source, name), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    return sentences(text).map(({ start, end }) => text.slice(start, end).trim());
  });
  let seed = 42;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: COUNT }, (_, i) => {
    let text = `تقرير ${i}\n\n`;
    while (text.length < LENGTH) text += `${all[Math.floor(random() * all.length)]!} `;
    const path = join(into, `report-${String(i).padStart(4, '0')}.txt`);
    writeFileSync(path, text.slice(0, LENGTH));
    return path;
  });
}

function timeCommand(): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['cli/yaqut.js', 'geoparse', folder], {
    cwd: PROJECT,
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(String(stderr));
  return (performance.now() - started) / 1000;
}

async function timeBrowser(files: readonly string[]) {
  const server = spawn(process.execPath, ['cli/yaqut.js', 'map', '--no-open', '--port', '0'], {
    cwd: PROJECT,
  });
  const [printed] = (await once(server.stdout, 'data')) as [Uint8Array];
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  });
  let peakMb = 0;
  const cdp = await browser.newBrowserCDPSession();
  const watch = setInterval(async () => {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo').catch(() => ({ processInfo: [] }));
    peakMb = Math.max(peakMb, memoryMb(processInfo.map(({ id }) => id)));
  }, 500);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    // Only our own work is looked at: drawing the map in software would drown it.
    if (process.env['WITH_MAP'] === undefined) await page.route('**/place-map*', () => {});
    await page.goto(`${printed.toString().trim()}?lang=en`, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    const input = page.getByLabel('Choose files');
    await input.waitFor({ state: 'attached' });
    // What the browser itself needs to hand over a thousand files is not ours.
    await page.evaluate(() => addEventListener('change', () => performance.mark('files-here'), true));
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    const started = performance.now();
    await input.setInputFiles(files);
    await page.locator('.job .icon-button').waitFor({ timeout: 600_000 });
    await page.getByRole('tab', { name: new RegExp(COUNT.toLocaleString('en')) }).waitFor();
    const seconds = (performance.now() - started) / 1000;
    const tasks = mainThreadTasks((await browser.stopTracing()).toString());
    const heap = await page.evaluate(
      () => (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    return { seconds, tasks, heapMb: heap / 1e6, peakMb };
  } finally {
    clearInterval(watch);
    await browser.close();
    server.kill('SIGINT');
  }
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds, on the clock and of the thread's processor time. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** Milliseconds. */
interface Task {
  readonly clock: number;
  readonly processor: number;
}

/** The tasks of the page's main thread after the files were there, the longest first. */
function mainThreadTasks(trace: string): Task[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === 'files-here')!;
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid)
    .filter(({ ts }) => ts > mark.ts)
    .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1000, processor: tdur / 1000 }))
    .sort((a, b) => b.clock - a.clock);
}

/** What processes hold, their shares of what several hold. */
function memoryMb(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return sum + Number(/^Pss:\s+(\d+)/m.exec(told)?.[1] ?? 0) / 1024;
    } catch {
      // It has ended, or the system does not tell.
      return sum;
    }
  }, 0);
}
