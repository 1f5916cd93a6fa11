import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { Room } from './room.ts';

const STATES = ['start', 'places', 'card', 'reader', 'about'] as const;

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['ar', 'en'] as const) {
    test(`axe finds nothing: ${lang}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const room = new Room(page);
      const shusha = await room.placeOf('شوشي');
      const queries: Record<(typeof STATES)[number], string> = {
        start: '',
        places: 'tab=places',
        card: `place=${shusha.id}`,
        reader: `article=${shusha.articleIds[0]}`,
        about: '',
      };
      for (const state of STATES) {
        await room.open(`lang=${lang}&${queries[state]}`);
        if (state === 'card') {
          await expect(room.card).toBeVisible();
          await room.card.locator('summary').first().click();
        }
        if (state === 'about')
          await page.getByRole('button', { name: lang === 'ar' ? 'عن ياقوت' : 'About Yaqut' }).click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${state}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
        );
        expect(found).toEqual([]);
      }
    });
  }
}
