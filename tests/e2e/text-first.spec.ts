import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { Room } from './room.ts';

/** Kilobytes: script, gzipped, until the articles can be read; of the map's data, until the first view is drawn. */
const TEXT_SCRIPT_KB = 60;
const MAP_DATA_KB = 150;
/** MapLibre alone is 435 of these, its worker's 147 among them; what is fetched once the map stands is counted too. */
const MAP_SCRIPT_KB = 470;

/** What the page has fetched so far, in kilobytes: script as it goes over the wire, and the ranges of the base map. */
function weigh(page: Page) {
  const scripts = new Map<string, Promise<number>>();
  let mapBytes = 0;
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (path.endsWith('.pmtiles')) mapBytes += Number(response.headers()['content-length'] ?? 0);
    if (/\.m?js$/.test(path))
      scripts.set(
        path,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return {
    script: async (which = /./) => {
      const sizes = [...scripts].filter(([path]) => which.test(path)).map(([, size]) => size);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
    },
    map: () => mapBytes / 1024,
  };
}

test('the articles can be read before the map is there, within the budget', async ({ page }) => {
  const weight = weigh(page);
  // The map's code never comes: the text does not wait for it.
  await page.route('**/place-map*', () => {});
  // Nor does the test: the page's load event waits for what never comes.
  await page.goto('./?lang=ar', { waitUntil: 'commit' });
  await page
    .getByRole('button', { name: /^قراءة/ })
    .first()
    .click();
  await expect(page.locator('article .text').first()).toBeVisible();
  await expect(page.getByText('تُرسم الخريطة')).toBeVisible();
  // What the page names itself, and its words; the map's code comes at the same time, and nobody waits for it.
  const html = await (await page.request.get('./')).text();
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.m?js)"/g)].map((match) => match[1]!);
  const script = await weight.script(new RegExp(`${named.join('|')}|/ar-(?!later)[^/]+$`));
  expect(script).toBeGreaterThan(50);
  expect(script).toBeLessThanOrEqual(TEXT_SCRIPT_KB);
});

test('the first view of the map is drawn within the budget', async ({ page }) => {
  const weight = weigh(page);
  await new Room(page).open('lang=ar');
  expect(weight.map()).toBeGreaterThan(20);
  expect(weight.map()).toBeLessThanOrEqual(MAP_DATA_KB);
  expect(await weight.script()).toBeLessThanOrEqual(TEXT_SCRIPT_KB + MAP_SCRIPT_KB);
});

test('the page may load itself and nothing else', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-');
  expect(policy).not.toMatch(/https?:|\*/);
  expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)/);
});
