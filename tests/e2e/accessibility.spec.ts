import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { drop } from './drop.ts';
import { Room } from './room.ts';
import { wordsOf } from './words.ts';

test.setTimeout(120_000);

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['ar', 'en'] as const) {
    test(`axe finds nothing: ${lang}, ${theme}`, async ({ page }) => {
      const t = wordsOf(lang);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const room = new Room(page);
      const expectNothing = (state: string) =>
        test.step(state, async () => {
          // The page has no frames; the mode for those opens a page of its own each time.
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          const found = violations.map(
            ({ id, nodes }) => `${state}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
          );
          expect(found).toEqual([]);
        });

      // One page for all states; and the map, which costs most, with each language and each theme once.
      const withMap = (theme === 'light') === (lang === 'ar');
      await (withMap ? room.open(`lang=${lang}`) : room.openWithoutMap(`lang=${lang}`));
      await expectNothing('start');
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: t('search') }).fill('كاراباخ');
      await expect(page.locator('#search-hits').getByRole('option').first()).toBeVisible();
      await expectNothing('search');
      await page.keyboard.press('Enter');
      await room.card
        .locator('summary', { hasText: t('card-why') })
        .first()
        .click();
      await expectNothing('card');
      await page
        .getByRole('button', { name: t('correct'), exact: true })
        .first()
        .click();
      await page.getByText(t('correct-point'), { exact: true }).click();
      await expectNothing('correcting');
      await page.getByText(t('correct-unknown'), { exact: true }).click();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: t('undo'), exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t('more'), exact: true }).click();
      await page.getByRole('button', { name: t('corrections') }).click();
      await expect(page.getByRole('button', { name: t('corrections-export') })).toBeEnabled();
      await expectNothing('corrections');
      await page.keyboard.press('Escape');
      await page.keyboard.press('2');
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectNothing('places');
      await page.getByRole('tab', { name: t('tab-overview') }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await expectNothing('overview');
      await page.keyboard.press('?');
      await expect(room.card.getByRole('heading', { name: t('keys'), exact: true })).toBeVisible();
      await expectNothing('keys');
      await page.keyboard.press('Escape');
      await page.keyboard.press('1');
      await page
        .getByRole('button', { name: /^(Read|قراءة)/ })
        .first()
        .click();
      await page.keyboard.press('j');
      await expectNothing('reader');
      await page.getByRole('button', { name: t('more'), exact: true }).click();
      await page.getByRole('button', { name: t('about') }).click();
      await expectNothing('about');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t('more'), exact: true }).click();
      await page.getByRole('button', { name: t('export'), exact: true }).click();
      await expect(room.card.getByRole('heading', { name: t('export'), exact: true })).toBeVisible();
      await expectNothing('export');
      // The dialogs of one's own articles: each language and each theme once, where there is no map to wait for.
      if (withMap) return;
      await page.keyboard.press('Escape');
      await drop(page, { 'photo.jpg': 'x' });
      await page.getByRole('button', { name: t('job-show-report') }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByText('OCRmyPDF')).toBeVisible();
      await expectNothing('report');
      await page.keyboard.press('Escape');
      await page.locator('.shelf button').first().click();
      await expect(dialog.getByRole('heading', { name: t('library-collections') })).toBeVisible();
      await expectNothing('collections');
      await dialog.getByRole('button', { name: t('add-articles') }).click();
      await expect(dialog.getByRole('heading', { name: t('add-articles') })).toBeVisible();
      await expectNothing('add');
    });
  }
}
