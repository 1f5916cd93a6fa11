import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { PlaceCollection } from '../../geo/write/geojson-types.ts';
import { Room } from './room.ts';
import { wordsOf, type Words } from './words.ts';

test('keys are listed and can be turned off; the link is copied; A4 holds map, places and sources', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const room = new Room(page);
  await room.open('lang=en');

  await test.step('the link holds the map as it rests, though nobody moved it', async () => {
    await page.keyboard.press('c');
    await expect(page.getByText('Link copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/view=[\d.,]+$/);
  });

  await test.step('keys do what the list says', async () => {
    await page.keyboard.press('3');
    await expect(page.getByRole('table', { name: 'Places that articles share' })).toBeVisible();
    await page.getByRole('switch', { name: 'Glow on the map' }).click();
    await expect(page).toHaveURL(/layer=heat/);
    await page.keyboard.press('d');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /^Read/ }).first().click();
    await page.keyboard.press('j');
    await expect(page.locator('article a[aria-current]')).toBeInViewport();
  });

  await test.step('the map follows the text', async () => {
    await page.getByRole('checkbox', { name: 'Map follows the text' }).check();
    const all = (await room.collection()).places.features.length;
    await expect.poll(async () => (await room.drawn()).length).toBeLessThan(all / 2);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await room.drawn()).length).toBeGreaterThan(all / 2);
  });

  await test.step('turned off, single keys do nothing, here and after a reload', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('switch', { name: 'Single keys' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await expect(page.getByRole('tab', { name: 'Articles' })).toHaveAttribute('aria-selected', 'true');
    await room.openWithoutMap('lang=en');
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Search' })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
    await page.keyboard.press('Escape');
  });
  await page.unroute('**/place-map*');

  await test.step('as a picture; and on paper: the map, every place on it, the sources', async () => {
    await room.open('lang=ar');
    const dialog = await openExport(page, wordsOf('ar'));
    await dialog.getByRole('radio', { name: 'PNG' }).check();
    const { name, bytes } = await saved(
      page,
      dialog.getByRole('button', { name: wordsOf('ar')('export-do') }),
    );
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(20_000);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: wordsOf('ar')('more'), exact: true })).toBeFocused();

    const sheet = page.locator('.print-sheet');
    await page.emulateMedia({ media: 'print' });
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(sheet.locator('canvas')).toBeVisible({ timeout: 500 });
    }).toPass();
    const inks = await sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(inks).toBeGreaterThan(100);
    await expect(sheet.locator('tbody tr')).toHaveCount(
      Number(await page.locator('#tab-places .count').textContent()),
    );
    await expect(sheet).toContainText('GeoNames');
    await expect(page.locator('.room')).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });

  await test.step('and from the dark theme the map on paper is light', async () => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await room.atRest();
    await page.evaluate(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        const canvas = document.querySelector<HTMLCanvasElement>('.print-sheet canvas')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let green = 0;
        for (let i = 1; i < data.length; i += 4) green += data[i]!;
        document.body.dataset['printed'] = String(green / (data.length / 4));
        dispatchEvent(new Event('afterprint'));
      };
    });
    await page.keyboard.press('Control+p');
    await expect(page.locator('body[data-printed]')).toBeAttached();
    expect(Number(await page.locator('body').getAttribute('data-printed'))).toBeGreaterThan(180);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
  room.expectQuiet();
});

async function openExport(page: Page, t: Words): Promise<Locator> {
  await page.getByRole('button', { name: t('more'), exact: true }).click();
  await page.getByRole('button', { name: t('export'), exact: true }).click();
  return page.getByRole('dialog', { name: t('export') });
}

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('what is seen, or everything, is saved for other programs, without the texts unless they are wanted', async ({
  page,
}) => {
  const room = new Room(page);
  const { articles, places } = await room.collection();

  await test.step('GeoJSON in Arabic: the places of the one article that is on, and its excerpts', async () => {
    const t = wordsOf('ar');
    await room.openWithoutMap('lang=ar');
    await page.getByRole('button', { name: t('article-only-label', { title: articles[0]!.title! }) }).click();
    const shown = Number(await page.locator('#tab-places .count').textContent());
    const dialog = await openExport(page, t);
    await expect(dialog.getByRole('radio', { name: t('export-seen') })).toBeChecked();
    await expect(dialog.getByRole('checkbox')).not.toBeChecked();
    const save = dialog.getByRole('button', { name: t('export-do') });
    const { name, bytes } = await saved(page, save);
    expect(name).toMatch(/\.geojson$/);
    const file = JSON.parse(bytes.toString()) as PlaceCollection;
    expect(file.features.length).toBe(shown);
    const [article, ...others] = file.articles!;
    expect(others).toEqual([]);
    expect(article).not.toHaveProperty('text');
    expect(file.features.flatMap(({ properties }) => properties.articles.map(({ id }) => id))).toEqual(
      file.features.map(() => article!.id),
    );
    await expect(dialog.getByRole('status')).toContainText(name);

    await dialog.getByRole('checkbox').check();
    const withTexts = JSON.parse((await saved(page, save)).bytes.toString()) as PlaceCollection;
    expect(withTexts.articles![0]!.text).toBe(articles.find(({ id }) => id === article!.id)!.text);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('everything in English: a table, and a page of one file', async () => {
    const t = wordsOf('en');
    await room.openWithoutMap('lang=en');
    await page.getByRole('button', { name: t('articles-none') }).click();
    const dialog = await openExport(page, t);
    const save = dialog.getByRole('button', { name: t('export-do') });
    await expect(save).toBeDisabled();
    await expect(dialog.getByRole('status')).toHaveText(t('export-empty'));
    await dialog.getByRole('radio', { name: t('export-all') }).check();
    await dialog.getByRole('radio', { name: t('export-csv') }).check();
    const table = await saved(page, save);
    expect(table.name).toMatch(/\.csv$/);
    const { default: Papa } = await import('papaparse');
    const { data } = Papa.parse<Record<string, string>>(table.bytes.toString('utf8').replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.length).toBe(articles.flatMap(({ mentions }) => mentions).length);

    await dialog.getByRole('radio', { name: t('export-html') }).check();
    const html = (await saved(page, save)).bytes.toString();
    expect(html).toMatch(/^<!doctype html>/);
    for (const { id } of places.features) expect(html).toContain(`"id":"${id}"`);
  });
  room.expectQuiet();
});
