/*
 * How long the page is busy when a name is corrected in a whole collection: `node --import tsx tests/bench/corrections.ts`.
 * User CPU time, in all and of the longest task, a collection of 50,000 mentions; the name that stands most often in it, and one that stands seldom.
 */
import { partsOf } from '../../src/library/article-part.ts';
import { CorrectedCollection } from '../../src/library/corrected-collection.ts';
import type { Correction } from '../../geo/index.ts';
import { largeCollection } from '../app/large-collection.ts';

const ROUNDS = 5;
const collection = largeCollection({ articles: 5000, mentions: 50_000 });
const counts = new Map<string, number>();
for (const { mentions } of collection.articles)
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
const byCount = [...counts].sort((a, b) => b[1] - a[1]);

const correction = (exact: string): Correction => ({
  id: exact,
  at: '2026-01-31T08:00:00Z',
  target: { scope: 'collection', exact },
  was: { place: null },
  says: { kind: 'place', place: { id: 'user:1', name: 'مكان', lat: 36, lon: 37 } },
});

function timed<T>(work: () => T): [T, number] {
  const from = process.cpuUsage().user;
  const result = work();
  return [result, (process.cpuUsage().user - from) / 1000];
}

/** Milliseconds in all, and the longest that nothing else had a turn. */
async function sliced(work: () => Promise<void>): Promise<[number, number]> {
  let [longest, isDone] = [0, false];
  const from = process.cpuUsage().user;
  let last = from;
  const turn = () => {
    const now = process.cpuUsage().user;
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  turn();
  return [(process.cpuUsage().user - from) / 1000, longest / 1000];
}

const rows: Record<string, string | number>[] = [];
for (const [what, [name, count]] of [
  ['most named', byCount[0]!],
  ['seldom named', byCount.at(-1)!],
] as const) {
  const best = {
    parts: Infinity,
    first: Infinity,
    again: Infinity,
    undo: Infinity,
    task: Infinity,
    join: Infinity,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const [parts, partsMs] = timed(() => partsOf(collection));
    const corrected = new CorrectedCollection(parts.map(({ article }) => article.id));
    const [, put] = timed(() => parts.forEach((part, order) => corrected.put(part, order)));
    corrected.collection(null, '', '');
    const [first, firstTask] = await sliced(() => corrected.setCorrections([correction(name)]));
    const [, join] = timed(() => corrected.collection(null, '', ''));
    const [undo, undoTask] = await sliced(() => corrected.setCorrections([]));
    const [again, againTask] = await sliced(() => corrected.setCorrections([correction(name)]));
    const task = Math.max(firstTask, undoTask, againTask);
    const now = { parts: partsMs + put, first, again, undo, task, join };
    for (const key of Object.keys(best) as (keyof typeof best)[]) best[key] = Math.min(best[key], now[key]);
  }
  const told = Object.entries(best).map(([key, ms]) => [`${key}, ms`, Math.round(ms)]);
  rows.push({ what, mentions: count, ...Object.fromEntries(told) });
}
console.table(rows);
