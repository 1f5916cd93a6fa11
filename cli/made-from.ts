import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { hashOf, stampOf, type InputFile } from './input-files.ts';
import { CACHE } from './project.ts';

const recordSchema = v.object({ stamp: v.string(), hash: v.string() });

/** Remembers what a product in the cache was made from, so that it is made again only when that changes. */
export class MadeFrom {
  readonly #path: string;

  constructor(product: string) {
    this.#path = join(CACHE, `${product}.json`);
  }

  /**
   * The hash of the inputs, read off the record where none of them was touched since, and computed from their
   * contents where one was.
   */
  async hash(files: readonly InputFile[]): Promise<string> {
    const record = await this.#read();
    return record?.stamp === stampOf(files) ? record.hash : await hashOf(files);
  }

  /** Whether the product was last made from inputs of this hash. */
  async isCurrent(hash: string): Promise<boolean> {
    return (await this.#read())?.hash === hash;
  }

  /** Also where it was not made again: files that were only touched need not be read at the next start. */
  async record(files: readonly InputFile[], hash: string): Promise<void> {
    const stamp = stampOf(files);
    const known = await this.#read();
    if (known?.stamp === stamp && known.hash === hash) return;
    await mkdir(CACHE, { recursive: true });
    await writeFile(this.#path, JSON.stringify({ stamp, hash }));
  }

  /** To be called before the product is made, so that one broken off half-way is not taken for whole. */
  async forget(): Promise<void> {
    await rm(this.#path, { force: true });
  }

  async #read(): Promise<v.InferOutput<typeof recordSchema> | null> {
    try {
      return v.parse(recordSchema, JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return null;
    }
  }
}
