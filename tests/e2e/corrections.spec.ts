import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Correction } from '../../geo/index.ts';
import type { Collection } from '../../geo/write/collection-types.ts';
import type { CorrectionRecord } from '../../src/library/database.ts';
import { drop } from './drop.ts';
import { Room } from './room.ts';
import { type Words, wordsOf } from './words.ts';

test.setTimeout(120_000);

const MISSED = 'الدوار الكبير';
const REPORTS = {
  'one.txt': 'قُصفت بلدة شوشي في أذربيجان صباح الأحد، ثم عاد الهدوء إلى شوشي.',
  'two.txt': 'وصل الوفد من باكو إلى شوشي في أذربيجان.',
  'three.txt': `اجتمع الناس عند ${MISSED} بعد العصر، ثم ساروا إلى دمشق.`,
  'four.txt': 'عاد النازحون من حلب إلى حمص.',
  'five.txt': 'تحدث الوزير في بيروت عن الهدنة.',
};
const POINT = 'user:33.5138,36.2765';
const row = (page: Page, id: string) => page.locator(`[id="place-${id}"]`);

async function openCorrections(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('more'), exact: true }).click();
  await page.getByRole('button', { name: t('corrections') }).click();
  await expect(page.getByRole('heading', { name: t('corrections'), exact: true })).toBeVisible();
}

const rows = (page: Page) => page.getByRole('region').getByRole('listitem');

