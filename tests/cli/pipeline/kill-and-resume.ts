import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { seededRandom } from '../../bench/made-up-dump.ts';
import { startYaqut } from '../run-yaqut.ts';

export interface KillOptions {
  readonly input: string;
  readonly output: string;
  /** So often it is killed; the run after that is left to end. */
  readonly kills: number;
  readonly seed: number;
  /** Of the whole output, in bytes. */
  readonly size: number;
}

/**
 * Geoparses with `--resume`, killed (SIGKILL) each time when the output has come to a random part of its size. Returns
 * how often there was something to kill.
 */
export async function killAndResume({ input, output, kills, seed, size }: KillOptions): Promise<number> {
  const random = seededRandom(seed);
  const moments = Array.from({ length: kills }, () => random() * size).sort((a, b) => a - b);
  let killed = 0;
  for (const moment of [...moments, Infinity]) {
    const run = startYaqut(['geoparse', '--format', 'ndjson', '--resume', input, '-o', output]);
    let complaints = '';
    run.stderr.on('data', (bytes: Uint8Array) => (complaints += bytes.toString()));
    const watch = setInterval(() => {
      void stat(`${output}.part`).then(
        (part) => part.size > moment && run.kill('SIGKILL'),
        () => undefined,
      );
    }, 3);
    const [status, signal] = (await once(run, 'exit')) as [number | null, string | null];
    clearInterval(watch);
    if (signal === 'SIGKILL') killed++;
    // 1: some lines of the input are at fault.
    else if (status !== 0 && status !== 1) throw new Error(`It ended with ${status}. ${complaints}`);
  }
  return killed;
}
