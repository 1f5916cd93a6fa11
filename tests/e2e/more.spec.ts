import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

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

  await test.step('on paper: the map, every place on it, the sources', async () => {
    await room.open('lang=ar');
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
  });
  room.expectQuiet();
});
