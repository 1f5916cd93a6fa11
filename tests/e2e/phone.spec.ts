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

test('a point is set on what the sheet leaves of the map', async ({ page }) => {
  const room = new Room(page);
  await room.open('lang=en');
  const damascus = await room.placeOf('دمشق');
  await room.open(`lang=en&place=${damascus.id}`);
  // The name of what is chosen stands beside it once.
  const named = (id: string) =>
    window
      .yaqutMap!.gl.queryRenderedFeatures({ layers: ['place-label', 'place-selected'] })
      .filter(({ properties }) => properties['id'] === id).length;
  expect(await page.evaluate(named, damascus.id)).toBe(1);

  await room.card.getByRole('button', { name: 'Correct', exact: true }).tap();
  await room.card.getByText('A point on the map', { exact: true }).tap();
  const sheet = (await room.card.boundingBox())!;
  const [x, y] = [120, sheet.y - 100];
  await page.touchscreen.tap(x, y);
  const field = room.card.getByLabel('Latitude, longitude');
  await expect(field).toHaveValue(/^-?\d+\.\d+, -?\d+\.\d+$/);
  const [lat, lon] = (await field.inputValue()).split(', ').map(Number) as [number, number];
  const pressed = await room.pixelOf([lon, lat]);
  expect(Math.hypot(pressed.x - x, pressed.y - y)).toBeLessThan(2);
  await room.card.getByLabel('Name of the place').fill('الشام');
  await room.card.getByRole('button', { name: 'Correct', exact: true }).tap();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect.poll(() => room.drawn()).toContain(`user:${lat},${lon}`);
  room.expectQuiet();
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
