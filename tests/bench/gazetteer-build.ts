/**
 * Builds a gazetteer from a made-up dump of GeoNames' size, as a process of its own, and writes down time, rate and
 * memory beside those of a bare read of the same files.
 *
 *   node --import tsx tests/bench/gazetteer-build.ts [--places 5000000] [--names 8000000] [--folder DIR]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Gazetteer } from '../../geo/index.ts';
import { writeMadeUpAlternateNames } from './made-up-alternate-names.ts';
import { writeMadeUpDump } from './made-up-dump.ts';

const BIN = fileURLToPath(new URL('../../cli/yaqut.js', import.meta.url));
const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '5000000' },
    names: { type: 'string', default: '8000000' },
    folder: { type: 'string' },
  },
});
const places = Number(values.places);
const names = Number(values.names);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'yaqut-dump-'));
const placesPath = join(folder, 'allCountries.txt');
const namesPath = join(folder, 'alternateNamesV2.txt');
const output = join(folder, 'gazetteer.bin');

try {
  const size =
    writeMadeUpDump(placesPath, places, 1) + writeMadeUpAlternateNames(namesPath, names, places, 2);
  console.log(`${places} places, ${names} names: ${(size / 1e6).toFixed(0)} MB`);

  const read = await timed(async () => {
    for (const path of [placesPath, namesPath]) for await (const chunk of createReadStream(path)) void chunk;
  });
  console.log(`bare read: ${read.toFixed(1)} s`);

  let peak = 0;
  const seconds = await timed(async () => {
    const args = [
      'gazetteer',
      'build',
      '--geonames',
      placesPath,
      '--alternate-names',
      namesPath,
      '-o',
      output,
    ];
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    const watch = setInterval(
      () => void residentOf(child.pid).then((bytes) => (peak = Math.max(peak, bytes))),
      250,
    );
    const [status] = (await once(child, 'close')) as [number | null];
    clearInterval(watch);
    if (status !== 0) process.exit(1);
  });
  console.log(
    `build: ${seconds.toFixed(1)} s, ${Math.round((places + names) / seconds).toLocaleString('en')} rows/s, ${(peak / 1e6).toFixed(0)} MB resident at most`,
  );
  const gazetteer = Gazetteer.open(await readFile(output));
  console.log(`the index: ${(statSync(output).size / 1e6).toFixed(1)} MB, ${gazetteer.size} places`);
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Resident memory of a process, where the system tells it (Linux); 0 elsewhere. */
async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
