import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PackWriter } from '../../../cli/archive/pack-writer.ts';
import { TermWriter } from '../../../cli/archive/term-writer.ts';
import { addCounts, partCount, partsFor, partsOf } from '../../../geo/archive/counts.ts';
import { Pack, type ReadBytes } from '../../../geo/archive/pack.ts';
import { queryTerms, TermIndex, termsOf } from '../../../geo/archive/terms.ts';
import { readVarints, VarintWriter } from '../../../geo/archive/varints.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'yaqut-terms-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readerOf =
  (path: string): ReadBytes =>
  async (file, offset, length) =>
    new Uint8Array(readFileSync(join(path, file)).subarray(offset, offset + length));

async function indexOf(name: string, lists: ReadonlyMap<string, readonly number[]>, mostHeld?: number) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  const writer = new TermWriter(path, path, 'text', mostHeld);
  const all = [...lists.values()].flat();
  for (let number = 0; number <= Math.max(...all); number++) {
    const terms = [...lists].filter(([, numbers]) => numbers.includes(number)).map(([term]) => term);
    writer.add(number, terms);
  }
  const { terms, postings, roots } = await writer.finish();
  const read = readerOf(path);
  return new TermIndex(new Pack(read, 'text-terms', terms), new Pack(read, 'text-postings', postings), roots);
}

describe('the index of words', () => {
  const lists = new Map(
    Array.from({ length: 600 }, (_, i) => [
      `t${String(i).padStart(3, '0')}`,
      Array.from({ length: 1 + (i % 40) }, (_, j) => (i * 7 + j * 13) % 900).sort((a, b) => a - b),
    ]),
  );

  it('is the same whether it was put aside in parts or not', async () => {
    const [whole, inParts] = [await indexOf('whole', lists), await indexOf('parts', lists, 2000)];
    for (const [term, numbers] of [...lists].filter((_, i) => i % 17 === 0)) {
      expect([...(await whole.find([term, 't']))].length).toBeGreaterThan(0);
      expect([...(await whole.find([term, term]))]).toEqual([...new Set(numbers)]);
      expect([...(await inParts.find([term, term]))]).toEqual([...new Set(numbers)]);
    }
    expect([...(await inParts.find(['t300x']))]).toEqual([]);
    expect([...(await inParts.find([]))]).toEqual([]);
  });

  it('gives all numbers of a word that is nearly everywhere', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => i * 3);
    const path = join(folder, 'many');
    mkdirSync(path);
    const writer = new TermWriter(path, path, 'text');
    for (const number of many) writer.add(number, number % 2 === 0 ? ['often', 'even'] : ['often']);
    const { terms, postings, roots } = await writer.finish();
    const read = readerOf(path);
    const index = new TermIndex(
      new Pack(read, 'text-terms', terms),
      new Pack(read, 'text-postings', postings),
      roots,
    );
    expect([...(await index.find(['often']))]).toEqual(many);
    expect((await index.find(['often', 'even'])).length).toBe(10_000);
  });

  it('files words as names are folded, with and without their particles and article', () => {
    const terms = termsOf('وبالمدينة إلى القاهرة');
    for (const word of ['المدينه', 'مدينه', 'القاهره', 'قاهره', 'الي']) expect(terms).toContain(word);
    expect(queryTerms('القاهِرة، القاهرة')).toEqual(['القاهره']);
  });
});

describe('a pack', () => {
  it('gives back every block, in files of bounded size', async () => {
    const blocks = Array.from({ length: 600 }, (_, i) => new TextEncoder().encode('x'.repeat(i % 7) + i));
    const writer = new PackWriter(folder, 'blocks', 1);
    for (const [i, block] of blocks.entries()) writer.add(i % 50 === 0 ? new Uint8Array() : block);
    const pack = new Pack(readerOf(folder), 'blocks', writer.finish());
    for (const i of [0, 1, 255, 256, 257, 350, 599])
      expect(await pack.block(i)).toEqual(i % 50 === 0 ? new Uint8Array() : blocks[i]);
    expect(await pack.block(600)).toEqual(new Uint8Array());
  });
});

describe('numbers of varying length', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 40 })), (numbers) => {
        const writer = new VarintWriter();
        numbers.forEach((number) => writer.write(number));
        expect([...readVarints(writer.bytes())]).toEqual(numbers);
      }),
    );
  });
});

describe('counts by part', () => {
  it('add up for any range of steps to what lies in it, each once', () => {
    const mention = fc.record({
      step: fc.option(fc.nat({ max: 39 })),
      outlet: fc.option(fc.nat({ max: 2 })),
    });
    fc.assert(
      fc.property(
        fc.array(mention, { maxLength: 60 }),
        fc.option(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 }))),
        fc.option(fc.nat({ max: 2 })),
        (mentions, ends, outlet) => {
          const steps = ends && { from: Math.min(...ends), to: Math.max(...ends) };
          const sums = Array.from({ length: partCount(40, 3) }, () => 0);
          for (const { step, outlet: own } of mentions)
            for (const part of partsOf(step, own, 40, 3)) sums[part]! += 1;
          const got = partsFor(steps, outlet, 40, 3).reduce((sum, part) => sum + sums[part]!, 0);
          const expected = mentions.filter(
            ({ step, outlet: own }) =>
              (steps === null || (step !== null && step >= steps.from && step <= steps.to)) &&
              (outlet === null || own === outlet),
          );
          expect(got).toBe(expected.length);
        },
      ),
    );
  });

  it('are read as pairs of steps between places and counts', () => {
    const sums = new Uint32Array(10);
    addCounts(Uint8Array.of(2, 5, 3, 1), sums);
    expect([...sums]).toEqual([0, 0, 5, 0, 0, 1, 0, 0, 0, 0]);
  });
});
