/**
 * Writes a made-up archive as NDJSON, the same for the same seed.
 *
 *     npx tsx tests/bench/archive/write-archive.ts 100000 [SEED [MORE SENTENCES]] > archive.ndjson
 */
import { once } from 'node:events';
import { openGazetteer } from '../../../cli/gazetteer-cache.ts';
import { archive } from './archive.ts';

const [articles, seed, more] = process.argv.slice(2).map(Number);
if (!articles) throw new Error('Say how many articles: write-archive.ts 100000');

let left = articles;
for (const article of archive(await openGazetteer(), seed, more)) {
  if (!process.stdout.write(`${JSON.stringify(article)}\n`)) await once(process.stdout, 'drain');
  if (--left === 0) break;
}
