import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runStream } from '../../../cli/pipeline/run-stream.ts';
import { seededRandom } from '../../bench/made-up-dump.ts';
import { startYaqut } from '../run-yaqut.ts';
import { killAndResume } from './kill-and-resume.ts';

const folder = await mkdtemp(join(tmpdir(), 'yaqut-stopped-'));
afterAll(() => rm(folder, { recursive: true }));
const input = join(folder, 'in.ndjson');

/** Little to read and much to write: ids that do not compress, and a line at fault here and there. */
function* lines(): Generator<string> {
  const random = seededRandom(3);
  for (let i = 0; i < 3000; i++) {
    const id = Array.from({ length: 1200 }, () => String.fromCharCode(33 + 90 * random())).join('');
    yield `${JSON.stringify(i % 50 === 7 ? { id } : { id, text: 'من حلب إلى دمشق' })}\n`;
  }
}
await writeFile(input, [...lines()].join(''));

test.each(['out.ndjson', 'out.ndjson.gz'])(
  'killed (SIGKILL) and resumed, %s is the same bytes',
  async (name) => {
    const whole = join(folder, `whole-${name}`);
    await runStream(input, { choice: {}, workers: 1, evidence: false, output: whole, resume: false });
    const output = join(folder, name);
    const kills = await killAndResume({ input, output, kills: 2, seed: 5, size: (await stat(whole)).size });
    expect(kills).toBeGreaterThan(0);
    expect((await readFile(output)).equals(await readFile(whole))).toBe(true);
  },
);

test('a shard that is told to end (SIGTERM) leaves nothing, and says so to the shell', async () => {
  const output = join(folder, 'shard.ndjson');
  const run = startYaqut(['geoparse', '--shard', input, output]);
  const isBegun = async () => (await readdir(folder)).some((name) => name.startsWith('shard.ndjson.'));
  while (!(await isBegun())) await new Promise((resolve) => setTimeout(resolve, 5));
  run.kill('SIGTERM');
  expect(await once(run, 'exit')).toEqual([143, null]);
  expect((await readdir(folder)).filter((name) => name.startsWith('shard'))).toEqual([]);
});
