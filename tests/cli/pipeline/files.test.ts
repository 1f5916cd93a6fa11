import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packingOf } from '../../../cli/pipeline/packing.ts';
import { runShard } from '../../../cli/pipeline/run-shard.ts';
import { runStream } from '../../../cli/pipeline/run-stream.ts';

const OPTIONS = { choice: {}, workers: 1, evidence: false };
const LINES = ['من حلب', 'إلى دمشق', 'في بيروت'].map((text, id) => `${JSON.stringify({ id, text })}\n`);
const FAULT = '{"id": 3}\n';
const TWO_FRAMES = fileURLToPath(new URL('../../fixtures/good/two-frames.ndjson.zst', import.meta.url));

let folder: string;
let said: string;
const at = (name: string) => join(folder, name);
const put = (name: string, bytes: string | Uint8Array) => writeFile(at(name), bytes);
const files = async () => (await readdir(folder)).sort();
const stream = (input: string, output: string, resume = false) =>
  runStream(at(input), { ...OPTIONS, output: at(output), resume });
const ids = (ndjson: string | Uint8Array) =>
  String(ndjson)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: unknown }).id);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yaqut-files-'));
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('files', () => {
  test('.gz is read and written, of several members too', async () => {
    await put('in.ndjson.gz', Buffer.concat(LINES.map((line) => zlib.gzipSync(line))));
    expect(await stream('in.ndjson.gz', 'out.ndjson.gz')).toBe(0);
    expect(ids(zlib.gunzipSync(await readFile(at('out.ndjson.gz'))))).toEqual([0, 1, 2]);
    expect(await files()).toEqual(['in.ndjson.gz', 'out.ndjson.gz']);
  });

  test('.zst is read, of several frames too', async () => {
    expect(await runStream(TWO_FRAMES, { ...OPTIONS, output: at('out.ndjson'), resume: false })).toBe(0);
    expect(ids(await readFile(at('out.ndjson')))).toEqual([1, 2]);
  });

  const writesZstd = 'zstdCompress' in zlib;
  test.runIf(writesZstd)('.zst is written', async () => {
    await put('in.ndjson', LINES.join(''));
    expect(await stream('in.ndjson', 'out.zst')).toBe(0);
    async function* packed() {
      yield await readFile(at('out.zst'));
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of packingOf('out.zst')!.unpack(packed())) chunks.push(chunk);
    expect(ids(Buffer.concat(chunks))).toEqual([0, 1, 2]);
  });
  test.runIf(!writesZstd)('.zst is not written by a Node that cannot, which is told at once', async () => {
    await put('in.ndjson', LINES.join(''));
    await expect(stream('in.ndjson', 'out.zst')).rejects.toThrow('cannot write .zst; 22.15 and newer can');
    expect(await files()).toEqual(['in.ndjson']);
  });

  test('of nothing, an empty file of its format', async () => {
    await put('in.ndjson', '\n');
    expect(await stream('in.ndjson', 'out.gz')).toBe(0);
    expect(zlib.gunzipSync(await readFile(at('out.gz'))).length).toBe(0);
  });

  test.each(['gz', 'zst'])(
    'a .%s that breaks off: what came before it is kept, and gone on from',
    async (ending) => {
      const whole = ending === 'zst' ? await readFile(TWO_FRAMES) : zlib.gzipSync(LINES.join('').repeat(999));
      await put(`in.ndjson.${ending}`, whole.subarray(0, -9));
      await expect(stream(`in.ndjson.${ending}`, 'out')).rejects.toThrow(
        /in\.ndjson\.\w+ breaks off or is damaged/,
      );
      expect(await files()).toEqual([`in.ndjson.${ending}`, 'out.part']);

      await put(`in.ndjson.${ending}`, whole);
      expect(await stream(`in.ndjson.${ending}`, 'out', true)).toBe(0);
      expect(said).toMatch(/Going on after [\d,]+ articles? in .*out\.part/);
      await stream(`in.ndjson.${ending}`, 'unbroken');
      expect((await readFile(at('out'))).equals(await readFile(at('unbroken')))).toBe(true);
    },
  );
});

describe('--resume', () => {
  beforeEach(() => put('in.ndjson', [...LINES, FAULT].join('')));

  test('is asked for before what is done is lost', async () => {
    await put('out.part', 'something');
    await expect(stream('in.ndjson', 'out')).rejects.toThrow('out.part is left of a run that was broken off');
    expect(await readFile(at('out.part'), 'utf8')).toBe('something');
  });

  test('begins where nothing is there, tells of faults of both runs, and does nothing where all is done', async () => {
    expect(await stream('in.ndjson', 'out', true)).toBe(1);
    const whole = await readFile(at('out'), 'utf8');
    await put('out.part', whole);
    said = '';
    expect(await stream('in.ndjson', 'out', true)).toBe(1);
    expect(said).toContain('1 line could not be read');
    expect(await readFile(at('out'), 'utf8')).toBe(whole);
    expect(await stream('in.ndjson', 'out', true)).toBe(0);
    expect(said).toContain('is whole already');
  });

  test('another input is refused, and what is done stays', async () => {
    await stream('in.ndjson', 'out');
    const whole = await readFile(at('out'));
    await put('out.part', whole.subarray(0, whole.indexOf('\n') + 1));
    await put('other.ndjson', '{"id": "other", "text": "حلب"}\n');
    await expect(stream('other.ndjson', 'out', true)).rejects.toThrow('the input has "other" there');
    expect(ids(await readFile(at('out.part')))).toEqual([0]);
  });
});

describe('--shard', () => {
  const shard = (input: string, output: string) => runShard(at(input), at(output), OPTIONS);

  test('is whole, and not done twice; lines at fault are no failure', async () => {
    await put('in.ndjson', [...LINES, FAULT].join(''));
    expect(await shard('in.ndjson', 'out.ndjson.gz')).toBe(0);
    expect(said).toContain('1 line could not be read');
    expect(ids(zlib.gunzipSync(await readFile(at('out.ndjson.gz'))))).toEqual([0, 1, 2, 3]);

    await put('in.ndjson', 'other');
    expect(await shard('in.ndjson', 'out.ndjson.gz')).toBe(0);
    expect(said).toContain('is done already');
    expect(await files()).toEqual(['in.ndjson', 'out.ndjson.gz']);
  });

  test('of an input that breaks off there is nothing', async () => {
    await put('in.ndjson.gz', zlib.gzipSync(LINES.join('').repeat(999)).subarray(0, -9));
    await expect(shard('in.ndjson.gz', 'out.ndjson')).rejects.toThrow('breaks off or is damaged');
    expect(await files()).toEqual(['in.ndjson.gz']);
  });
});
