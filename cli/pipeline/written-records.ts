import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Failure } from '../exit-status.ts';
import { linesOf, readBatches } from '../lines.ts';
import type { Packing } from './packing.ts';

/** What an unfinished output holds. */
export interface WrittenRecords {
  /** The file up to the end of its last whole line, or member. */
  readonly bytes: number;
  readonly documents: number;
  /** So many of them are lines that say why there is nothing else. */
  readonly failed: number;
  /** The last of them; null where there is none. */
  readonly last: string | null;
}

/** Reads an output that was broken off, up to what is whole of it. */
export async function readWritten(path: string, packing: Packing | null): Promise<WrittenRecords> {
  const end = packing === null ? Infinity : await endOfMembers(path, packing);
  let [bytes, documents, failed] = [0, 0, 0];
  let last: Uint8Array | null = null;
  if (end > 0) {
    const file = createReadStream(path, end === Infinity ? {} : { end: end - 1 });
    const chunks = packing === null ? (file as AsyncIterable<Uint8Array>) : packing.unpack(file);
    try {
      for await (const batch of readBatches(chunks, Infinity)) {
        // Only the last can be unfinished.
        if (batch.bytes!.at(-1) !== 0x0a) break;
        bytes += batch.bytes!.length;
        for (const line of linesOf(batch, Infinity)) {
          documents++;
          if (saysWhy(line.bytes!)) failed++;
          last = line.bytes;
        }
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure(
        `${path} is damaged (${reason}) and cannot be gone on from. Remove it to begin again.`,
      );
    }
  }
  return {
    bytes: packing === null ? bytes : end,
    documents,
    failed,
    last: last === null ? null : Buffer.from(last).toString(),
  };
}

/** Walks from member to member: where the last whole one ends. */
async function endOfMembers(path: string, packing: Packing): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    let end = 0;
    while (true) {
      const { buffer, bytesRead } = await file.read(
        new Uint8Array(packing.headBytes),
        0,
        packing.headBytes,
        end,
      );
      if (bytesRead < packing.headBytes) return end;
      const length = packing.lengthOf(buffer);
      if (length === null) {
        throw new Failure(
          `${path} was not written by Yaqut and cannot be gone on from. Remove it to begin again.`,
        );
      }
      if (end + length > size) return end;
      end += length;
    }
  } finally {
    await file.close();
  }
}

const ERROR = Buffer.from(',"error":"');

/** Without parsing it: its number stands before the error, and within a string of JSON the quotes would be escaped. */
function saysWhy(line: Uint8Array): boolean {
  return Buffer.from(line.buffer, line.byteOffset, line.byteLength).includes(ERROR);
}
