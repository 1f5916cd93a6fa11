import { gunzipSync } from 'fflate';
import type { PackInfo } from './manifest.ts';
import { Recent } from './recent.ts';

/** Reads a part of a file of the archive. */
export type ReadBytes = (file: string, offset: number, length: number) => Promise<Uint8Array>;

/** A record of a pack's list of blocks: file (2), offset in it (4), length (4), little-endian. */
export const ENTRY_BYTES = 10;
/** So many of them are read at once. */
const ENTRIES_A_PAGE = 256;
const KEPT_PAGES = 16;
const KEPT_BLOCKS = 48;

export const listFile = (name: string): string => `${name}.list`;
export const partFile = (name: string, part: number): string => `${name}.${part}.pack`;

/**
 * A long series of blocks, of which any can be read by two short readings: where it lies, and itself. What was read last
 * is kept; nothing of it grows with the series.
 */
export class Pack {
  readonly #read: ReadBytes;
  readonly #name: string;
  readonly info: PackInfo;
  readonly #pages = new Recent<number, Promise<DataView>>(KEPT_PAGES);
  readonly #blocks = new Recent<number, Promise<Uint8Array>>(KEPT_BLOCKS);

  constructor(read: ReadBytes, name: string, info: PackInfo) {
    this.#read = read;
    this.#name = name;
    this.info = info;
  }

  /** Block `n`, unpacked; empty where nothing was put there. */
  block(n: number): Promise<Uint8Array> {
    return this.#blocks.get(n, () => this.#fetch(n));
  }

  async json<T>(n: number): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.block(n))) as T;
  }

  /** Items `from` to `to`, of blocks that are JSON lists. */
  async items<T>(from: number, to: number): Promise<T[]> {
    const { perBlock } = this.info;
    if (to <= from) return [];
    const first = Math.floor(from / perBlock);
    const last = Math.floor((to - 1) / perBlock);
    const blocks = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, i) => this.json<T[]>(first + i)),
    );
    return blocks.flat().slice(from - first * perBlock, to - first * perBlock);
  }

  async item<T>(n: number): Promise<T> {
    return (await this.json<T[]>(Math.floor(n / this.info.perBlock)))[n % this.info.perBlock]!;
  }

  /** Records `from` to `to`, of blocks of records of `width` bytes. */
  async records(from: number, to: number, width: number): Promise<DataView> {
    const { perBlock } = this.info;
    const joined = new Uint8Array(Math.max(0, to - from) * width);
    if (to <= from) return new DataView(joined.buffer);
    const first = Math.floor(from / perBlock);
    const last = Math.floor((to - 1) / perBlock);
    const blocks = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, i) => this.block(first + i)),
    );
    blocks.forEach((block, i) => {
      const start = (first + i) * perBlock;
      const [a, b] = [Math.max(from, start), Math.min(to, start + perBlock)];
      joined.set(block.subarray((a - start) * width, (b - start) * width), (a - from) * width);
    });
    return new DataView(joined.buffer);
  }

  async #fetch(n: number): Promise<Uint8Array> {
    if (n < 0 || n >= this.info.blocks) return new Uint8Array();
    const page = Math.floor(n / ENTRIES_A_PAGE);
    const entries = await this.#pages.get(page, async () => {
      const from = page * ENTRIES_A_PAGE;
      const count = Math.min(ENTRIES_A_PAGE, this.info.blocks - from);
      const bytes = await this.#read(listFile(this.#name), from * ENTRY_BYTES, count * ENTRY_BYTES);
      return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    });
    const at = (n % ENTRIES_A_PAGE) * ENTRY_BYTES;
    const length = entries.getUint32(at + 6, true);
    if (length === 0) return new Uint8Array();
    const file = partFile(this.#name, entries.getUint16(at, true));
    return gunzipSync(await this.#read(file, entries.getUint32(at + 2, true), length));
  }
}
