import { mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { linesOf, readBatches } from '../../../cli/lines.ts';
import { type Packing, packingOf } from '../../../cli/pipeline/packing.ts';
import { RecordWriter } from '../../../cli/pipeline/record-writer.ts';
import { skipRecords } from '../../../cli/pipeline/skip-records.ts';
import { readWritten } from '../../../cli/pipeline/written-records.ts';

const folder = await mkdtemp(join(tmpdir(), 'yaqut-broken-off-'));
afterAll(() => rm(folder, { recursive: true }));
const path = join(folder, 'output');

/** Cut in pieces of whole lines, as batches come. */
const someLines = fc.array(
  fc.array(
    fc.oneof(
      fc.record({ id: fc.string({ maxLength: 30 }), mentions: fc.constant([]) }),
      fc.record({ id: fc.constant(',"error":"'), line: fc.nat(), error: fc.string() }),
    ),
    { maxLength: 4 },
  ),
  { maxLength: 8 },
);
const textOf = (records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function writeBehind(
  start: number,
  packing: Packing | null,
  pieces: readonly string[],
): Promise<Buffer> {
  const file = await open(path, 'a');
  await file.truncate(start);
  const writer = new RecordWriter(file, packing, start === 0, 100);
  for (const piece of pieces) await writer.write(Buffer.from(piece));
  await writer.finish();
  return await readFile(path);
}

test.each(['plain', 'gz'])(
  'an output (%s) cut anywhere is whole lines, counted, and continued it is the same bytes',
  async (ending) => {
    const packing = packingOf(`output.${ending}`);
    await fc.assert(
      fc.asyncProperty(someLines, fc.nat(), async (pieces, at) => {
        const records = pieces.flat();
        const whole = await writeBehind(0, packing, pieces.map(textOf));
        const plain = packing === null ? whole : gunzipSync(whole);
        expect(plain.toString()).toBe(textOf(records));

        await truncate(path, at % (whole.length + 1));
        const { bytes, documents, failed, last } = await readWritten(path, packing);
        const done = records.slice(0, documents);
        expect(failed).toBe(done.filter((record) => 'error' in record).length);
        expect(last).toBe(done.length === 0 ? null : JSON.stringify(done.at(-1)));
        const continued = await writeBehind(bytes, packing, [textOf(records.slice(documents))]);
        expect(continued.equals(whole)).toBe(true);
      }),
    );
  },
);

test('a gzip that somebody else wrote is not continued', async () => {
  await writeFile(path, gzipSync('{"id": 1}\n'));
  await expect(readWritten(path, packingOf('x.gz'))).rejects.toThrow('was not written by Yaqut');
});

describe('what is done is skipped', () => {
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 9 }).map((id) => `{"id": ${id}, "text": "حلب"}`) },
    fc.constantFrom('', ' ', '\u00a0\t', '\ufeff', '\r', 'broken', '{"text": 5}', '{"id": "x"}'),
  );

  async function skip(text: string, chunk: number, documents: number, last: string | null) {
    async function* input() {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    }
    const lines = [];
    for await (const batch of skipRecords(readBatches(input(), 1e6), { path: 'out.part', documents, last })) {
      for (const { number, bytes } of linesOf(batch, 1e6))
        lines.push([number, Buffer.from(bytes!).toString()]);
    }
    return lines;
  }

  /** What comes out for a line: null for a blank one. */
  function written(text: string, number: number): string | null {
    if (text.trim() === '') return null;
    try {
      const { id, text: article } = JSON.parse(text) as { id?: unknown; text?: unknown };
      return JSON.stringify(typeof article === 'string' ? { id } : { id, line: number, error: 'why' });
    } catch {
      return JSON.stringify({ line: number, error: 'why' });
    }
  }

  test('blank lines and lines at fault among it, however the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 80 }), fc.nat(), async (lines, chunk, n) => {
        const outputs = lines.map((text, i) => ({ number: i + 1, output: written(text, i + 1) }));
        const records = outputs.filter(({ output }) => output !== null);
        const documents = n % (records.length + 1);
        const last = records[documents - 1];
        const left = await skip(
          lines.map((text) => `${text}\n`).join(''),
          chunk,
          documents,
          last?.output ?? null,
        );
        // A blank line behind the last that is done may be skipped or not.
        expect(left.filter(([, text]) => String(text).trim() !== '')).toEqual(
          lines
            .map((text, i) => [i + 1, text] as const)
            .filter(([number, text]) => number > (last?.number ?? 0) && text.trim() !== ''),
        );
      }),
    );
  });

  test('another input is refused, and one that is too short', async () => {
    const text = '{"id": 1, "text": ""}\n{"id": 2, "text": ""}\n';
    await expect(skip(text, 100, 2, '{"id":3}')).rejects.toThrow(
      'The last document in out.part is 3, and the input has 2 there. It was written from another input',
    );
    await expect(skip(text, 100, 5, '{"id":5}')).rejects.toThrow('out.part holds more documents (3) than');
  });
});
