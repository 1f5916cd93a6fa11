import { readdirSync } from 'node:fs';
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
  await expect(page.getByText(/5\W* articles added/)).toBeVisible();
  const inBrowser = (await stored(page)).map(({ part }) => JSON.stringify(part.article));
  // `collection.json` was made by Node.
  const inNode = (await room.collection()).articles.map((article) => JSON.stringify(article));
  expect(inBrowser).toEqual(inNode);
  room.expectQuiet();
});
