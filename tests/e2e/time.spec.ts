import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

test('the time is brushed by mouse and by keyboard, and the address keeps it', async ({ page }) => {
  const room = new Room(page);
  await room.openWithoutMap('lang=en');
  const all = page.getByRole('switch');
  await expect(all).toHaveCount(5);
  const axis = (await page.locator('.axis').boundingBox())!;

  await test.step('a drag over the first months leaves their articles', async () => {
    await page.mouse.move(axis.x + axis.width / 4, axis.y + 20);
    await page.mouse.down();
    await page.mouse.move(axis.x + 4, axis.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect(all).toHaveCount(4);
    await expect(page).toHaveURL(/from=2020-10-01&to=2021-\d\d-\d\d/);
    await expect(page.getByText('One article lies outside the time chosen.')).toBeVisible();
  });

  await test.step('a click on one month leaves that month, a second click gives all back', async () => {
    const month = { x: axis.x + axis.width / 36 / 2, y: axis.y + 30 };
    await page.getByRole('button', { name: 'All times' }).first().click();
    await page.mouse.click(month.x, month.y - 25);
    await expect(all).toHaveCount(4);
    await page.mouse.click(month.x, month.y - 25);
    await expect(all).toHaveCount(5);
    await expect(page).not.toHaveURL(/from=/);
  });

  await test.step('by keyboard, in Arabic, time runs from the right', async () => {
    await room.openWithoutMap('lang=ar');
    const from = page.getByRole('slider', { name: 'من' });
    await from.focus();
    await expect(from).toHaveAttribute('aria-valuetext', 'أكتوبر 2020');
    await page.keyboard.press('ArrowLeft');
    await expect(from).toHaveAttribute('aria-valuetext', 'نوفمبر 2020');
    await expect(page.getByRole('switch')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('switch')).toHaveCount(5);
  });

  await test.step('a link reopens the range', async () => {
    await room.openWithoutMap('lang=en&from=2023-01-01&to=2023-12-31');
    await expect(all).toHaveCount(1);
    await page.getByRole('button', { name: 'All times' }).first().click();
    await expect(all).toHaveCount(5);
  });
  room.expectQuiet();
});
