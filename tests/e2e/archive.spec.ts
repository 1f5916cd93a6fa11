import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { archive, type ArchiveArticle } from '../bench/archive/archive.ts';
import { Room } from './room.ts';
import { wordsOf } from './words.ts';

const ARTICLES = 300;
/** So many of them the list holds at first. */
const A_PAGE = 40;

// A smaller map is drawn sooner.
test.use({ viewport: { width: 1100, height: 640 } });

let folder: string;
let server: Server;
let address: string;
let articles: readonly ArchiveArticle[];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'yaqut-site-'));
  const made = archive(await openGazetteer(), 3);
  articles = Array.from({ length: ARTICLES }, () => made.next().value);
  const input = join(folder, 'articles.ndjson');
  writeFileSync(input, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const site = join(folder, 'site');
  await promisify(execFile)(process.execPath, [
    ...['cli/yaqut.js', 'site', '--archive', input, '--out', site, '--title', 'الأرشيف', '--workers', '1'],
  ]);
  const files = sirv(site);
  server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
});

test.afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an archive is looked through, narrowed, read and searched', async ({ page }) => {
  test.setTimeout(120_000);
  const t = wordsOf('ar');
  const room = new Room(page);
  await page.goto(`${address}?test&lang=ar`);
  await room.atRest();
  const rows = page.locator('[data-article]');
  const tab = (name: string) => page.getByRole('tab', { name });
  await expect(tab(t('tab-articles'))).toContainText(String(ARTICLES));
  await expect(page.getByText('الأرشيف')).toBeVisible();
  await expect.poll(() => room.drawn().then((ids) => ids.length)).toBeGreaterThan(10);
  // As it opens, no marker hides another.
  const nearest = await page.evaluate(() => {
    const { gl } = window.yaqutMap!;
    const discs = gl.queryRenderedFeatures({ layers: ['place-disc'] }).map((f) => ({
      ...gl.project((f.geometry as GeoJSON.Point).coordinates as [number, number]),
      id: String(f.properties['id']),
      radius: Number(f.properties['radius']),
    }));
    const shares = discs.flatMap((a) =>
      discs
        .filter(({ id }) => id < a.id)
        .map((b) => Math.hypot(a.x - b.x, a.y - b.y) / (a.radius + b.radius)),
    );
    return Math.min(...shares);
  });
  expect(nearest).toBeGreaterThan(0.65);

  // By outlet, and then by time.
  const { outlet } = articles[0]!;
  const own = articles.filter((article) => article.outlet === outlet);
  await page.getByLabel(t('outlet-choose')).selectOption(outlet);
  await expect(tab(t('tab-articles'))).toContainText(String(own.length));
  await page.getByRole('slider').first().focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('PageUp');
  // The address is written in a task of its own.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const [, firstMonth] = /from=(\d{4}-\d{2})/.exec(page.url())!;
  const late = own.filter(({ date }) => date.slice(0, 7) >= firstMonth!);
  await expect(tab(t('tab-articles'))).toContainText(String(late.length));
  await expect(rows).toHaveCount(late.length);
  const newest = [...late].sort((a, b) => (a.date < b.date ? 1 : -1))[0]!;
  await expect(rows.first()).toContainText(newest.title);

  // What is chosen, as a file that says what was chosen.
  await page.getByRole('button', { name: t('more') }).click();
  await page.getByRole('button', { name: t('export') }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('export-do') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('الأرشيف.geojson');
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    chosen: { outlet: string; from: string };
    features: { properties: { mentions: number; archiveMentions: number } }[];
  };
  expect(saved.chosen).toMatchObject({ outlet, from: firstMonth });
  expect(saved.features.some(({ properties: p }) => p.mentions < p.archiveMentions)).toBe(true);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: t('time-all') })
    .first()
    .click();
  await page.getByLabel(t('outlet-choose')).selectOption({ index: 0 });
  await expect(tab(t('tab-articles'))).toContainText(String(ARTICLES));

  // At a glance: outlets compared, and the places of a country.
  await tab(t('tab-overview')).click();
  const panel = page.getByRole('tabpanel');
  const ofOutlet = panel.getByRole('button', { name: outlet });
  await expect(ofOutlet).toContainText(t('articles-count', { count: own.length }));
  const first = panel
    .getByRole('button', { name: new RegExp(t('places-count', { count: 11 }).replace('11', '\\d+')) })
    .first();
  const whole = await first.innerText();
  await ofOutlet.click();
  await expect(first).not.toHaveText(whole);
  await ofOutlet.click();
  await expect(first).toHaveText(whole, { useInnerText: true });
  await tab(t('tab-articles')).click();

  // The rest of the list comes when it is asked for.
  const more = (count: number) => page.getByRole('button', { name: t('list-more', { count }) });
  await expect(rows).toHaveCount(A_PAGE);
  await more(ARTICLES - A_PAGE).click();
  await expect(more(ARTICLES - 2 * A_PAGE)).toBeAttached();

  // The place named most, its excerpts, the reasons, and the article.
  await tab(t('tab-places')).click();
  await page.getByRole('option').first().click();
  const heading = room.card.getByRole('heading', { level: 2 });
  await expect(heading).toBeVisible();
  const name = await heading.innerText();
  const excerpt = room.card.locator('blockquote').first();
  await expect(excerpt.locator('mark')).toBeVisible();
  const groups = await room.card.locator('section').count();
  await room.card
    .getByRole('button', { name: new RegExp(t('list-more', { count: 9 }).replace(/\d+/, '\\d+')) })
    .click();
  await expect(room.card.locator('section').nth(groups)).toBeAttached();
  await room.card
    .getByRole('button', { name: t('card-why') })
    .first()
    .click();
  await expect(room.card.getByText(t('why-chosen'))).toBeVisible();
  await expect(room.card.getByText(t('why-others'))).toBeVisible();
  const mention = await excerpt.locator('mark').innerText();
  await room.card
    .getByRole('button', { name: t('card-read') })
    .first()
    .click();
  const text = page.locator('article');
  await expect(text.locator('a[aria-current]')).toHaveText(mention);
  const open = new URL(page.url()).searchParams.get('article')!;
  const source = articles.find(({ id }) => id === open)!;
  const read = (await text.locator('.text').allInnerTexts()).join('\n\n');
  expect(read).toBe(source.text);

  // The address reopens what was seen.
  await page.reload();
  await room.atRest();
  await expect(heading).toHaveText(name);
  await expect(text.locator('a[aria-current]')).toHaveText(mention);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);

  // What has no place on the map: the names, their sentences, and the article.
  await tab(t('tab-places')).click();
  await page
    .getByRole('button', { name: /\d/ })
    .filter({ hasText: t('places-unresolved').split(' ').at(-1)! })
    .click();
  await expect(page.getByRole('heading', { name: t('places-unresolved') })).toBeVisible();
  const unknown = page.getByRole('tabpanel').locator('button[aria-expanded]').first();
  const unresolved = await unknown.locator('bdi').innerText();
  await unknown.click();
  await page.getByRole('tabpanel').locator('.sentence button').first().click();
  await expect(text.locator('a[aria-current]')).toHaveText(unresolved);
  await page.keyboard.press('Escape');
  await tab(t('tab-places')).click();
  await page.getByLabel(t('filter-unresolved')).uncheck();
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();

  // A word of a text, as one writes it in haste.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('search') }).fill('احتياطا ثلاث');
  const hit = page.locator('#search-hits').getByRole('option').first();
  await expect(hit.locator('mark')).toBeVisible();
  await page.getByRole('combobox', { name: t('search') }).fill('أغلقت ثلاث مدارس');
  await expect(hit.locator('mark')).toHaveText('أغلقت ثلاث مدارس');
  await hit.click();
  await expect(text).toContainText('أغلقت ثلاث مدارس');
  await page.keyboard.press('Escape');

  // A marker of many parts as one comes nearer.
  const before = await page.evaluate(() => window.yaqutMap!.gl.getZoom());
  const at = await page.evaluate(() => {
    const { gl } = window.yaqutMap!;
    const of = gl
      .queryRenderedFeatures({ layers: ['place-disc'] })
      .filter((f) => f.properties['shape'] === 'cluster');
    const { width, height } = gl.getCanvas().getBoundingClientRect();
    const points = of.map((f) => gl.project((f.geometry as GeoJSON.Point).coordinates as [number, number]));
    return points.find(({ x, y }) => x > 80 && y > 80 && x < width - 80 && y < height - 120)!;
  });
  const canvas = (await page.locator('canvas.maplibregl-canvas').boundingBox())!;
  await page.mouse.click(canvas.x + at.x, canvas.y + at.y);
  await expect.poll(() => page.evaluate(() => window.yaqutMap!.gl.getZoom())).toBeGreaterThan(before);
  await room.atRest();

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  room.expectQuiet();
});

test('an archive speaks English', async ({ page }) => {
  const t = wordsOf('en');
  const room = new Room(page);
  await page.goto(`${address}?test&lang=en&tab=overview`);
  await room.atRest();
  const panel = page.getByRole('tabpanel', { name: t('tab-overview') });
  await expect(panel.getByRole('heading', { name: t('overview-outlets') })).toBeVisible();
  const mentioned = new RegExp(t('mentions-count', { count: 9 }).replace('9', '[\\d,]+'));
  await expect(panel.getByRole('button', { name: mentioned }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  room.expectQuiet();
});
