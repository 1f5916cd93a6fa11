import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createGunzip } from 'node:zlib';
import type { TextSource } from '../../geo/index.ts';
import { Failure } from '../exit-status.ts';
import { openZipEntry } from './zip-entry.ts';

/** A file of text, plain or packed, read in chunks. */
export interface OpenText extends TextSource {
  /** Bytes to be read, as `bytesRead` counts them; 0 where that cannot be known. */
  readonly size: number;
  bytesRead(): number;
}

/** Small, so that what is made of a chunk is garbage before the collector takes it for something that stays. */
const CHUNK = 1 << 16;

/**
 * Opens a plain text file, a `.gz` or a `.zip` that holds one. What it is, its first bytes say. Throws {@link Failure}
 * where it cannot be read, and so do the chunks where it breaks off.
 */
export async function openText(path: string): Promise<OpenText> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new Failure(`There is no file ${path}. Check how it is spelled.`);
  if (info.isDirectory()) throw new Failure(`${path} is a folder. Name the file in it.`);
  const magic = info.isFile() ? await firstBytes(path) : new Uint8Array();
  if (magic[0] === 0x50 && magic[1] === 0x4b) {
    const { stream, size, crc32: expected } = await openZipEntry(path);
    const unpacked = new Unpacked(stream, expected);
    return { source: path, size, bytesRead: () => unpacked.bytes, chunks: decode(path, unpacked) };
  }
  const file = createReadStream(path, { highWaterMark: CHUNK });
  const isGzip = magic[0] === 0x1f && magic[1] === 0x8b;
  const stream: Readable = isGzip
    ? file.on('error', (error) => stream.destroy(error)).pipe(createGunzip({ chunkSize: CHUNK }))
    : file;
  return { source: path, size: info.size, bytesRead: () => file.bytesRead, chunks: decode(path, stream) };
}

async function firstBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Failure(`${path} cannot be opened: ${reason(error)}.`);
  }
}

/** Bytes as UTF-8. What is not becomes U+FFFD, which the readers of rows know for a fault of that row. */
async function* decode(path: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw new Failure(`${path} breaks off or is damaged: ${reason(error)}. Get the file again.`);
  }
  yield decoder.decode();
}

/** What comes out of an archive, counted, and compared at its end with the checksum that the archive has. */
class Unpacked implements AsyncIterable<Uint8Array> {
  bytes = 0;
  readonly #stream: Readable;
  readonly #expected: number;

  constructor(stream: Readable, expected: number) {
    this.#stream = stream;
    this.#expected = expected;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let checksum = 0;
    for await (const chunk of this.#stream as AsyncIterable<Uint8Array>) {
      this.bytes += chunk.length;
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== this.#expected) throw new Error('its checksum does not fit');
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
