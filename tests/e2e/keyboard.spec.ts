import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

test('the whole main job by keyboard alone', async ({ page }) => {
  const room = new Room(page);
  await room.open('lang=en');
  const shusha = await room.placeOf('شوشي');
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName);

  await test.step('find the place', async () => {
    await page.getByRole('link', { name: 'Skip to the list' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('شوش');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('listbox');
    const list = page.getByRole('listbox');
    await expect(list).toHaveAttribute('aria-activedescendant', `place-${shusha.id}`);
    await expect.poll(() => room.isLit(shusha.id)).toBe(true);
  });

  await test.step('open its card, read, step out again', async () => {
    await page.keyboard.press('Enter');
    await expect(room.card).toBeVisible();
    await expect(room.card.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'شوشي' })).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(room.card).toHaveCount(0);
    await expect(page.getByRole('listbox')).toBeFocused();
  });

  await test.step('go from the card to the words in the article', async () => {
    await page.keyboard.press('Enter');
    await expect(room.card.getByRole('heading', { level: 2 })).toBeFocused();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(
        () => document.activeElement?.tagName === 'BUTTON' && document.activeElement.textContent,
      );
      if (words && words.includes('Read it')) break;
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('article a[aria-current]')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tablist')).toBeVisible();
    await expect(page.getByRole('tab', { selected: true })).toBeFocused();
  });

  await test.step('read another article and come back to where it was opened', async () => {
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: 'Articles' })).toBeFocused();
    const title = page.getByRole('button', { name: /^Read/ }).first();
    for (let i = 0; i < 6 && !(await title.evaluate((element) => element === document.activeElement)); i++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('#reader-title')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(title).toBeFocused();
  });

  await test.step('hide and show an article', async () => {
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      if ((await focused()) === 'switch') break;
    }
    await page.keyboard.press('Space');
    await expect(page.locator('[role=switch][aria-checked=false]')).toHaveCount(1);
    await page.keyboard.press('Space');
    await expect(page.locator('[role=switch][aria-checked=false]')).toHaveCount(0);
  });

  room.expectQuiet();
});

test('the list goes by arrows from end to end', async ({ page }) => {
  const room = new Room(page);
  await room.open('lang=en&tab=places');
  const list = page.getByRole('listbox');
  const options = page.getByRole('listbox').getByRole('option');
  const active = () => list.getAttribute('aria-activedescendant');
  await list.focus();
  await page.keyboard.press('End');
  expect(await active()).toBe(await options.last().getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(await options.last().getAttribute('id'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(await options.nth(1).getAttribute('id'));
});
