import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Kilobytes of script, gzipped, until the articles can be read. */
const BUDGET_KB = 60;

test('the articles can be read before the map is there, within the budget', async ({ page, request }) => {
  const html = await (await request.get('./')).text();
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.m?js)"/g)].map((match) => match[1]!);
  expect(scripts.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await (await request.get(script)).body()).length;
  expect(bytes / 1024).toBeLessThanOrEqual(BUDGET_KB);

  // The map's code never comes: the text does not wait for it.
  await page.route('**/place-map*', () => {});
  // Nor does the test: the page's load event waits for what never comes.
  await page.goto('./?lang=en', { waitUntil: 'commit' });
  await page.getByRole('button', { name: /^Read/ }).first().click();
  await expect(page.locator('article .text').first()).toBeVisible();
  await expect(page.getByText('Drawing the map…')).toBeVisible();
});

test('the page may load itself and nothing else', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-');
  expect(policy).not.toMatch(/https?:|\*/);
  expect(html).not.toMatch(/<style|style="|<script(?![^>]*src=)/);
});
