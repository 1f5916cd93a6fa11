import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { ArticleRecord } from '../../src/library/database.ts';
import { drop } from './drop.ts';
import { Room } from './room.ts';

const FOLDER = fileURLToPath(new URL('../../data/articles/', import.meta.url));
const FILES = readdirSync(FOLDER)
  .sort()
  .map((name) => FOLDER + name);

type Stored = Pick<ArticleRecord, 'id' | 'order' | 'part'>;

/** What the database holds, article by article, in their order. */
function stored(page: Page): Promise<Stored[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('yaqut');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const all = opening.result.transaction('articles').objectStore('articles').index('order').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}

function countStored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Opening would make a database where the page has made none yet, and an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'yaqut')) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('yaqut');
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        const count = opening.result.transaction('articles').objectStore('articles').count();
        count.onsuccess = () => {
          opening.result.close();
          resolve(count.result);
        };
      };
    });
  });
}

test('the worker reads what Node reads, byte for byte', async ({ page }) => {
  const room = new Room(page);
  await room.openWithoutMap('lang=en');
  await page.getByRole('button', { name: 'Add articles' }).click();
  await page.getByLabel('Choose files').setInputFiles(FILES);
  await expect(page.locator('.headline', { hasText: /5\W* articles added/ })).toBeVisible();
  const inBrowser = (await stored(page)).map(({ part }) => JSON.stringify(part.article));
  // `collection.json` was made by Node.
  const inNode = (await room.collection()).articles.map((article) => JSON.stringify(article));
  expect(inBrowser).toEqual(inNode);
  room.expectQuiet();
});

const VILLAGES = fileURLToPath(new URL('../fixtures/gazetteer/villages.geojson', import.meta.url));
const SWAPPED = 'name,lat,lon\nTall Maqlub,136.65,35.95\nTall Zumurrud,36.10,37.20';

for (const lang of ['ar', 'en'] as const) {
  test(`a village that only the user’s own GeoJSON holds comes onto the map (${lang})`, async ({ page }) => {
    const words = WORDS[lang];
    const room = new Room(page);
    await room.openWithoutMap(`lang=${lang}&tab=places`);
    await page.getByRole('button', { name: words.add }).click();
    await page.getByLabel(words.paste).fill('وصلت القافلة إلى كفر ياقوت صباح الأحد، ثم عادت إلى دمشق.');
    await page.getByRole('button', { name: words.addText }).click();
    await expect(page.locator('.headline', { hasText: words.added })).toBeVisible();
    await page.getByRole('tab', { name: words.places }).click();
    const places = page.getByRole('listbox').getByRole('option');
    await expect(places).toHaveCount(1);

    // The list of places is dropped onto the page; what it holds, and what not, is told.
    const villages = readFileSync(VILLAGES, 'utf8');
    await drop(page, { 'villages.geojson': villages, 'swapped.csv': SWAPPED, 'photo.jpg': 'x' });
    await expect(places).toHaveCount(2);
    await expect(places.filter({ hasText: 'كفر ياقوت' })).toHaveCount(1);
    await page.getByRole('button', { name: words.details }).click();
    await expect(page.getByRole('dialog').getByText(words.swapped).first()).toBeVisible();
    await expect(page.getByRole('dialog').getByText(words.picture)).toBeVisible();
    await page.keyboard.press('Escape');

    // All of it is there after a reload, and without the list the village is gone.
    await page.reload();
    await expect(places).toHaveCount(2);
    await page.getByRole('button', { name: words.add }).click();
    await page.getByRole('button', { name: words.remove }).click();
    await page.keyboard.press('Escape');
    await expect(places).toHaveCount(1);
    room.expectQuiet();
  });
}

const WORDS = {
  ar: {
    add: 'أضف مقالات',
    paste: 'أو الصق نصًّا',
    addText: 'أضف النص',
    added: 'أُضيف مقال واحد',
    places: 'الأماكن',
    details: 'التفاصيل',
    swapped: 'خط العرض وخط الطول متبادلان',
    picture: 'صورة لا نص فيها',
    remove: /إزالة .*villages\.geojson/,
  },
  en: {
    add: 'Add articles',
    paste: 'Or paste a text',
    addText: 'Add the text',
    added: /1\W* article added/,
    places: 'Places',
    details: 'Details',
    swapped: 'latitude and longitude swapped',
    picture: 'photo.jpg is a picture, and has no text',
    remove: /Remove .*villages\.geojson/,
  },
} as const;

