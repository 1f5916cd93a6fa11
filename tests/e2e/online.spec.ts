import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

const HOST = 'https://tiles.example';
/** A style with one field of colour and one source that says whose it is, in words that try to be more. */
const STYLE = {
  version: 8,
  sources: {
    land: {
      type: 'geojson',
      attribution: '<a href="https://tiles.example">Example</a><img src=x onerror="window.harmed=1">',
      data: { type: 'FeatureCollection', features: [] },
    },
  },
  layers: [
    { id: 'elsewhere', type: 'background', paint: { 'background-color': '#123456' } },
    { id: 'names', type: 'symbol', source: 'land', layout: { 'text-field': ['get', 'name'] } },
  ],
};

test('an online map is asked for by name, drawn in a page of its own, and left again', async ({ page }) => {
  const room = new Room(page);
  const asked: string[] = [];
  await page.route(`${HOST}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ json: STYLE, headers: { 'access-control-allow-origin': '*' } });
  });
  const blocked = () =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          () => false,
          () => true,
        ),
      `${HOST}/anything`,
    );

  await test.step('a link to the online page turns nothing on', async () => {
    await page.goto('./online.html?test&lang=en', { waitUntil: 'commit' });
    await expect(page.getByRole('tablist')).toBeVisible();
    expect(asked).toEqual([]);
  });

  await room.openWithoutMap('lang=en');
  await test.step('the strict page cannot speak to another host', async () => {
    expect(await blocked()).toBe(true);
    room.problems.length = 0;
    room.requests.length = 0;
  });
  await page.unroute('**/place-map*');

  await test.step('the reader is told whom it speaks to, and turns it on', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Online map' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('tiles.openfreemap.org');
    await dialog.getByRole('textbox').fill('http://tiles.example/style.json');
    await expect(dialog.getByRole('button', { name: 'Turn it on' })).toBeDisabled();
    await dialog.getByRole('textbox').fill(`${HOST}/style.json`);
    await expect(dialog).toContainText('tiles.example');
    await dialog.getByRole('button', { name: 'Turn it on' }).click();
    await expect(page).toHaveURL(/online\.html\?.*lang=en/);
  });

  await test.step('its map lies under our places', async () => {
    await room.atRest();
    const layers = await page.evaluate(() => window.yaqutMap!.gl.getStyle().layers.map(({ id }) => id));
    expect(layers[0]).toBe('elsewhere');
    expect(layers).not.toContain('labels-places');
    expect((await room.drawn()).length).toBeGreaterThan(10);
    await page.getByText('Map sources').click();
    await expect(page.getByText('Example')).toBeVisible();
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(asked).toEqual([`${HOST}/style.json`]);
  });

  await test.step('and is left again', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Online map' }).click();
    await page.getByRole('button', { name: 'Back to the bundled map' }).click();
    await expect(page).not.toHaveURL(/online\.html/);
    await expect(page.getByRole('tablist')).toBeVisible();
    expect(await blocked()).toBe(true);
  });
});
