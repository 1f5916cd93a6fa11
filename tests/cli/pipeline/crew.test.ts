import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openTagger } from '../../../cli/tagger.ts';
import { Crew } from '../../../cli/pipeline/crew.ts';
import { geoparseBatch, type Engine } from '../../../cli/pipeline/geoparse-batch.ts';
import { smallGazetteer } from '../../geo/small-gazetteer.ts';

/** A thread that echoes each batch, and dies of what a line says. */
const FRAIL = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ first, bytes }) => {
    const text = Buffer.from(bytes).toString();
    if (text.includes('exit')) process.exit(3);
    if (text.includes('throw')) throw new Error('thrown out');
    parentPort.postMessage({ result: { bytes: Buffer.from(text), documents: 1, failed: 0 } });
  });
  parentPort.postMessage({ ready: true });`;

const engine: Engine = { gazetteer: smallGazetteer(), tagger: await openTagger() };
const options = { evidence: false };
const crews: Crew[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const crew of crews.splice(0)) await crew.close();
});

/** A crew whose threads run this, and have come up. */
async function crewOf(code: string): Promise<Crew> {
  const crew = new Crew(engine, 2, options, () => new Worker(code, { eval: true }));
  crews.push(crew);
  const big = { first: 1, bytes: Buffer.from(`${' '.repeat(300_000)}\n`) };
  while ((await crew.geoparse(big)).documents === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  return crew;
}

const batch = (...lines: string[]) => ({
  first: 5,
  bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')),
});

describe('a thread that dies', () => {
  test.each([
    ['throw', 'thrown out'],
    ['exit', 'it ended with status 3'],
  ])('of %s costs the line that it died of, and no other', async (word, reason) => {
    const crew = await crewOf(FRAIL);
    const before = [crew.geoparse(batch('x')), crew.geoparse(batch('y', 'z')), crew.geoparse(batch('w'))];
    const hitting = crew.geoparse(batch('a', word, 'c'));
    // Some of these lie ready at the thread when it dies.
    const after = Array.from({ length: 8 }, (_, i) => crew.geoparse(batch(`after ${i}`)));
    const hit = await hitting;
    const lines = Buffer.from(hit.bytes).toString().trim().split('\n');
    expect(lines).toEqual([
      'a',
      JSON.stringify({ line: 6, error: `a worker thread died of it: ${reason}` }),
      'c',
    ]);
    expect(hit).toMatchObject({ documents: 3, failed: 1 });
    const texts = (await Promise.all([...before, ...after])).map(({ bytes }) =>
      Buffer.from(bytes).toString(),
    );
    expect(texts).toEqual(['x\n', 'y\nz\n', 'w\n', ...after.map((_, i) => `after ${i}\n`)]);
  });

  test('before it has come up ends the run, with the reason', async () => {
    await expect(crewOf(`throw new Error('no room')`)).rejects.toThrow(
      'A worker thread cannot be started: no room',
    );
  });
});

test('little is done by this thread', async () => {
  const crew = new Crew(engine, 2, options, () => {
    throw new Error('started');
  });
  expect((await crew.geoparse(batch('{"id": 1, "text": "حلب"}'))).documents).toBe(1);
});

test('an article that the engine fails on is a line that says so, and those around it are read', () => {
  const find = engine.gazetteer.find.bind(engine.gazetteer);
  vi.spyOn(engine.gazetteer, 'find').mockImplementation((key) => {
    if (key.includes('زلزل')) throw new Error('out of luck');
    return find(key);
  });
  const lines = batch(
    '{"id": 1, "text": "من حلب"}',
    '{"id": 2, "text": "زلزال زلزل الأرض"}',
    '{"id": 3, "text": "إلى دمشق"}',
  );
  const { bytes, documents, failed } = geoparseBatch(lines, engine, options);
  expect({ documents, failed }).toEqual({ documents: 3, failed: 1 });
  const records = Buffer.from(bytes)
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(records[1]).toEqual({ id: 2, line: 6, error: 'Yaqut failed on it: out of luck' });
  expect(records[2]).toMatchObject({ id: 3, lang: 'ar' });
});
