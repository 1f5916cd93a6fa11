import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

test('search finds a place in any script, and words with a jump to them', async ({ page }) => {
  const room = new Room(page);
  await room.openWithoutMap('lang=en');
  const shusha = await room.placeOf('شوشي');
  const field = page.getByRole('combobox', { name: 'Search' });
  const options = page.locator('#search-hits').getByRole('option');

  for (const name of ['قرة باخ', 'Karabakh', 'Карабах']) {
    await test.step(`${name} is one place`, async () => {
      await page.keyboard.press('/');
      await expect(field).toBeFocused();
      await page.keyboard.type(name);
      await expect(options.first()).toContainText('Nagorno-Karabakh');
      await page.keyboard.press('Escape');
      // It is hidden at once, and gone a moment after.
      await expect(page.locator('dialog')).toHaveCount(0);
    });
  }

  await test.step('Enter opens the card, and Escape gives the focus back', async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type('Shusha');
    await expect(field).toHaveAttribute('aria-activedescendant', 'hit-0');
    await page.keyboard.press('Enter');
    await expect(room.card.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`place=${shusha.id}`));
    await page.keyboard.press('Escape');
    await expect(room.card).toHaveCount(0);
  });

  await test.step('a mention found in a text is jumped to', async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await page.keyboard.type('شوشي');
    await page.getByRole('group', { name: 'In the texts' }).getByRole('option').first().click();
    await expect(page.locator('article a[aria-current]')).toBeInViewport();
    await expect(page.locator('article a[aria-current]')).toContainText('شوش');
  });

  await test.step('and so are words that name no place', async () => {
    const { articles } = await room.collection();
    const article = articles[1]!;
    const words = article.text.slice(-60, -10).trim().split(/\s+/).slice(1, 4).join(' ');
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type(words);
    await options.first().click();
    await expect(page.locator(`article :is(mark, a)[data-start]`).last()).toBeInViewport();
  });

  await test.step('what is not there is said', async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type('qqqq');
    await expect(page.getByText('Nothing matches')).toBeVisible();
  });
});