test('collections: kept, named, in the address, deleted and brought back, seen by two tabs', async ({
  page,
  context,
}) => {
  const room = new Room(page);
  await room.openWithoutMap('lang=en');
  await page.getByRole('button', { name: 'Add articles' }).click();
  await page.getByLabel('Name of the collection').fill('Two reports');
  await page.getByLabel('Choose files').setInputFiles(FILES.slice(0, 2));
  const articles = page.getByRole('tabpanel').getByRole('listitem');
  await expect(articles).toHaveCount(2);
  await expect(page).toHaveURL(/collection=[0-9a-f]{10}/);

  // A second tab with the same link; both add at once, and both see all.
  const other = await context.newPage();
  await other.route('**/place-map*', () => {});
  await other.goto(page.url(), { waitUntil: 'commit' });
  const otherArticles = other.getByRole('tabpanel').getByRole('listitem');
  await expect(otherArticles).toHaveCount(2);
  await Promise.all([
    // One of them is there already.
    drop(page, { 'one.txt': 'وصل الوفد إلى دمشق.', 'again.md': readFileSync(FILES[0]!, 'utf8') }),
    drop(other, { 'one.txt': 'وصل الوفد إلى حلب.' }),
  ]);
  await expect(articles).toHaveCount(4);
  await expect(otherArticles).toHaveCount(4);
  await expect(page.getByText(/1\W* was there already/)).toBeVisible();

  // Deleted in one tab, it is gone in the other, and can be had back with everything.
  await page.getByRole('button', { name: /All collections/ }).click();
  await page.getByRole('button', { name: /Rename/ }).click();
  await page.getByLabel('Name of the collection').fill('Four reports');
  await page.keyboard.press('Enter');
  await expect(other.getByRole('button', { name: /Four reports/ })).toBeVisible();
  await page.getByRole('button', { name: /Delete .*Four reports/ }).click();
  await expect(other.getByRole('heading', { name: 'This collection is not here' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('button', { name: /^\W*Four reports/ }).click();
  await expect(articles).toHaveCount(4);
  await expect(otherArticles).toHaveCount(4);

  // The back button leads to where one came from, as with any page.
  await page.goBack();
  await expect(page.getByRole('button', { name: /Articles of this page/ })).toBeVisible();
  room.expectQuiet();
});

test('what was done before a tab was closed or the work stopped is whole, and nothing else is there', async ({
  page,
  context,
}) => {
  const TOTAL = 1000;
  const many = Object.fromEntries(
    Array.from({ length: TOTAL }, (_, i) => [
      `report-${i}.txt`,
      `تقرير ${i}. ${'وصل الوفد إلى دمشق ثم حلب. '.repeat(10)}`,
    ]),
  );
  const room = new Room(page);
  await room.openWithoutMap('lang=en');
  await drop(page, many);
  await expect.poll(() => countStored(page), { intervals: [50], timeout: 40_000 }).toBeGreaterThan(5);
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.route('**/place-map*', () => {});
  await again.goto(address, { waitUntil: 'commit' });
  await expect(again.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
  const kept = await stored(again);
  expect(kept.length).toBeLessThan(TOTAL);
  expect(kept.map(({ order }) => order)).toEqual(kept.map((_, i) => i));
  for (const { part } of kept) {
    expect(part.article.mentions.length).toBeGreaterThan(0);
  }

  // Dropped again, only what was missing is added; stopped on the way, the bar says what stays.
  await drop(again, many);
  await expect
    .poll(() => countStored(again), { intervals: [50], timeout: 40_000 })
    .toBeGreaterThan(kept.length);
  await again.getByRole('button', { name: 'Stop' }).click();
  await expect(again.locator('.headline', { hasText: /Stopped; .* stay/ })).toBeVisible();
  const count = await countStored(again);
  expect(count).toBeLessThan(TOTAL);
  expect(new Set((await stored(again)).map(({ part }) => part.article.text)).size).toBe(count);
});