/** The corrections in force that the database holds. */
async function inForce(page: Page): Promise<readonly Correction[]> {
  const records = await page.evaluate(
    () =>
      new Promise<CorrectionRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('yaqut');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const all = opening.result.transaction('corrections').objectStore('corrections').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
  return records.filter((record) => record.inForce).map(({ correction }) => correction);
}

for (const lang of ['ar', 'en'] as const) {
  test(`reports are brought, mended, taken along and found again whole (${lang})`, async ({
    page,
    context,
    browser,
  }) => {
    const t = wordsOf(lang);
    const room = new Room(page);
    await room.openWithoutMap(`lang=${lang}`);
    await drop(page, REPORTS);
    await expect(page.getByRole('region', { name: t('job') })).toBeVisible();
    await expect(page.getByRole('tabpanel').getByRole('listitem')).toHaveCount(5);
    await expect(page.locator('.headline', { hasText: plain(t('job-added', { count: 5 })) })).toBeVisible();

    // Another candidate for a name, wherever it stands; how often that is, is said before.
    await page.keyboard.press('2');
    await page.keyboard.type('شوش');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: t('correct'), exact: true })
      .first()
      .click();
    const choices = page.locator('input[name="says"]');
    await expect(choices.nth(1)).toBeVisible();
    const [engine, other] = await choices.evaluateAll((inputs) =>
      inputs.slice(0, 2).map((input) => (input as HTMLInputElement).value.slice('is:'.length)),
    );
    await choices.nth(1).check();
    await page.getByRole('radio', { name: t('scope-collection') }).check();
    await expect(page.getByRole('dialog').getByText(plain(t('articles-count', { count: 2 })))).toBeVisible();
    await page.getByPlaceholder(t('correct-by')).fill('سلمى');
    await page.getByRole('button', { name: plain(t('correct-do-place', { count: 3 })) }).click();
    await expect(row(page, other!)).toBeVisible();
    await expect(row(page, engine!)).toHaveCount(0);
    await expect(page.getByRole('dialog').getByText('سلمى').first()).toBeVisible();
    await page.keyboard.press('Escape');

    // A place that was missed: its words are selected in the text, and it is given a point of its own.
    await page.keyboard.press('1');
    await page.locator('[data-article="three"] h2 button').click();
    // The focus goes to the title, and would take the selection with it.
    await expect(page.locator('article h2')).toBeFocused();
    await page.locator('article [data-at]').first().evaluate(select, MISSED);
    await page
      .getByRole('button', { name: t('mark'), exact: true })
      .first()
      .click();
    await page.getByText(t('correct-point'), { exact: true }).click();
    await page.getByLabel(t('correct-point-coordinates')).fill('33.5138, 36.2765');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: plain(t('correct-do-mark', { count: 1 })) })
      .click();
    await expect(page.locator(`[data-place="${POINT}"]`)).toHaveText(MISSED);
    await page.keyboard.press('2');
    await page.getByRole('searchbox').fill('');
    await expect(row(page, POINT)).toBeVisible();
    await page.getByRole('listbox').focus();

    // Back and forth, as far as there is something to go back to.
    await page.keyboard.press('Control+z');
    await expect(row(page, POINT)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(row(page, engine!)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(t('nothing-to-undo'))).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(row(page, other!)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(row(page, POINT)).toBeVisible();

    // The tab is closed as soon as one more is seen, and nothing is lost.
    await page.keyboard.press('1');
    await page.locator('[data-article="four"] h2 button').click();
    // Of a text that is all title too the reader is whole.
    await expect(page.getByText(t('reader-follow'))).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('v');
    await expect(page.locator('a.checked')).toHaveCount(1);
    const address = page.url();
    await page.close();
    const again = await context.newPage();
    await again.route('**/place-map*', () => {});
    await again.goto(address, { waitUntil: 'commit' });
    await expect(again.locator('a.checked')).toHaveCount(1);
    await again.keyboard.press('2');
    await expect(row(again, other!)).toContainText(t('status-corrected'));
    await expect(row(again, POINT)).toBeVisible();
    await openCorrections(again, t);
    await expect(rows(again)).toHaveCount(3);
    await again.keyboard.press('Escape');

    // Taken to another machine, everything is there, what can be undone included.
    await again.getByRole('button', { name: t('more'), exact: true }).click();
    await again.getByRole('button', { name: t('export'), exact: true }).click();
    await again.getByRole('radio', { name: t('export-all') }).check();
    await again.getByRole('radio', { name: t('export-collection') }).check();
    const [file] = await Promise.all([
      again.waitForEvent('download'),
      again.getByRole('button', { name: t('export-do') }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    const clean = await (await browser.newContext()).newPage();
    const there = new Room(clean);
    await there.openWithoutMap(`lang=${lang}&tab=places`);
    await drop(clean, { 'mended.json': text });
    // The first visit brings the gazetteer.
    const articles = clean.getByRole('tabpanel').getByRole('listitem');
    await expect(clean).toHaveURL(/collection=/);
    await expect(articles).toHaveCount(5, { timeout: 60_000 });
    await clean.getByRole('tab', { name: t('tab-places') }).click();
    await expect(row(clean, other!)).toContainText(t('status-corrected'));
    await expect(row(clean, POINT)).toBeVisible();
    await expect(row(clean, engine!)).toHaveCount(0);
    const sorted = (list: readonly Correction[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(await inForce(clean))).toEqual(sorted(await inForce(again)));
    await openCorrections(clean, t);
    await expect(rows(clean)).toHaveCount(3);
    await clean
      .getByRole('button', { name: new RegExp(`شوشي`) })
      .getByText(t('take-back'))
      .click();
    await clean.keyboard.press('Escape');
    await expect(row(clean, engine!)).toBeVisible();
    there.expectQuiet();
    await clean.context().close();
  });
}

test('two tabs keep what both say; two people who disagree are told apart, and one of them chosen', async ({
  page,
  context,
}) => {
  const t = wordsOf('en');
  const room = new Room(page);
  const request = await page.request.get('./collection.json');
  const article = ((await request.json()) as Collection).articles[0]!;
  expect(article.mentions.length).toBeGreaterThan(2);
  await room.openWithoutMap(`lang=en&article=${article.id}`);
  const shushi = await room.placeOf('شوشي');
  const other = await context.newPage();
  await other.route('**/place-map*', () => {});
  await other.goto(page.url(), { waitUntil: 'commit' });

  // By keyboard alone: to a name in the text, and what it is.
  for (const each of [page, other]) {
    await expect(each.locator('article')).toBeVisible();
    await each.keyboard.press('j');
    await expect(each.getByText(t('mark-missed'))).toBeVisible();
  }
  await page.keyboard.press('e');
  await expect(page.locator('#card-title')).toBeFocused();
  while (!(await page.evaluate(() => document.activeElement?.matches('[name="says"]'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await other.keyboard.press('j');
  await Promise.all([page.keyboard.press('Enter'), other.keyboard.press('v')]);
  await expect
    .poll(async () => (await inForce(page)).map(({ says }) => says.kind).sort())
    .toEqual(['confirmed', 'not-a-place']);
  for (const each of [page, other]) await expect(each.locator('a.checked')).toHaveCount(1);

  // Somebody else's file, about the same mention.
  const [mine] = (await inForce(page)).filter(({ says }) => says.kind === 'not-a-place');
  const theirs: Correction = {
    ...mine!,
    ...{ id: 'theirs', by: 'نور', at: '2026-01-01T00:00:00Z' },
    says: { kind: 'place', place: { id: shushi.id, name: 'Shusha', lat: 39.76, lon: 46.75 } },
  };
  const broken = { ...theirs, id: 'broken', at: 'yesterday' };
  await drop(page, {
    'noor.json': JSON.stringify({ format: 'yaqut-corrections', version: 1, corrections: [theirs, broken] }),
  });
  await expect(
    page.getByText(plain(t('corrections-merged', { file: 'noor.json', added: 1, known: 0 }))),
  ).toBeVisible();
  await expect(page.getByText(/noor\.json.*correction 2/)).toBeVisible();
  const conflict = page.getByRole('group', {
    name: plain(t('conflict-about', { exact: mine!.target.exact, scope: t('scope-mention') })),
  });
  await conflict.getByRole('button', { name: /Shusha|شوش/ }).click();
  await expect(conflict).toHaveCount(0);
  await expect.poll(async () => (await inForce(other)).map(({ id }) => id)).toContain('theirs');
  await page.keyboard.press('Escape');
  for (const each of [page, other]) await expect(each.locator('a.checked')).toHaveCount(2);

  // The page that came with them keeps them too.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('a.checked')).toHaveCount(2);
  room.expectQuiet();
});

/** Without the marks that set a name apart from the text around it: the browser's words have them too. */
function plain(text: string): RegExp {
  const parts = text.split(/[\u2066-\u2069]+/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[\\u2066-\\u2069]*'));
}

/** Selects words of an element as dragging over them does. */
function select(element: Element, words: string): void {
  const walker = document.createTreeWalker(element.closest('article')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent!.indexOf(words);
    if (at < 0) continue;
    getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
}
