import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCollection } from '../../cli/collection.ts';
import { writePage } from '../../cli/page.ts';
import { DEFAULT_ARTICLES } from '../../cli/project.ts';
import type { Collection } from '../../geo/index.ts';
import { collection as hostile } from '../geo/write/exported.ts';

const CHROMIUM = process.env['YAQUT_CHROMIUM'] ?? '/usr/bin/chromium';

let folder: string;
let collection: Collection;
let page: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-page-'));
  collection = (await buildCollection([DEFAULT_ARTICLES])).collection;
  page = await writePage(collection);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the five articles are well under two megabytes', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
});

test('it holds the excerpts and no article whole, and may load nothing', () => {
  for (const { text } of collection.articles) expect(page).not.toContain(text);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<link|<img|@import|url\(http|src="http/);
});

test('signs of markup in the data end no element', async () => {
  const html = await writePage(hostile);
  expect(html).not.toContain('<b>أمس');
  expect(html.match(/<\/script>/g)).toHaveLength(2);
});

describe.skipIf(!existsSync(CHROMIUM))('opened from the disk with the network off', () => {
  test(
    'the map, a place, its excerpts, the other language; nothing is asked for',
    { timeout: 60_000 },
    async () => {
      const file = join(folder, 'map.html');
      writeFileSync(file, page);
      const browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      try {
        const context = await browser.newContext({ offline: true, locale: 'ar' });
        const tab = await context.newPage();
        const problems: string[] = [];
        const requests: string[] = [];
        tab.on('pageerror', (error) => problems.push(error.message));
        tab.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
        tab.on('request', (request) => requests.push(request.url()));
        await tab.goto(pathToFileURL(file).href);

        expect(await tab.locator('.mark').count()).toBe(collection.places.features.length);
        expect(await tab.locator('path.land').first().getAttribute('d')).toMatch(/^M\d/);
        const shushi = collection.places.features.find(({ id }) => id === 'geonames:147105')!;
        await tab.getByRole('button', { name: new RegExp(`^${shushi.properties.name},`) }).press('Enter');
        const excerpt = shushi.properties.articles[0]!.mentions[0]!.excerpt;
        expect(await tab.locator('blockquote').first().textContent()).toBe(excerpt);
        expect(await tab.locator('blockquote mark').first().textContent()).toBe(
          shushi.properties.articles[0]!.mentions[0]!.text,
        );

        await tab.keyboard.press('Escape');
        await tab.getByRole('button', { name: 'English' }).click();
        expect(await tab.locator('body').getAttribute('dir')).toBe('ltr');
        const all = await tab.locator('.mark').count();
        await tab.getByRole('checkbox').first().uncheck();
        expect(await tab.locator('.mark').count()).toBeLessThan(all);
        expect(problems).toEqual([]);
        expect(requests).toEqual([pathToFileURL(file).href]);
      } finally {
        await browser.close();
      }
    },
  );
});
