import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the sheet is dragged away', async ({ page }) => {
  const room = new Room(page);
  await room.open();
  const shusha = await room.placeOf('شوشي');
  await room.open(`place=${shusha.id}`);
  const grip = (await room.card.locator('.grip').boundingBox())!;
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 3 });
  await page.mouse.move(x, y + 160, { steps: 3 });
  await page.mouse.up();
  await expect(room.card).toHaveCount(0);
});

test('what can be pressed is large enough for a finger', async ({ page }) => {
  const room = new Room(page);
  for (const query of ['', 'tab=places']) {
    await room.open(query);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button:not(h2 *), [role=switch], [role=option], summary, label',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ text: element.textContent?.trim() ?? '', box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ text, box }) => `${text}: ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  }
});
