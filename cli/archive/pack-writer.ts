import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENTRY_BYTES, listFile, partFile } from '../../geo/archive/pack.ts';
import type { PackInfo } from '../../geo/archive/manifest.ts';

/** Hosts refuse files that are too large: 25 MB is the least that a common one takes. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Entries are written so many at a time. */
const ENTRIES = 4096;

/** Writes a series of blocks for `Pack` to read. */
export class PackWriter {
  readonly #folder: string;
  readonly #name: string;
  readonly #perBlock: number;
  readonly #list: number;
  readonly #entries = Buffer.alloc(ENTRIES * ENTRY_BYTES);
  #buffered = 0;
  #part = 0;
  #file: number;
  #offset = 0;
  #blocks = 0;

  constructor(folder: string, name: string, perBlock: number) {
    this.#folder = folder;
    this.#name = name;
    this.#perBlock = perBlock;
    this.#list = openSync(join(folder, listFile(name)), 'w');
    this.#file = openSync(join(folder, partFile(name, 0)), 'w');
  }

  get blocks(): number {
    return this.#blocks;
  }

  /** An empty block takes no room. */
  add(block: Uint8Array): void {
    const packed = block.length === 0 ? block : gzipSync(block);
    if (this.#offset > 0 && this.#offset + packed.length > MOST_BYTES) {
      closeSync(this.#file);
      this.#part += 1;
      this.#offset = 0;
      this.#file = openSync(join(this.#folder, partFile(this.#name, this.#part)), 'w');
    }
    if (packed.length > 0) writeSync(this.#file, packed);
    const at = this.#buffered * ENTRY_BYTES;
    this.#entries.writeUInt16LE(this.#part, at);
    this.#entries.writeUInt32LE(this.#offset, at + 2);
    this.#entries.writeUInt32LE(packed.length, at + 6);
    this.#offset += packed.length;
    this.#blocks += 1;
    this.#buffered += 1;
    if (this.#buffered === ENTRIES) this.#flush();
  }

  addJson(value: unknown): void {
    this.add(Buffer.from(JSON.stringify(value)));
  }

  finish(): PackInfo {
    this.#flush();
    closeSync(this.#list);
    closeSync(this.#file);
    return { blocks: this.#blocks, perBlock: this.#perBlock };
  }

  #flush(): void {
    writeSync(this.#list, this.#entries, 0, this.#buffered * ENTRY_BYTES);
    this.#buffered = 0;
  }
}

/** Writes a series of items, so many a block. */
export class ItemWriter<Item> {
  readonly #pack: PackWriter;
  readonly #perBlock: number;
  #items: Item[] = [];

  constructor(folder: string, name: string, perBlock: number) {
    this.#pack = new PackWriter(folder, name, perBlock);
    this.#perBlock = perBlock;
  }

  add(item: Item): void {
    this.#items.push(item);
    if (this.#items.length === this.#perBlock) this.#flush();
  }

  finish(): PackInfo {
    if (this.#items.length > 0) this.#flush();
    return this.#pack.finish();
  }

  #flush(): void {
    this.#pack.addJson(this.#items);
    this.#items = [];
  }
}

/** Enough to compress well, little to read for one. */
export const RECORDS_A_BLOCK = 1024;

/** Writes a series of records of one width, so many a block. */
export class RecordWriter {
  readonly #pack: PackWriter;
  readonly #block: Buffer;
  readonly #width: number;
  #at = 0;

  constructor(folder: string, name: string, width: number, perBlock: number) {
    this.#pack = new PackWriter(folder, name, perBlock);
    this.#width = width;
    this.#block = Buffer.alloc(width * perBlock);
  }

  /** @param write puts the record at the offset that it is given */
  add(write: (block: Buffer, at: number) => void): void {
    write(this.#block, this.#at);
    this.#at += this.#width;
    if (this.#at === this.#block.length) this.#flush();
  }

  finish(): PackInfo {
    if (this.#at > 0) this.#flush();
    return this.#pack.finish();
  }

  #flush(): void {
    this.#pack.add(this.#block.subarray(0, this.#at));
    this.#at = 0;
  }
}
