/*
 * How soon the page answers with 2,000 articles and 50,000 mentions: `npx tsx tests/bench/large-page.ts`. Each answer
 * is timed in the page, from the press until everything is laid out, beside an empty press: what any answer costs.
 */
import { chromium, type Locator } from '@playwright/test';
import { DIST, ensureAppBuilt } from '../../cli/build-app.ts';
import { serveApp } from '../../cli/serve-app.ts';
import config from '../../playwright.config.ts';
import { largeCollection } from '../app/large-collection.ts';

const ROUNDS = 3;
/** What a person takes for an answer at once. */
const AT_ONCE_MS = 100;

const body = JSON.stringify(largeCollection({ articles: 2000, mentions: 50_000 }));
await ensureAppBuilt();
const server = await serveApp(DIST, body, 0);
const browser = await chromium.launch(config.use?.launchOptions);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
// tsx gives functions their names by a helper that the page does not have.
await page.addInitScript('globalThis.__name = (named) => named');
await page.route('**/place-map*', () => {});
await page.goto(`${server.url}?test&lang=en`, { waitUntil: 'commit' });
await page.getByRole('tablist').waitFor();

/** Milliseconds from a press, or from a value given to a field, to the page laid out as it is after it. */
function timeOf(target: Locator, value?: string): Promise<number> {
  return target.evaluate(async (element, given) => {
    const started = performance.now();
    if (given === undefined) (element as HTMLElement).click();
    else {
      const field = element as HTMLInputElement | HTMLSelectElement;
      field.value = given;
      field.dispatchEvent(
        new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
      );
    }
    // Svelte brings the page up to date in a microtask.
    await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
    document.body.getBoundingClientRect();
    return performance.now() - started;
  }, value);
}

const rounds: Record<string, number[]> = {};
const time = async (what: string, target: Locator, value?: string) => {
  (rounds[what] ??= []).push(await timeOf(target, value));
};

for (let round = 0; round < ROUNDS; round++) {
  await time('nothing', page.locator('body'));
  await time('switch an article', page.getByRole('switch').first());
  await time('order the articles', page.locator('.tools select').first(), round % 2 ? 'given' : 'title');
  await time('open the reader', page.getByRole('button', { name: /^Read/ }).nth(2 + round));
  await page.locator('article .text').first().waitFor();
  await time('next mention', page.getByRole('button', { name: 'Next mention' }));
  await time('close the reader', page.getByRole('button', { name: 'All articles' }));
  await time('open the list of places', page.getByRole('tab', { name: 'Places' }));
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await time('find by a letter', page.getByRole('searchbox'), 'ب');
  await time('find by a word', page.getByRole('searchbox'), 'باكو');
  await page.getByRole('searchbox').fill('');
  await time('sort the places', page.locator('.pick select'), round % 2 ? 'mentions' : 'name');
  await page.locator('summary', { hasText: 'Filters' }).click();
  const country = page.locator('.filters select').nth(1);
  await time('filter by country', country, ['AZ', 'TR', 'SY'][round]!);
  await country.selectOption({ index: 0 });
  const unresolved = page.locator('.filters input[type=checkbox]');
  await time('list the unresolved', unresolved);
  await unresolved.click();
  await page.getByRole('tab', { name: 'Articles' }).click();
}

const memory = await page.evaluate(
  () => (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
);
await browser.close();
await server.close();
console.table(
  Object.entries(rounds).map(([what, all]) => ({
    what,
    limit: AT_ONCE_MS,
    best: Math.round(Math.min(...all)),
    worst: Math.round(Math.max(...all)),
  })),
);
console.log(
  `memory: ${(memory / 1e6).toFixed(0)} MB of script; the file: ${(body.length / 1e6).toFixed(0)} MB`,
);
