import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, linesOf, readBatches, splitBatch, type LineBatch } from '../../cli/lines.ts';

async function batchesOf(chunks: readonly string[], maxBytes: number): Promise<LineBatch[]> {
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const batches: LineBatch[] = [];
  for await (const batch of readBatches(input(), maxBytes)) batches.push(batch);
  return batches;
}

async function linesIn(chunks: readonly string[], maxBytes = 1e6) {
  return (await batchesOf(chunks, maxBytes))
    .flatMap((batch) => [...linesOf(batch, maxBytes)])
    .map(({ number, bytes }) => ({ number, text: bytes === null ? null : Buffer.from(bytes).toString() }));
}

/** What follows the last line feed is a line only if there is something. */
function linesAtOnce(chunks: readonly string[], maxBytes = 1e6) {
  const lines = chunks.join('').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text, i) => ({ number: i + 1, text: text.length > maxBytes ? null : text }));
}

const someChunks = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') }));

test('lines come out the same, with their numbers, however the stream is cut and however short they must be', async () => {
  await fc.assert(
    fc.asyncProperty(someChunks, fc.integer({ min: 1, max: 20 }), async (chunks, maxBytes) => {
      expect(await linesIn(chunks, maxBytes)).toEqual(linesAtOnce(chunks, maxBytes));
    }),
  );
});

test('a line that is too long comes out without its bytes, and those around it with theirs', async () => {
  const lines = await linesIn(['ab\nabc', 'def', 'g\nabc\nxxxx'], 3);
  expect(lines.map(({ text }) => text)).toEqual(['ab', null, 'abc', null]);
});

test('what a chunk completes comes out with it, and is not held back for more', async () => {
  const batches = await batchesOf(['a\nb', 'c', 'd\ne\n', 'f'], 10);
  expect(batches.map(({ first, bytes }) => [first, Buffer.from(bytes!).toString()])).toEqual([
    [1, 'a\n'],
    [2, 'bcd\ne\n'],
    [4, 'f'],
  ]);
});

test('a batch is as many lines as it is split into, each under its number', async () => {
  await fc.assert(
    fc.asyncProperty(someChunks, async (chunks) => {
      const batches = await batchesOf(chunks, 1e6);
      const lines = batches.flatMap(splitBatch).flatMap((batch) => [...linesOf(batch, 1e6)]);
      expect(lines.map(({ number }) => number)).toEqual(linesAtOnce(chunks).map(({ number }) => number));
      const counted = batches.reduce((sum, { bytes }) => sum + countLines(bytes!), 0);
      expect(counted).toBe(lines.length);
    }),
  );
});
