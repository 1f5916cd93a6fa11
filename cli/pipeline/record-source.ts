import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Failure } from '../exit-status.ts';
import { packingOf } from './packing.ts';

/** NDJSON to be read once, from its beginning. */
export interface RecordSource {
  /** For messages. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes to be read, as `bytesRead` counts them; null where that cannot be known. */
  readonly size: number | null;
  bytesRead(): number;
}

/** Small, so that work is shared out evenly, and a result does not wait for many others. */
const CHUNK = 1 << 16;

/** Whether a file of this name is a stream of records, and not one article. */
export function isRecordFile(path: string): boolean {
  return /\.(ndjson|jsonl)(\.gz|\.zst)?$/i.test(path);
}

/** Opens a file of NDJSON, compressed or not as its name says. Throws {@link Failure}, and so do the chunks. */
export async function openRecordFile(path: string): Promise<RecordSource> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new Failure(`There is no file ${path}. Check how it is spelled.`);
  if (info.isDirectory()) throw new Failure(`${path} is a folder. Name the file in it.`);
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const packing = packingOf(path);
  return {
    name: path,
    chunks: explained(path, packing === null ? file : packing.unpack(file)),
    size: info.isFile() ? info.size : null,
    bytesRead: () => file.bytesRead,
  };
}

/** Standard input, which is never taken for compressed. */
export function stdinRecords(): RecordSource {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      read += chunk.length;
      yield chunk;
    }
  }
  const info = fstatSync(process.stdin.fd);
  return {
    name: 'standard input',
    chunks: counted(),
    size: info.isFile() ? info.size : null,
    bytesRead: () => read,
  };
}

async function* explained(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new Failure(`${path} breaks off or is damaged: ${reason}. Get the file again.`);
  }
}
