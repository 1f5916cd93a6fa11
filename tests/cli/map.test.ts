import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { runHere } from './run-here.ts';
import { runYaqut, startYaqut } from './run-yaqut.ts';

const rain = fileURLToPath(new URL('../fixtures/good/front-matter.md', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-map-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('nothing to show: a sentence and exit status 1, and no server', async () => {
  writeFileSync(join(folder, 'empty.txt'), '');
  const run = await runHere(['map', '--no-open', 'empty.txt', 'missing.md'], folder);
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toContain('empty.txt is empty');
  expect(run.stderr).toContain('missing.md');
  expect(run.stderr).toContain('there is no article to show');
});

// The first run builds the app.
test.skipIf(process.platform === 'win32')(
  'bad files are told of, the rest is on the map, Ctrl-C ends it with 0',
  async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const child = startYaqut(['map', '--no-open', '--port', '0', rain, 'empty.txt'], { cwd: folder });
    // A test that fails leaves no server behind.
    onTestFinished(() => void child.kill('SIGKILL'));
    let stderr = '';
    child.stderr.on('data', (bytes: Uint8Array) => (stderr += bytes.toString()));
    const [printed] = (await once(child.stdout, 'data')) as [Uint8Array];
    const url = printed.toString().trim();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);

    const collection = (await (await fetch(`${url}collection.json`)).json()) as { articles: unknown[] };
    expect(collection).toMatchObject({
      format: 'yaqut-collection',
      articles: [{ id: 'rain', title: 'أمطار على حلب', source: 'front-matter.md' }],
    });
    expect(collection.articles).toHaveLength(1);
    expect(await (await fetch(url)).text()).toContain('<div id="app">');

    child.kill('SIGINT');
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(0);
    expect(stderr).toContain('empty.txt is empty');
  },
  120_000,
);

describe('a site', () => {
  test(
    'is the app with the collection, and a line to show it within a page',
    { timeout: 120_000 },
    async () => {
      const run = await runYaqut(['site', rain, '--out', 'public', '--title', 'مطر "اليوم"'], {
        cwd: folder,
      });
      expect(run).toMatchObject({ status: 0 });
      expect(run.stdout).toMatch(/^<iframe src="[^"]+" title="مطر &quot;اليوم&quot;"/u);
      const written = JSON.parse(readFileSync(join(folder, 'public', 'collection.json'), 'utf8')) as unknown;
      expect(written).toMatchObject({
        format: 'yaqut-collection',
        title: 'مطر "اليوم"',
        articles: [{ id: 'rain' }],
      });
      expect(readFileSync(join(folder, 'public', 'index.html'), 'utf8')).toContain('<div id="app">');
    },
  );

  test('is not written among other files', async () => {
    writeFileSync(join(folder, 'mine.txt'), 'حلب');
    const run = await runHere(['site', rain, '--out', '.'], folder);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('. holds other files.');
  });
});
