import { expect, test } from '@playwright/test';
import { largeCollection } from '../app/large-collection.ts';
import { Room } from './room.ts';

// How fast it answers is measured by tests/bench/large-page.ts.
test('2,000 articles with 50,000 mentions: lists, filters and reader hold them, and the page only what is in view', async ({
  page,
}) => {
  const collection = largeCollection({ articles: 2000, mentions: 50_000 });
  const body = JSON.stringify(collection);
  const room = new Room(page);
  await page.route('**/collection.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await room.openWithoutMap('lang=en');
  const options = page.getByRole('listbox').getByRole('option');
  const listed = async () => Number(await options.first().getAttribute('aria-setsize'));

  await page.getByRole('button', { name: /^Read/ }).nth(2).click();
  const { text } = collection.articles[2]!;
  await expect(page.locator('article .text').first()).toContainText(text.slice(0, 20));
  await page.getByRole('button', { name: 'Next mention' }).click();
  const current = page.locator('article a[aria-current]');
  await expect(current).toBeInViewport();
  // In a page of its own a mention opens where it stands.
  await expect(current).toHaveAttribute('href', /[?&]article=[^&]+(&place=[^&]+)?&at=\d+$/);
  await page.getByRole('button', { name: 'All articles' }).click();

  await page.getByRole('tab', { name: 'Places' }).click();
  await expect(options.first()).toBeVisible();
  // Only what is in view is in the page, but the whole is told to a screen reader.
  const all = await listed();
  expect(all).toBeGreaterThan(4000);
  expect(await options.count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('باكو');
  await expect.poll(listed).toBeLessThan(all / 100);
  await page.getByRole('searchbox').fill('');
  await expect.poll(listed).toBe(all);
  await page.locator('summary', { hasText: 'Filters' }).click();
  await page.locator('.filters select').nth(1).selectOption('AZ');
  await expect.poll(listed).toBeLessThan(all);
  expect(await options.count()).toBeLessThan(60);
});

test('the keyboard goes to the end of a list of which only a part is in the page', async ({ page }) => {
  const body = JSON.stringify(largeCollection({ articles: 60, mentions: 4000 }));
  const room = new Room(page);
  await page.route('**/collection.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await room.openWithoutMap('lang=en&tab=places');
  const list = page.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('End');
  const active = page.locator(`[id="${await list.getAttribute('aria-activedescendant')}"]`);
  await expect(active).toBeInViewport();
  expect(await active.getAttribute('aria-posinset')).toBe(await active.getAttribute('aria-setsize'));
  await page.keyboard.press('Home');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveAttribute('aria-posinset', '1');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeInViewport();
});
