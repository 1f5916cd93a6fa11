import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { runStream } from '../../cli/pipeline/run-stream.ts';
import { archive } from '../bench/archive/archive.ts';
import { killAndResume } from '../cli/pipeline/kill-and-resume.ts';
import type { Report } from './report.ts';

const ARTICLES = 2000;
const KILLS = 10;

/** Killed ten times at random moments and gone on each time, an output is the bytes of an unbroken run. */
export async function tryResume(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'yaqut-resume-'));
  try {
    const input = join(folder, 'archive.ndjson');
    const articles = archive(await openGazetteer());
    const lines = Array.from({ length: ARTICLES }, () => `${JSON.stringify(articles.next().value)}\n`);
    await writeFile(input, lines.join(''));
    for (const name of ['mentions.ndjson', 'mentions.ndjson.gz']) {
      const whole = join(folder, `whole-${name}`);
      await runStream(input, { choice: {}, workers: 1, evidence: false, output: whole, resume: false });
      const output = join(folder, name);
      const killed = await killAndResume({
        input,
        output,
        kills: KILLS,
        seed: 11,
        size: (await stat(whole)).size,
      });
      const isSame = (await readFile(output)).equals(await readFile(whole));
      report.check(`${name}, killed ${killed} times and gone on with`, isSame && killed > 0, 'other bytes');
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
