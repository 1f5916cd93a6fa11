/**
 * Articles a second, processor time and peak memory of `yaqut geoparse --format ndjson`, on a made-up archive, for 1
 * worker and for more, in turns; and what a start costs. A busy machine is no place for it: read the processor time,
 * and the ratio of neighbouring runs.
 *
 *     npx tsx tests/bench/pipeline.ts [ARTICLES] [TURNS] [WORKERS…]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { openGazetteerFile } from '../../cli/gazetteer-cache.ts';
import { archive } from './archive/archive.ts';

const [articles = 10_000, turns = 2, ...workers] = process.argv.slice(2).map(Number);
const TICKS_A_SECOND = 100;
const POLL_MS = 50;

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

const { gazetteer, bytes } = await openGazetteerFile();
const folder = await mkdtemp(join(tmpdir(), 'yaqut-pipeline-'));
try {
  console.log(`gazetteer ${(bytes.length / 1e6).toFixed(1)} MB`);
  const one = join(folder, 'one.ndjson');
  await writeFile(one, '{"id": 1, "text": "حلب"}\n');
  print('start', 1, await geoparse(one, 1), 0);

  const lengths = [articles / 4, articles].map(Math.round);
  for (const length of lengths) {
    const input = join(folder, `${length}.ndjson`);
    await writeArchive(input, length);
    for (let turn = 0; turn < (length === articles ? turns : 1); turn++) {
      for (const each of workers.length > 0 ? workers : [1, 2]) {
        print(`${length} articles`, each, await geoparse(input, each), length);
      }
    }
  }
} finally {
  await rm(folder, { recursive: true });
}

async function writeArchive(path: string, length: number): Promise<void> {
  const file = createWriteStream(path);
  let left = length;
  for (const article of archive(gazetteer)) {
    if (!file.write(`${JSON.stringify(article)}\n`)) await once(file, 'drain');
    if (--left === 0) break;
  }
  await finished(file.end());
}

/** Runs it as a process of its own; what it uses is asked of Linux until it ends. */
async function geoparse(input: string, workers: number): Promise<Measured> {
  const started = performance.now();
  const args = ['cli/yaqut.js', 'geoparse', '--format', 'ndjson', '--workers', String(workers), input];
  const run = spawn(process.execPath, [...args, '-o', `${input}.out`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let cpuSeconds = 0;
  let peakMb = 0;
  const poll = setInterval(() => {
    void (async () => {
      const stat = await readFile(`/proc/${run.pid}/stat`, 'utf8').catch(() => '');
      const status = await readFile(`/proc/${run.pid}/status`, 'utf8').catch(() => '');
      const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (system !== undefined) cpuSeconds = (Number(user) + Number(system)) / TICKS_A_SECOND;
      peakMb = Math.max(peakMb, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    })();
  }, POLL_MS);
  const [status] = (await once(run, 'exit')) as [number];
  clearInterval(poll);
  if (status !== 0) throw new Error(`yaqut ended with ${status}.`);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds, peakMb };
}

function print(
  what: string,
  workers: number,
  { seconds, cpuSeconds, peakMb }: Measured,
  length: number,
): void {
  const rate =
    length === 0
      ? ''
      : `${(length / seconds).toFixed(0)} a second, ${(length / cpuSeconds).toFixed(0)} a core-second, `;
  console.log(
    `${what.padEnd(18)} ${workers} workers: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor, ${rate}peak ${peakMb.toFixed(0)} MB`,
  );
}
