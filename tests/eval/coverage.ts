/**
 * Whether the gazetteer holds what a corpus speaks of: for each annotated name, is the right place among those that
 * the gazetteer has for it? No recognition, no choice: only names and places.
 *
 *     node --import tsx tests/eval/coverage.ts idrisi-d-dev.ar.jsonl [--misses]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { type GoldPlace, isAmongCandidates } from './is-among-candidates.ts';

interface GoldLine {
  readonly mentions: readonly GoldPlace[];
}

interface Count {
  found: number;
  all: number;
  readonly misses: Map<string, number>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: node --import tsx tests/eval/coverage.ts FILE.jsonl [--misses]');
  process.exit(2);
}

const gazetteer = await openGazetteer();
const counts = new Map<string, Count>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '') continue;
  for (const mention of (JSON.parse(line) as GoldLine).mentions) {
    const count = counts.get(mention.type) ?? { found: 0, all: 0, misses: new Map<string, number>() };
    counts.set(mention.type, count);
    count.all++;
    if (isAmongCandidates(gazetteer, mention)) count.found++;
    else {
      const missed = `${mention.surface} (${mention.country ?? '?'} ${mention.lat}, ${mention.lon})`;
      count.misses.set(missed, (count.misses.get(missed) ?? 0) + 1);
    }
  }
}

for (const [type, { found, all, misses }] of [...counts].sort(([, a], [, b]) => b.all - a.all)) {
  console.log(`${type}: ${found} of ${all}, ${((100 * found) / all).toFixed(1)}%`);
  if (!values.misses) continue;
  for (const [missed, times] of [...misses].sort((a, b) => b[1] - a[1]))
    console.log(`    ${times} × ${missed}`);
}
