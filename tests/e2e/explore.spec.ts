import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

test('only one article, all, none', async ({ page }) => {
  const room = new Room(page);
  await room.open('lang=en');
  const { articles } = await room.collection();
  await page.getByRole('button', { name: new RegExp(`^Show only.*${articles[0]!.title}`) }).click();
  await expect(page.locator('[role=switch][aria-checked=true]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Hide all' }).click();
  await expect.poll(() => room.drawn()).toEqual([]);
  await page.getByRole('tab', { name: 'Places' }).click();
  await expect(page.getByText('Every article is hidden')).toBeVisible();
  await page.getByRole('tab', { name: 'Articles' }).click();
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.poll(async () => (await room.drawn()).length).toBeGreaterThan(5);
});

test('filters stay within their pane, however long the titles that they offer', async ({ page }) => {
  const room = new Room(page);
  await room.openWithoutMap('lang=ar&tab=places&show=unresolved');
  const pane = (await page.getByRole('tabpanel').boundingBox())!;
  await expect(page.getByRole('combobox')).not.toHaveCount(0);
  for (const field of await page.getByRole('tabpanel').locator('select, .search').all()) {
    const { x, width } = (await field.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(pane.x);
    expect(x + width).toBeLessThanOrEqual(pane.x + pane.width);
  }
});

test('what cannot be opened is told, with a way out', async ({ page }) => {
  await page.route('**/collection.json', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./?lang=en');
  await expect(page.getByRole('heading', { name: 'The articles could not be opened' })).toBeVisible();
  await page.unroute('**/collection.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('tab', { name: 'Articles' })).toBeVisible();
});

test('without WebGL the articles and the list still work', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('./?lang=en&tab=places');
  await expect(page.getByText('This browser cannot draw the map')).toBeVisible();
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
});

test('a cluster counts its places and parts when it is pressed; what no zoom parts opens as a list', async ({
  page,
}) => {
  const room = new Room(page);
  await room.open('lang=en');
  const shusha = await room.placeOf('شوشي');
  const markers = () =>
    page.evaluate(() =>
      window
        .yaqutMap!.gl.queryRenderedFeatures({ layers: ['place-disc'] })
        .map((feature) => String(feature.properties['id'])),
    );
  expect(await markers()).not.toContain(shusha.id);
  expect(await room.drawn()).toContain(shusha.id);
  const before = (await markers()).length;
  const { x, y } = await room.markerOf(shusha);
  await page.mouse.click(x, y);
  await expect.poll(async () => (await markers()).length).not.toBe(before);
  await room.atRest();
  await room.pressMarker(shusha);
  expect(await markers()).toContain(shusha.id);

  const moscow = await room.placeOf('موسكو');
  await room.open(`lang=en&view=${moscow.lngLat[1]},${moscow.lngLat[0]},9`);
  const spot = await room.markerOf(moscow);
  await page.mouse.click(spot.x, spot.y);
  await expect(room.card.getByRole('heading', { name: /2\W* places on one spot/ })).toBeFocused();
  await room.card.getByRole('button', { name: /^Moscow/ }).click();
  await expect(room.card.getByRole('heading', { level: 2 })).toHaveText('موسكو');
  await room.card.getByRole('button', { name: 'All on this spot' }).click();
  await expect(room.card.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(room.card).toHaveCount(0);
  room.expectQuiet();
});
