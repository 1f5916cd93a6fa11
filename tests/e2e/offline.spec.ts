import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveApp } from '../../cli/serve-app.ts';
import { Room } from './room.ts';

test.use({ serviceWorkers: 'allow' });

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

test('after one visit everything works with the server stopped; a newer version is offered', async ({
  page,
  request,
}) => {
  const collection = await (await request.get('./collection.json')).text();
  const server = await serveApp(DIST, collection, 0);
  const room = new Room(page);
  await page.goto(`${server.url}?test&lang=en`);
  await room.atRest();

  await test.step('the page can be installed', async () => {
    const manifest = await (await request.get(`${server.url}manifest.webmanifest`)).json();
    expect(manifest).toMatchObject({ display: 'standalone', start_url: './', dir: 'rtl' });
    for (const { src } of manifest.icons as { src: string }[])
      expect((await request.get(server.url + src)).headers()['content-type']).toBe('image/png');
  });
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
  await server.close();

  await test.step('the map, another place than was seen, and the reader come without a server', async () => {
    await page.goto(`${server.url}?test&lang=ar&view=30.0,31.2,7`);
    await room.atRest();
    const towns = await page.evaluate(
      () => window.yaqutMap!.gl.queryRenderedFeatures({ layers: ['labels-places'] }).length,
    );
    expect(towns).toBeGreaterThan(3);
    await page
      .getByRole('button', { name: /^قراءة/ })
      .first()
      .click();
    await expect(page.locator('article .text').first()).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
  });

  const newer = await mkdtemp(join(tmpdir(), 'yaqut-newer-'));
  await cp(DIST, newer, { recursive: true });
  await appendFile(join(newer, 'service-worker.js'), '// newer');
  const again = await serveApp(newer, collection, Number(new URL(server.url).port));
  await test.step('a newer version waits until it is wanted', async () => {
    await page.goto(`${server.url}?test&lang=en`);
    await room.atRest();
    await expect(page.getByText('A newer version of Yaqut is here.')).toBeVisible();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await reloaded;
    await room.atRest();
    await expect(page.getByText('A newer version of Yaqut is here.')).toHaveCount(0);
  });
  await again.close();
  await rm(newer, { recursive: true });
});
