import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeCorrections } from '../../geo/index.ts';
import { runHere } from './run-here.ts';
import { ndjson, runYaqut, startYaqut } from './run-yaqut.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const rain = readFileSync(join(FIXTURES, 'good', 'utf-8.txt'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-geoparse-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, contents: string | Uint8Array) => writeFileSync(join(folder, name), contents);
const geoparse = (...args: string[]) => runHere(['geoparse', ...args], folder);

/** The ids of the articles that a GeoJSON output speaks of. */
function articleIds(geojson: string): string[] {
  const { features } = JSON.parse(geojson) as { features: { properties: { articles: { id: string }[] } }[] };
  return [...new Set(features.flatMap(({ properties }) => properties.articles.map(({ id }) => id)))].sort();
}

describe('files and folders', () => {
  test('a folder is walked in order; hidden files, other kinds and repeated paths are passed over', async () => {
    mkdirSync(join(folder, 'b', 'deeper'), { recursive: true });
    mkdirSync(join(folder, '.hidden'));
    for (const name of ['a.txt', 'b/deeper/z.md', 'b/a.TXT', '.c.txt', '.hidden/d.txt', 'notes.log'])
      put(name, rain);

    const run = await geoparse('.', 'a.txt', '--format', 'ndjson');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(ndjson(run).map(({ id }) => id)).toEqual(['a', 'a-2', 'z']);
  });

  test('every encoding that can be told gives the same mentions', async () => {
    const run = await geoparse(join(FIXTURES, 'good'), '--format', 'ndjson');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const texts = ndjson(run)
      .filter(({ id }) => /^(utf|windows|iso)/.test(String(id)))
      .map(({ mentions }) => JSON.stringify(mentions));
    expect(texts).toHaveLength(8);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"حلب"');
  });

  test('a file of 1 MB', async () => {
    put('long.txt', 'هطلت الأمطار على مدينة حلب في شمال سوريا يوم الأحد.\n\n'.repeat(10_000));
    const run = await geoparse('long.txt', '--format', 'ndjson');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const [record] = ndjson(run) as [{ mentions: { text: string }[] }];
    expect(record.mentions.filter(({ text }) => text === 'حلب')).toHaveLength(10_000);
  }, 120_000);
});

describe('bad input: a sentence on stderr, exit status 1, and the other files go on', () => {
  const BAD = readdirSync(join(FIXTURES, 'bad'));

  test('every file of bad/ has its sentence, and every good one between them is read', async () => {
    // Named one by one, since a folder passes over files of other kinds.
    const paths = BAD.flatMap((name, i) => {
      put(name, readFileSync(join(FIXTURES, 'bad', name)));
      put(`good-${i}.txt`, rain);
      return [name, `good-${i}.txt`];
    });
    const run = await geoparse(...paths, '--format', 'ndjson');
    expect(run.status).toBe(1);
    const sentences = run.stderr.trimEnd().split('\n');
    expect(sentences).toHaveLength(BAD.length);
    BAD.forEach((name, i) => expect(sentences[i]).toContain(name));
    expect(ndjson(run).map(({ id }) => id)).toEqual(BAD.map((_, i) => `good-${i}`));
  });

  test('in a folder, files of other kinds are no fault', async () => {
    put('report.xlsx', 'not read');
    put('good.txt', rain);
    expect(await geoparse('.')).toMatchObject({ status: 0, stderr: '' });
  });

  test('a folder without articles', async () => {
    put('notes.log', '{}');
    const run = await geoparse('.');
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('The folder . holds no articles. Put .txt, .docx, .pdf, .html');
  });

  test('a path that is not there', async () => {
    put('good.txt', rain);
    const run = await geoparse('missing.txt', 'good.txt');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('There is no file or folder missing.txt');
    expect(articleIds(run.stdout)).toEqual(['good']);
  });
});

