import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { Room } from './room.ts';

const FOLDER = fileURLToPath(new URL('../../data/articles/', import.meta.url));
const FILES = readdirSync(FOLDER)
  .sort()
  .map((name) => FOLDER + name);

/** What the database holds, article by article, in their order. */
function stored(page: Page): Promise<{ id: string; order: number; part: { article: unknown } }[]> {
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
    await drop(page, { 'villages.geojson': readFileSync(VILLAGES, 'utf8'), 'swapped.csv': SWAPPED });
    await expect(places).toHaveCount(2);
    await expect(places.filter({ hasText: 'كفر ياقوت' })).toHaveCount(1);
    await page.getByRole('button', { name: words.details }).click();
    await expect(page.getByRole('dialog').getByText(words.swapped).first()).toBeVisible();
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
    remove: /Remove .*villages\.geojson/,
  },
} as const;

/** Drops files onto the page as a person does from a file manager. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
