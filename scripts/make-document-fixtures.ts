/**
 * Makes tests/fixtures/documents anew from a bundled digest, by the programs that people use: LibreOffice, pandoc,
 * Chromium, zip, gzip and qpdf must be installed. For maintainers; the tests read what is committed.
 *
 *     npx tsx scripts/make-document-fixtures.ts
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { readAll } from '../tests/geo/read/read-all.ts';
import { CHROMIUM, MAKERS } from './make-documents.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const target = at('../tests/fixtures/documents/');
const digest = 'data/articles/2020-10-31-fourth-ceasefire.md';

const { articles } = await readAll(readFileSync(at(`../${digest}`)), 'digest.md');
const { title, outlet, date, text } = articles[0]!;
const folder = mkdtempSync(join(tmpdir(), 'yaqut-documents-'));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

for (const [format, make] of Object.entries(MAKERS)) {
  const [made] = await make([{ name: 'digest', title: title!, outlet: outlet!, date: date!, text }], folder);
  copyFileSync(made!, join(target, `digest.${format}`));
}
execFileSync('qpdf', [
  '--encrypt',
  'secret',
  'secret',
  '256',
  '--',
  join(target, 'digest.chromium.pdf'),
  join(target, 'locked.pdf'),
]);
execFileSync('zip', [
  '-q',
  '-X',
  '-j',
  '-P',
  'secret',
  join(target, 'locked.zip'),
  join(folder, 'digest.txt'),
]);
await scan(join(target, 'scan.pdf'));
rmSync(folder, { recursive: true });

/** A page that is a picture of a page. */
async function scan(path: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const tab = await browser.newPage({ viewport: { width: 400, height: 300 } });
  await tab.setContent(`<body dir="rtl"><p>${text.slice(0, 300)}</p></body>`);
  const picture = join(folder, 'scan.html');
  const png = (await tab.screenshot()).toString('base64');
  writeFileSync(picture, `<img src="data:image/png;base64,${png}">`);
  await tab.goto(pathToFileURL(picture).href);
  await tab.pdf({ path, width: '400px', height: '300px' });
  await browser.close();
}
