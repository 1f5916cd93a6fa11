import type { FileHandle } from 'node:fs/promises';
import type { Packing } from './packing.ts';

const LINE_FEED = 0x0a;

/** Of plain text in a member: enough to compress well, little to do again after an interruption. */
const MEMBER_BYTES = 1024 * 1024;

/**
 * Writes lines to a file, compressed or not. Members end at the first line that fills them, wherever the pieces written
 * begin and end: the same lines are the same bytes.
 */
export class RecordWriter {
  readonly #file: FileHandle;
  readonly #packing: Packing | null;
  readonly #memberBytes: number;
  #parts: Uint8Array[] = [];
  #length = 0;
  #isEmpty: boolean;

  /** @param isEmpty whether nothing stands in the file yet */
  constructor(file: FileHandle, packing: Packing | null, isEmpty: boolean, memberBytes = MEMBER_BYTES) {
    this.#memberBytes = memberBytes;
    this.#file = file;
    this.#packing = packing;
    this.#isEmpty = isEmpty;
  }

  /** @param lines whole lines */
  async write(lines: Uint8Array): Promise<void> {
    if (this.#packing === null) {
      await this.#file.writeFile(lines);
      return;
    }
    let start = 0;
    while (start < lines.length) {
      const full = start + Math.max(0, this.#memberBytes - this.#length - 1);
      const end = lines.indexOf(LINE_FEED, full) + 1;
      this.#add(lines.subarray(start, end === 0 ? lines.length : end));
      if (end === 0) return;
      await this.#endMember(this.#packing);
      start = end;
    }
  }

  /** Must be called when all is written. What was written has reached the disk then. */
  async finish(): Promise<void> {
    // Nothing at all is no file of its format: it has at least one member.
    if (this.#packing !== null && (this.#length > 0 || this.#isEmpty)) await this.#endMember(this.#packing);
    await this.#file.sync();
    await this.#file.close();
  }

  /** Ends without what has not been written out yet. */
  async abandon(): Promise<void> {
    await this.#file.close();
  }

  #add(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  async #endMember(packing: Packing): Promise<void> {
    const plain = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    this.#isEmpty = false;
    await this.#file.writeFile(await packing.pack(plain));
  }
}
