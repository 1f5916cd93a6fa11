import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SOURCES } from '../../cli/load.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

// A project whose sources a test may change: it begins as the real one does, and is soon translated.
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'yaqut-load-'));
  for (const path of ['cli/yaqut.js', 'cli/load.js', 'package.json'])
    cpSync(join(PROJECT, path), join(project, path));
  writeSource('geo/types.ts', "export const version: string = '0.1.0';");
  writeSource(
    'cli/main.ts',
    "import { version } from '../geo/types.ts'; export const main = () => { console.log(version); };",
  );
  writeSource('cli/pipeline/worker.ts', 'export {};');
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function writeSource(path: string, source: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), source);
}

const version = async () =>
  (await run(process.execPath, [join(project, 'cli', 'yaqut.js'), '--version'])).stdout.trim();
const bundles = () => readdirSync(join(project, '.cache'));
const main = () => join(project, '.cache', bundles()[0]!, 'main.js');

/** The files that went into a bundle, packages aside: esbuild names each above its code. */
function partsOf(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const parts = [...code.join('\n').matchAll(/^\/\/ (\w+\/\S+\.\w+)$/gmu)].map(([, path]) => path!);
  expect(parts.length).toBeGreaterThan(100);
  return parts.filter((path) => !path.startsWith('node_modules/'));
}

/** Whether a change of this file is seen. */
const isSource = (path: string) => SOURCES.some((source) => path.startsWith(source));

/** Makes the command line tell another version than the source. */
function changeVersion(file: string): void {
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace('0.1.0', 'changed'));
}

test('all that goes into a bundle is looked at before it is used again', () => {
  // The tests' own, made before they began.
  const cache = join(PROJECT, '.cache');
  const folder = readdirSync(cache).find((name) => name.startsWith('cli-'));
  expect(partsOf(join(cache, folder!)).filter((path) => !isSource(path))).toEqual([]);
});

test('a start without a bundle makes one, the next ones use it, and a changed source makes another', async () => {
  expect(await version()).toBe('0.1.0');
  const [first] = bundles();
  changeVersion(main());
  expect(await version()).toBe('changed');

  appendFileSync(join(project, 'geo', 'types.ts'), '\n');
  expect(await version()).toBe('0.1.0');
  expect(bundles()).toHaveLength(1);
  expect(bundles()).not.toEqual([first]);
});

test('a bundle that is damaged is done without, and does not stay', async () => {
  await version();
  truncateSync(main(), 1000);
  expect(await version()).toBe('0.1.0');
  expect(bundles()).toEqual([]);
});

test('where none can be written, the whole command line runs without', async () => {
  for (const path of SOURCES) cpSync(join(PROJECT, path), join(project, path), { recursive: true });
  writeFileSync(join(project, '.cache'), 'in the way');
  expect(await version()).toBe('0.1.0');
});
