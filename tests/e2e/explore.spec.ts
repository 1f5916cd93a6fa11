import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

test('explore by mouse: from Shusha’s marker to the article and back', async ({ page }) => {
  const room = new Room(page);
  await room.open();
  const shusha = await room.placeOf('شوشي');

  await test.step('the places are on the map', async () => {
    const drawn = await room.drawn();
    expect(drawn).toContain(shusha.id);
    expect(drawn.length).toBeGreaterThan(10);
    await expect(page.locator('body')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  });

  await test.step('Shusha’s marker opens its card', async () => {
    await room.pressMarker(shusha);
    await expect(room.card.locator('mark').first()).toHaveText('شوشي');
    await expect(page).toHaveURL(new RegExp(`place=${shusha.id}`));
  });

  await test.step('the card says why here', async () => {
    await room.card.locator('summary').first().click();
    await expect(room.card.locator('.evidence li').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(room.card).toHaveCount(0);
  });

  await test.step('without its articles the marker is gone, with them it is back', async () => {
    const switches = shusha.titles.map((title) => page.getByRole('switch', { name: title }));
    for (const each of switches) await each.click();
    await expect.poll(() => room.drawn()).not.toContain(shusha.id);
    await expect(page).toHaveURL(/off=/);
    for (const each of switches) await each.click();
    await expect.poll(() => room.drawn()).toContain(shusha.id);
    await expect(page).not.toHaveURL(/off=/);
  });

  await test.step('in the article, a mention and its marker light each other', async () => {
    await page.getByRole('button', { name: shusha.titles[0]! }).first().click();
    const mention = page.locator(`article a[data-place="${shusha.id}"]`).first();
    await expect(mention).toHaveText('شوشي');
    await mention.hover();
    expect(await room.isLit(shusha.id)).toBe(true);
    const { x, y } = await room.markerOf(shusha);
    await page.mouse.move(x - 200, y - 200);
    await expect.poll(() => room.isLit(shusha.id)).toBe(false);
    await page.mouse.move(x, y, { steps: 4 });
    await expect(mention).toHaveClass(/\blit\b/);
  });

  await test.step('the card leads to the words in the article', async () => {
    await room.pressMarker(shusha);
    await room.card.getByRole('button', { name: 'اقرأه في المقال' }).first().click();
    await expect(page.locator('article a[aria-current]')).toBeFocused();
    await expect(page.locator('article a[aria-current]')).toBeInViewport();
  });

  await test.step('back and forward go by what was opened', async () => {
    await page.goBack();
    await expect(room.card).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('tab', { name: 'المقالات' })).toBeVisible();
    await page.goForward();
    await expect(page.locator('article')).toBeVisible();
    await page.goBack();
  });

  await test.step('the language changes, and the direction with it', async () => {
    await page.getByRole('button', { name: /^English/ }).click();
    await expect(page.locator('body')).toHaveAttribute('dir', 'ltr');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('tab', { name: 'Articles' })).toBeVisible();
    await room.atRest();
    await expect.poll(() => room.drawn()).toContain(shusha.id);
  });

  room.expectQuiet();
});

test('a link reopens what was seen', async ({ page }) => {
  const room = new Room(page);
  await room.open('lang=en');
  const shusha = await room.placeOf('شوشي');
  const other = (await room.collection()).articles.find(
    (article) => !shusha.articleIds.includes(article.id),
  )!;
  await room.open(
    `lang=en&off=${other.id}&place=${shusha.id}&article=${shusha.articleIds[0]}&view=39.8,46.7,8`,
  );
  await expect(room.card).toBeVisible();
  await expect(page.locator('article')).toBeVisible();
  const zoom = await page.evaluate(() => window.yaqutMap!.gl.getZoom());
  expect(zoom).toBeCloseTo(8, 1);
  await page.getByRole('button', { name: 'All articles' }).click();
  await expect(page.getByRole('switch', { name: other.title! })).toHaveAttribute('aria-checked', 'false');
});

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
