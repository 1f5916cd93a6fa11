import { expect, test, type Page } from '@playwright/test';
import { finger, keyboard, mouse, type Hands } from './hands.ts';
import { Room } from './room.ts';
import { wordsOf, type Lang } from './words.ts';

// As most people have it; the other tests are done without waiting for what glides.
const MOVING = { contextOptions: { reducedMotion: 'no-preference' } } as const;
const WIDE = { ...MOVING, viewport: { width: 1440, height: 900 } };
const PHONE = { ...MOVING, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// Software rendering on a busy machine: what takes ten seconds alone may take two minutes in company.
test.setTimeout(240_000);

/** The main job, whole: from looking for a place to handing on what was found. */
async function journey(page: Page, handsFor: (room: Room) => Hands, first: Lang): Promise<void> {
  const then: Lang = first === 'ar' ? 'en' : 'ar';
  const [t, t2] = [wordsOf(first), wordsOf(then)];
  const room = new Room(page);
  const hands = handsFor(room);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await room.open(`lang=${first}`);
  const shusha = await room.placeOf('شوشي');
  const title = shusha.titles[0]!;
  const phone = (page.viewportSize()?.width ?? 0) < 760;

  await test.step('find Shusha and read its excerpt', async () => {
    // The view may still be on its way to the places: what is a cluster there comes apart.
    await expect.poll(() => room.drawn()).toContain(shusha.id);
    await hands.find(shusha);
    await expect(room.card.getByRole('heading', { level: 2 })).toHaveText('شوشي');
    await expect(room.card.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(room.card.locator('mark').first()).toHaveText('شوشي');
    await expect(page.getByRole('status').filter({ hasText: 'شوشي' })).toBeAttached();
    if (phone) {
      await room.atRest();
      const sheet = (await room.card.boundingBox())!;
      expect((await room.pixelOf(shusha.lngLat)).y).toBeLessThan(sheet.y);
    }
  });

  await test.step('see why it is here', async () => {
    await hands.press(room.card.locator('summary', { hasText: t('card-why') }).first());
    await expect(room.card.locator('.evidence li').first()).toBeVisible();
  });

  const current = page.locator('article a[aria-current]');
  await test.step('open the article at those words', async () => {
    await hands.press(room.card.getByRole('button', { name: t('card-read') }).first());
    await expect(current).toBeInViewport();
    await expect(current).toHaveText('شوشي');
    await expect(room.card).toHaveCount(phone ? 0 : 1);
    if (phone) {
      await hands.press(current);
      await expect(room.card).toBeVisible();
      await hands.press(room.card.getByRole('button', { name: t('close') }));
    } else {
      await expect(current).toBeFocused();
      await expect.poll(() => room.isLit(shusha.id)).toBe(true);
      await page.keyboard.press('Escape');
    }
    await expect(room.card).toHaveCount(0);
  });

  const only = page.getByRole('switch', { name: title });
  await test.step('hide the article: its places go, and come back with it', async () => {
    await hands.press(only);
    await expect.poll(() => room.drawn()).not.toContain(shusha.id);
    await expect(page).toHaveURL(/off=/);
    await hands.press(only);
    await expect.poll(() => room.drawn()).toContain(shusha.id);
    await expect(page).not.toHaveURL(/off=/);
  });

  await test.step('back and forward go by what was opened', async () => {
    await hands.press(page.getByRole('button', { name: t('reader-back') }));
    await expect(page.getByRole('tablist')).toBeVisible();
    await page.goBack();
    await expect(page.locator('article')).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('tablist')).toBeVisible();
  });

  await test.step('change the language, and with it the direction', async () => {
    await hands.press(page.getByRole('button', { name: t('language-switch-label') }));
    await expect(page.locator('body')).toHaveAttribute('dir', then === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('html')).toHaveAttribute('lang', then);
    const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()!.width);
  });

  await test.step('brush the time', async () => {
    await hands.openTab(page.getByRole('tab', { name: t2('tab-articles') }));
    await expect(page.getByRole('switch')).toHaveCount(5);
    await hands.brush();
    await expect(page.getByRole('switch')).toHaveCount(4);
    await expect(page).toHaveURL(/from=2020-10-01&to=202\d-\d\d-\d\d/);
  });

  await test.step('search in another script', async () => {
    if (phone) await hands.press(page.getByRole('button', { name: t2('search') }));
    else await page.keyboard.press('Control+k');
    await hands.type(page.getByRole('combobox', { name: t2('search') }), 'Карабах');
    await expect(page.locator('#search-hits').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(room.card.getByRole('heading', { level: 2 })).toBeFocused();
  });

  await test.step('copy the link and open it in a new page', async () => {
    const found = await room.card.getByRole('heading', { level: 2 }).textContent();
    await hands.press(page.getByRole('button', { name: t2('more'), exact: true }));
    await hands.press(page.getByRole('button', { name: t2('link-copy') }));
    await expect(page.getByText(t2('link-copied'))).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const resting = await page.evaluate(() => window.yaqutMap!.gl.getCenter().lng);

    const copy = new Room(await page.context().newPage());
    await copy.page.goto(link);
    await expect(copy.card.getByRole('heading', { level: 2 })).toHaveText(found!);
    await expect(copy.page.locator('html')).toHaveAttribute('lang', then);
    await expect(copy.page.getByRole('switch')).toHaveCount(4);
    await copy.atRest();
    if (!phone)
      expect(
        Math.abs((await copy.page.evaluate(() => window.yaqutMap!.gl.getCenter().lng)) - resting),
      ).toBeLessThan(3);
    copy.expectQuiet();
    await copy.page.close();
  });

  room.expectQuiet();
}

// Half-way each changes the language: every step is gone in both, by all three.
const WAYS = [
  { way: 'by mouse', screen: WIDE, hands: mouse },
  { way: 'by finger', screen: PHONE, hands: finger },
  { way: 'by keyboard alone', screen: WIDE, hands: keyboard },
] as const;

for (const { way, screen, hands } of WAYS)
  test.describe(way, () => {
    test.use(screen);
    for (const first of ['ar', 'en'] as const)
      test(`the main job ${way}, begun in ${first}`, ({ page }) => journey(page, hands, first));
  });
