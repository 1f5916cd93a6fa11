import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PackInfo } from '../../geo/archive/manifest.ts';
import {
  FEW,
  FIRSTS_A_BLOCK,
  NUMBERS_A_BLOCK,
  type TermEntry,
  TERMS_A_BLOCK,
} from '../../geo/archive/terms.ts';
import { readVarints, VarintWriter } from '../../geo/archive/varints.ts';
import { PackWriter } from './pack-writer.ts';

/** Words and numbers held in memory before they are put aside, roughly in bytes. */
const MOST_HELD = 96 * 1024 * 1024;
/** What a word takes in memory beside its letters and numbers. */
const WORD_BYTES = 160;

interface Posting {
  last: number;
  readonly numbers: VarintWriter;
}

/**
 * Writes an index of words for `TermIndex`, in memory that does not grow with it: sorted parts are put aside on the disk
 * and merged at the end (single-pass in-memory indexing; Manning, Raghavan and Schütze 2008, 4.3).
 */
export class TermWriter {
  readonly #folder: string;
  readonly #temporary: string;
  readonly #name: 'text' | 'name';
  #held = new Map<string, Posting>();
  #heldBytes = 0;
  readonly #mostHeld: number;
  readonly #runs: string[] = [];

  constructor(folder: string, temporary: string, name: 'text' | 'name', mostHeld = MOST_HELD) {
    this.#folder = folder;
    this.#temporary = temporary;
    this.#name = name;
    this.#mostHeld = mostHeld;
  }

  /** Numbers come in ascending order. */
  add(number: number, terms: Iterable<string>): void {
    for (const term of terms) {
      let posting = this.#held.get(term);
      if (posting === undefined) {
        posting = { last: 0, numbers: new VarintWriter() };
        this.#held.set(term, posting);
        this.#heldBytes += WORD_BYTES + 2 * term.length;
      }
      const before = posting.numbers.length;
      posting.numbers.write(number - posting.last);
      posting.last = number;
      this.#heldBytes += posting.numbers.length - before;
    }
    if (this.#heldBytes > this.#mostHeld) this.#putAside();
  }

  async finish(): Promise<{ terms: PackInfo; postings: PackInfo; roots: string[] }> {
    const terms = new PackWriter(this.#folder, `${this.#name}-terms`, TERMS_A_BLOCK);
    const postings = new PackWriter(this.#folder, `${this.#name}-postings`, NUMBERS_A_BLOCK);
    const firsts: string[] = [];
    let block: TermEntry[] = [];
    const endBlock = () => {
      if (block.length === 0) return;
      firsts.push(block[0]![0]);
      terms.addJson(block);
      block = [];
    };
    for await (const { term, numbers } of this.#merged()) {
      block.push(numbers.length <= FEW ? [term, numbers] : writeNumbers(term, numbers, postings));
      if (block.length === TERMS_A_BLOCK) endBlock();
    }
    endBlock();
    const roots: string[] = [];
    for (let i = 0; i < firsts.length; i += FIRSTS_A_BLOCK) {
      roots.push(firsts[i]!);
      terms.addJson(firsts.slice(i, i + FIRSTS_A_BLOCK));
    }
    return { terms: terms.finish(), postings: postings.finish(), roots };
  }

  #putAside(): void {
    const path = join(this.#temporary, `${this.#name}-terms-${this.#runs.length}`);
    const lines = [...this.#sorted()].map(
      ({ term, bytes }) => `${term}\t${Buffer.from(bytes).toString('base64')}\n`,
    );
    writeFileSync(path, lines.join(''));
    this.#runs.push(path);
    this.#held = new Map();
    this.#heldBytes = 0;
  }

  *#sorted(): Generator<{ term: string; bytes: Uint8Array }> {
    const sorted = [...this.#held].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [term, { numbers }] of sorted) yield { term, bytes: numbers.bytes() };
  }

  /** All terms in order, each with its numbers: those of an earlier part are less than those of a later one. */
  async *#merged(): AsyncGenerator<{ term: string; numbers: number[] }> {
    const parts = [...this.#runs.map(readRun), asAsync(this.#sorted())];
    const heads = await Promise.all(parts.map((part) => part.next()));
    while (true) {
      let term: string | null = null;
      for (const head of heads) {
        if (head.done !== true && (term === null || head.value.term < term)) term = head.value.term;
      }
      if (term === null) return;
      const numbers: number[] = [];
      for (const [i, head] of heads.entries()) {
        if (head.done === true || head.value.term !== term) continue;
        let last = 0;
        for (const step of readVarints(head.value.bytes)) numbers.push((last += step));
        heads[i] = await parts[i]!.next();
      }
      yield { term, numbers };
    }
  }
}

function writeNumbers(term: string, numbers: readonly number[], postings: PackWriter): TermEntry {
  const first = postings.blocks;
  const firsts: number[] = [];
  for (let i = 0; i < numbers.length; i += NUMBERS_A_BLOCK) {
    const part = numbers.slice(i, i + NUMBERS_A_BLOCK);
    const bytes = new VarintWriter();
    part.forEach((number, j) => bytes.write(number - (part[j - 1] ?? part[0]!)));
    firsts.push(part[0]!);
    postings.add(bytes.bytes());
  }
  return [term, numbers.length, first, firsts];
}

async function* readRun(path: string): AsyncGenerator<{ term: string; bytes: Uint8Array }> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const tab = line.indexOf('\t');
    yield { term: line.slice(0, tab), bytes: Buffer.from(line.slice(tab + 1), 'base64') };
  }
}

async function* asAsync<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
