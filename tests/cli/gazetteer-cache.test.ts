import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OWN_INPUTS } from '../../cli/gazetteer-cache.ts';
import { CACHE } from '../../cli/project.ts';
import { runYaqut } from './run-yaqut.ts';

// A copy of what the tests compiled before they began.
let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'yaqut-cache-'));
  for (const name of readdirSync(CACHE)) {
    if (/^gazetteer-(bundled\.json|[0-9a-f]+\.bin)$/.test(name))
      copyFileSync(join(CACHE, name), join(cache, name));
  }
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const open = () => runYaqut(['gazetteer', 'build'], { env: { YAQUT_CACHE: cache } });
/** What is said where nothing is compiled. */
const OPENED = /^[\d,]+ places, [\d,]+ names: .*\.bin\n$/u;
const compiled = () => readdirSync(cache).filter((name) => name.endsWith('.bin'));

test('the gazetteer is read once compiled, and compiled again when its file is damaged', async () => {
  const first = await open();
  expect(first).toMatchObject({ status: 0, stderr: expect.stringMatching(OPENED) });
  const [file = '', ...others] = compiled();
  expect(others).toEqual([]);
  expect(first.stderr).toContain(join(cache, file));

  const path = join(cache, file);
  const whole = readFileSync(path);
  truncateSync(path, Math.floor(statSync(path).size / 2));
  writeFileSync(join(cache, 'gazetteer-0123456789abcdef.bin'), 'of an earlier version');
  const mended = await open();
  expect(mended.status).toBe(0);
  expect(mended.stderr).toMatch(/damaged[^]*Compiling the gazetteer/u);
  expect(mended.stderr.endsWith(first.stderr)).toBe(true);
  expect(compiled()).toEqual([file]);
  // Of the same sources, the same bytes.
  expect(readFileSync(path).equals(whole)).toBe(true);
}, 120_000);

test('files that were only touched do not make it compile again', async () => {
  const table = new URL('../../data/gazetteer/countries.tsv', import.meta.url);
  const { atime, mtime } = statSync(table);
  utimesSync(table, atime, new Date());
  try {
    expect(await open()).toMatchObject({ status: 0, stderr: expect.stringMatching(OPENED) });
  } finally {
    utimesSync(table, atime, mtime);
  }
});

/** A source file and everything that it imports, types aside, as paths below the project. */
function importsOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, kind, from] of source.matchAll(/^(?:import|export) (type )?[^;]*?from '(\.[^']+)';/gm)) {
    if (kind === undefined) importsOf(resolve(dirname(path), from ?? ''), seen);
  }
  return seen;
}

test('all code that has a part in the compiled file is among its inputs', () => {
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const parts = [...importsOf(join(project, 'geo/gazetteer/compile.ts'))].map((path) =>
    path.slice(project.length),
  );
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter((path) => !OWN_INPUTS.some((input) => path.startsWith(input)))).toEqual([]);
  expect(OWN_INPUTS.filter((input) => !existsSync(join(project, input)))).toEqual([]);
});
