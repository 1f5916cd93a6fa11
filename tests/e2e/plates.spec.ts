import { test } from '@playwright/test';
import { Room } from './room.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

test.setTimeout(600_000);
test.use({ deviceScaleFactor: 1 });

/** Writes the screenshots of the documents to docs/: `npm run screenshots`. */
test('plates', async ({ page }) => {
  const room = new Room(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const shusha = await room.placeOf('شوشي');
  const plates = [
    { name: 'map-ar-light', size: WIDE, theme: 'light', query: 'lang=ar' },
    { name: 'card-ar-light', size: WIDE, theme: 'light', query: `lang=ar&place=${shusha.id}` },
    { name: 'places-en-light', size: WIDE, theme: 'light', query: 'lang=en&tab=places' },
    { name: 'overview-ar-light', size: WIDE, theme: 'light', query: 'lang=ar&tab=overview&layer=heat' },
    {
      name: 'reader-en-dark',
      size: WIDE,
      theme: 'dark',
      query: `lang=en&article=${shusha.articleIds[0]}&place=${shusha.id}`,
    },
    { name: 'phone-ar-light', size: PHONE, theme: 'light', query: `lang=ar&place=${shusha.id}` },
    {
      name: 'phone-reader-ar-dark',
      size: PHONE,
      theme: 'dark',
      query: `lang=ar&article=${shusha.articleIds[0]}`,
    },
  ] as const;
  for (const { name, size, theme, query } of plates) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    await room.open(query);
    // The card settles beside its marker once the map has panned.
    await page.waitForTimeout(900);
    await room.atRest();
    await page.screenshot({ path: `docs/${name}.png` });
  }
});
