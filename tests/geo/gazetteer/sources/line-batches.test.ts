import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBatches, MAX_LINE } from '../../../../geo/gazetteer/sources/line-batches.ts';

async function linesOf(chunks: readonly string[]): Promise<[number, string | null][]> {
  async function* feed() {
    yield* chunks;
  }
  const lines: [number, string | null][] = [];
  for await (const { first, lines: batch } of lineBatches(feed())) {
    batch.forEach((line, i) => lines.push([first + i, line]));
  }
  return lines;
}

test('however a text is cut into chunks, its lines are the same', async () => {
  const chunk = fc.string({ unit: fc.constantFrom('a', 'ح', '\n', '\t'), maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(chunk), async (chunks) => {
      const plain = chunks.join('').split('\n');
      if (plain.at(-1) === '') plain.pop();
      expect(await linesOf(chunks)).toEqual(plain.map((line, i) => [i + 1, line]));
    }),
  );
});

test('Windows line ends are taken off', async () => {
  expect(await linesOf(['a\r', '\nb\r\n'])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

test('a line too long to be held is passed by, and the lines after it keep their numbers', async () => {
  const part = 'x'.repeat(MAX_LINE / 2 + 1);
  expect(await linesOf(['a\n', part, part, part, 'x\nb\n', 'c'])).toEqual([
    [1, 'a'],
    [2, null],
    [3, 'b'],
    [4, 'c'],
  ]);
});
