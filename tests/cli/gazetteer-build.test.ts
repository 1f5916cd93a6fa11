import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../cli/gazetteer/replace-file.ts';
import { CACHE } from '../../cli/project.ts';
import { Gazetteer } from '../../geo/index.ts';
import { runHere } from './run-here.ts';
import { runYaqut, startYaqut } from './run-yaqut.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/gazetteer/', import.meta.url));
const fixture = (name: string) => join(FIXTURES, name);

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-build-'));
  output = join(folder, 'gazetteer.bin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Without the bundled places, a build is a matter of a moment. */
const build = (...args: string[]) =>
  runHere(['gazetteer', 'build', '--no-bundled', '-o', output, ...args], folder);

const open = () => Gazetteer.open(readFileSync(output));
const idsOf = (name: string) => {
  const gazetteer = open();
  return gazetteer.lookup(name).map(({ index }) => gazetteer.id(index));
};
/** Files beside the output that a build must not leave. */
const leftovers = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

describe('GeoNames dumps', () => {
  test.each(['geonames.txt', 'geonames-zipped.zip', 'geonames-gzipped.txt.gz'])('%s', async (name) => {
    expect(await build('--geonames', fixture(name))).toMatchObject({ status: 0, stdout: '' });
    expect(open().size).toBe(2);
    expect(idsOf('كفر ياقوت')).toEqual(['geonames:90000001']);
  });

  test('alternate names give languages, codes are no names, Wikidata is the same place', async () => {
    const names = fixture('alternate-names.txt');
    expect(await build('--geonames', fixture('geonames.txt'), '--alternate-names', names)).toMatchObject({
      status: 0,
    });
    const gazetteer = open();
    const [{ index } = { index: -1 }] = gazetteer.lookup('Kafr Yaqout');
    expect(gazetteer.place(index)).toMatchObject({
      id: 'geonames:90000001',
      sameAs: ['wikidata:Q999'],
      names: [
        { toponym: 'Kafr Yaqut', lang: 'und-Latn' },
        { toponym: 'كفر ياقوت', lang: 'ar' },
        { toponym: 'Kafr Yaqout', lang: 'en' },
      ],
    });
    expect(idsOf('KYQ')).toEqual([]);
  });

  test('are narrowed down by language, class and country', async () => {
    const dumps = [
      '--geonames',
      fixture('geonames.txt'),
      '--alternate-names',
      fixture('alternate-names.txt'),
    ];
    expect(
      await build(...dumps, '--languages', 'ko', '--feature-classes', 'p', '--countries', 'sy'),
    ).toMatchObject({
      status: 0,
    });
    expect(
      open()
        .names(0)
        .concat(open().names(1))
        .map(({ lang }) => lang),
    ).toContain('ko');
    const none = await build(...dumps, '--countries', 'IQ');
    expect(none.status).toBe(1);
    expect(none.stderr).toContain('There is no place that could be used in geonames.txt');
  });

  test('two builds of the same inputs give the same bytes', async () => {
    const args = ['--geonames', fixture('geonames.txt'), '--mine', fixture('villages.csv')];
    await build(...args);
    const first = readFileSync(output);
    await build(...args);
    expect(readFileSync(output).equals(first)).toBe(true);
  });
});

describe('rows at fault are counted by reason, with their lines, and the rest goes in', () => {
  test.each([
    ['geonames-short-row.txt', 'too few columns', 'line 2'],
    ['geonames-bad-latitude.txt', 'coordinates that are none', 'line 2: "Tall Shimal": latitude "north"'],
    ['geonames-swapped.txt', 'latitude and longitude swapped', 'line 2'],
    ['geonames-duplicate-id.txt', 'the id of an earlier row', 'line 2: geonameid 90000001'],
    ['geonames-not-utf-8.txt', 'another encoding than UTF-8', 'line 2'],
    ['geonames-no-name.txt', 'without a name', 'line 2: geonameid 90000003'],
  ])('%s', async (name, reason, first) => {
    const run = await build('--geonames', fixture(name));
    expect(run.status).toBe(0);
    expect(run.stderr).toContain(`${name}: 1 row left out`);
    expect(run.stderr).toContain('1 row ');
    expect(run.stderr).toContain(reason);
    expect(run.stderr).toContain(first);
    expect(open().size).toBe(2);
  });

  test('of a reason that comes often, the first three are told', async () => {
    const rows = Array.from({ length: 1234 }, (_, i) => `${i + 1}\tx`);
    writeFileSync(
      join(folder, 'bad.txt'),
      `${rows.join('\n')}\n${readFileSync(fixture('geonames.txt'), 'utf8')}`,
    );
    const run = await build('--geonames', 'bad.txt');
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('bad.txt: 1,234 rows left out');
    expect(run.stderr.match(/^ {4}line \d+:/gm)).toHaveLength(3);
  });
});

describe('where nothing usable comes in, the status is 1 and the file before is as it was', () => {
  test.each([
    [['--geonames', 'missing.txt'], 'There is no file missing.txt'],
    [['--geonames', '.'], 'is a folder'],
    [['--geonames', fixture('geonames-nothing-usable.txt')], 'nothing was built'],
    [['--geonames', fixture('geonames-truncated.zip')], 'is no whole zip archive'],
    [['--geonames', fixture('geonames-truncated.txt.gz')], 'breaks off or is damaged'],
    [['--geonames', fixture('geonames-zip-with-wrong-checksum.zip')], 'its checksum does not fit'],
    [['--geonames', fixture('geonames-zip-with-two-tables.zip')], 'holds 2 files (A.txt, B.txt)'],
    [['--geonames', fixture('geonames-zip-without-table.zip')], 'holds no table'],
    [['--mine', fixture('villages-nothing-usable.csv')], 'nothing was built'],
    [['--mine', fixture('villages-not-json.geojson')], 'is not JSON'],
    [['--mine', fixture('villages.xlsx')], 'Save the places as CSV'],
    [['--mine', fixture('villages.csv'), 'missing.csv'], 'There is no file missing.csv'],
  ])('%j', async (args, words) => {
    writeFileSync(output, 'the file before');
    const run = await build(...args);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain(words);
    expect(readFileSync(output, 'utf8')).toBe('the file before');
    expect(leftovers()).toEqual([]);
  });
});

describe('the file before is as it was', () => {
  test.skipIf(process.platform === 'win32')('after Ctrl-C in the middle of reading', async () => {
    writeFileSync(output, 'the file before');
    const pipe = join(folder, 'allCountries.txt');
    execFileSync('mkfifo', [pipe]);
    const child = startYaqut(['gazetteer', 'build', '--no-bundled', '--geonames', pipe, '-o', output]);
    // Opens once the command reads, and then leaves it waiting for more.
    const feed = startFeeding(pipe);
    await feed.opened;
    child.kill('SIGINT');
    const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
    feed.stop();
    expect(status === 0).toBe(false);
    expect(signal ?? status).toBeTruthy();
    expect(readFileSync(output, 'utf8')).toBe('the file before');
    expect(leftovers()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('after Ctrl-C in the middle of writing', async () => {
    writeFileSync(output, 'the file before');
    const script = `import { writeFileSync } from 'node:fs';
      import { replaceFile } from ${JSON.stringify(fileURLToPath(new URL('../../cli/gazetteer/replace-file.ts', import.meta.url)))};
      setInterval(() => undefined, 1000);
      const slow = {
        write(path) {
          writeFileSync(path, 'half');
          process.stdout.write('writing');
          return new Promise(() => undefined);
        },
        rename() {},
      };
      await replaceFile(${JSON.stringify(output)}, new Uint8Array(10), slow);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await once(child.stdout, 'data');
    expect(leftovers()).toHaveLength(1);
    child.kill('SIGINT');
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGINT');
    expect(readFileSync(output, 'utf8')).toBe('the file before');
    expect(leftovers()).toEqual([]);
  });

  test('after a full disk in the middle of writing', async () => {
    writeFileSync(output, 'the file before');
    const full = {
      async write(path: string, bytes: Uint8Array) {
        writeFileSync(path, bytes.subarray(0, 1));
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      },
      rename: () => Promise.reject(new Error('nothing is renamed')),
    };
    await expect(replaceFile(output, new Uint8Array(10), full)).rejects.toThrow('the disk is full');
    expect(readFileSync(output, 'utf8')).toBe('the file before');
    expect(leftovers()).toEqual([]);
  });

  const disk = mountSmallDisk();
  test.skipIf(disk === null)('on a disk that is really full (needs the right to mount one)', async () => {
    try {
      const path = join(disk!, 'gazetteer.bin');
      writeFileSync(path, 'the file before');
      const args = ['--no-bundled', '--mine', fixture('villages.csv'), '-o', path];
      const run = await runHere(['gazetteer', 'build', ...args]);
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('the disk is full');
      expect(readFileSync(path, 'utf8')).toBe('the file before');
      expect(readdirSync(disk!)).toEqual(['gazetteer.bin']);
    } finally {
      execFileSync('umount', [disk!]);
      rmSync(disk!, { recursive: true, force: true });
    }
  });
});

describe('the gazetteer that the commands use', () => {
  let cache: string;
  beforeEach(() => {
    cache = join(folder, 'cache');
    mkdirSync(cache);
    for (const name of readdirSync(CACHE)) {
      if (/^gazetteer-(bundled\.json|[0-9a-f]+\.bin)$/.test(name))
        copyFileSync(join(CACHE, name), join(cache, name));
    }
  });
  const yaqut = (...args: string[]) => runYaqut(args, { cwd: folder, env: { YAQUT_CACHE: cache } });

  test('is the one that was built last, until it is reset', async () => {
    const villages = fixture('villages.csv');
    expect(await yaqut('gazetteer', 'build', '--no-bundled', '--mine', villages)).toMatchObject({
      status: 0,
    });
    const own = JSON.parse((await yaqut('gazetteer', 'info', '--json')).stdout) as Record<string, unknown>;
    expect(own).toMatchObject({
      places: 2,
      recipe: { bundled: false, mine: [villages] },
      files: [{ path: villages }],
      sources: [{ name: 'villages.csv', rows: 2, own: true }],
      countries: [{ country: 'SY', places: 2 }],
    });
    expect(await yaqut('lookup', 'كفر ياقوت')).toMatchObject({ status: 0 });
    expect(await yaqut('lookup', 'دمشق')).toMatchObject({ status: 1 });

    expect((await yaqut('gazetteer', 'build', '--reset')).stderr).toContain('the bundled gazetteer again');
    expect(await yaqut('lookup', 'دمشق')).toMatchObject({ status: 0 });
    expect(readdirSync(cache).filter((name) => name.includes('chosen'))).toEqual([]);
  });

  test('is refused with a way out where its file is damaged', async () => {
    await yaqut('gazetteer', 'build', '--no-bundled', '--mine', fixture('villages.csv'));
    const [file = ''] = readdirSync(cache).filter((name) => name.includes('chosen'));
    writeFileSync(join(cache, file), 'damaged');
    const run = await yaqut('lookup', 'كفر ياقوت');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('built from villages.csv');
    expect(run.stderr).toContain('--reset');
  });
});

describe('what is asked for in a way that cannot be', () => {
  test.each([
    [['--no-bundled'], '--no-bundled leaves no places'],
    [['--countries', 'SY'], 'name one with --geonames'],
    [['--languages', 'ar'], 'name one with --geonames or --alternate-names'],
    [['--geonames', 'x', '--countries', 'Syria'], 'codes such as SY,IQ'],
    [['--geonames', 'x', '--feature-classes', 'Z'], 'letters such as A,P'],
    [['--geonames', 'x', '--languages', 'arabic'], 'tags such as ar,en,ku'],
    [['--mine', 'x', '--reset'], 'takes no other options'],
  ])('%j', async (args, words) => {
    const run = await runHere(['gazetteer', 'build', ...args]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(words);
  });
});

/** Writes one row into a pipe and keeps it open. */
function startFeeding(pipe: string) {
  const row = readFileSync(fixture('geonames.txt'), 'utf8').split('\n')[0]!;
  const writer = `const { openSync, writeSync } = require('node:fs');
    const pipe = openSync(process.argv[1], 'w');
    writeSync(pipe, process.argv[2] + '\\n');
    process.stdout.write('open');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['-e', writer, pipe, row], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { opened: once(child.stdout, 'data'), stop: () => child.kill('SIGKILL') };
}

/** A file system of 64 kB, where the system lets us have one; else null. */
function mountSmallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const point = mkdtempSync(join(tmpdir(), 'yaqut-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', point], { stdio: 'ignore' });
    return point;
  } catch {
    rmSync(point, { recursive: true, force: true });
    return null;
  }
}