describe('the output', () => {
  beforeEach(() => put('rain.txt', rain));

  test('--output takes the place of stdout, --title names the layer', async () => {
    const run = await geoparse('rain.txt', '-o', 'places.geojson', '--title', 'أمطار');
    expect(run).toMatchObject({ status: 0, stdout: '' });
    const written = readFileSync(join(folder, 'places.geojson'), 'utf8');
    expect(articleIds(written)).toEqual(['rain']);
    expect(JSON.parse(written)).toMatchObject({ type: 'FeatureCollection', name: 'أمطار' });
    expect(readdirSync(folder).sort()).toEqual(['places.geojson', 'rain.txt']);
  });

  test('--explain tells the sentence, its mentions, and the evidence that adds up', async () => {
    const { stdout, status } = await runYaqut(['geoparse', '--explain', '-'], {
      stdin: [`${JSON.stringify({ id: 'a', text: 'قُصفت بلدة شوشي.' })}\n`],
    });
    expect(status).toBe(0);
    expect(stdout).toContain('قُصفت بلدة شوشي.\n\u200f          1═══\n');
    expect(stdout).toMatch(/● .*geonames:147105[^]* = \d\.\d\d {2}score/u);
    expect(stdout).toContain('the word \u2068بلدة\u2069 before it');
  });

  test('an output that cannot be written is told of, by name', async () => {
    const run = await geoparse('rain.txt', '-o', 'nowhere/places.geojson');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('nowhere/places.geojson cannot be written');
  });

  test('what stood in the output file stays until the run is through', async () => {
    put('places.ndjson', 'earlier work');
    const child = startYaqut(['geoparse', '--format', 'ndjson', '-o', 'places.ndjson'], { cwd: folder });
    child.stdin.write(`${JSON.stringify({ id: 'a', text: rain })}\n`);
    while (readdirSync(folder).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(readFileSync(join(folder, 'places.ndjson'), 'utf8')).toBe('earlier work');
  });

  test.skipIf(process.platform === 'win32')('a named pipe is written to, not replaced', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const read = promisify(execFile)('cat', [join(folder, 'pipe')]);
    const run = await geoparse('rain.txt', '-o', 'pipe');
    expect(run.status).toBe(0);
    expect(articleIds((await read).stdout)).toEqual(['rain']);
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true);
  });

  test('a reader that stops reading ends the run quietly', async () => {
    const child = startYaqut(['geoparse', '--format', 'ndjson']);
    let stderr = '';
    child.stderr.on('data', (bytes: Uint8Array) => (stderr += bytes.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 'a', text: rain })}\n`;
    const feed = setInterval(() => child.stdin.write(line.repeat(100)), 5);
    const [status] = (await once(child, 'exit')) as [number];
    clearInterval(feed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test('corrections of two people: the later holds, the conflict is told, a file at fault too', async () => {
  const says = (by: string, at: string, lat: number) =>
    writeCorrections([
      {
        ...{ id: by, by, at, target: { scope: 'collection', exact: 'حلب' }, was: null },
        says: { kind: 'place', place: { id: `user:${by}`, name: 'مزرعة', lat, lon: 37 } },
      },
    ]);
  put('a.txt', 'عاد الناس إلى مدينة حلب.');
  put('one.json', says('one', '2026-01-01T00:00:00Z', 36));
  put('two.json', says('two', '2026-01-02T00:00:00Z', 35));
  put('broken.json', '{');
  const run = await geoparse('a.txt', '--corrections', 'two.json', 'one.json', 'broken.json');
  expect(run.status).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({
    features: [{ id: 'user:two', properties: { articles: [{ mentions: [{ status: 'corrected' }] }] } }],
    corrections: [{ id: 'one' }, { id: 'two' }],
  });
  expect(run.stderr).toContain('one says مزرعة (user:one), two says مزرعة (user:two). The last one holds.');
  expect(run.stderr).toContain('broken.json cannot be read as corrections');
});
