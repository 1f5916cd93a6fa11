import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../cli/lines.ts';

async function linesOf(chunks: readonly string[], maxBytes = 1e6): Promise<(string | null)[]> {
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: (string | null)[] = [];
  for await (const { bytes } of readLines(input(), maxBytes)) {
    lines.push(bytes === null ? null : Buffer.from(bytes).toString());
  }
  return lines;
}

test('lines come out the same however the stream is cut', async () => {
  const chunks = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') }));
  await fc.assert(
    fc.asyncProperty(chunks, async (chunks) => {
      const expected = chunks.join('').split('\n');
      // What follows the last line feed is a line only if there is something.
      if (expected.at(-1) === '') expected.pop();
      expect(await linesOf(chunks)).toEqual(expected);
    }),
  );
});

test('a line that is too long comes out without its bytes, and those around it with theirs', async () => {
  expect(await linesOf(['ab\nabc', 'def', 'g\nabc\nxxxx'], 3)).toEqual(['ab', null, 'abc', null]);
});
