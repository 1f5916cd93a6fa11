import type { FileEntry } from '@zip.js/zip.js';
import { Inflate } from 'fflate';
import type { Budget } from './budget.ts';
import { joinBytes } from './join-bytes.ts';
import { shownName } from './shown-name.ts';

/** A file in an archive. */
export interface ZipEntry {
  /** With `/` between folders, without anything that could not be shown. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /**
   * Unpacks it, as far as the budget goes.
   * @throws OverBudget; Error where it is damaged
   */
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * The files of a ZIP archive, in its order. Names in other encodings than UTF-8 are read as Windows-1256 where they
 * are Arabic so.
 *
 * @throws Error where the bytes are no archive, or a damaged one
 */
export async function* zipEntries(bytes: Uint8Array, budget: Budget): AsyncGenerator<ZipEntry> {
  const { Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js/lib/zip-core-native.js');
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      budget.enter();
      yield {
        name: shownName(entry.filenameUTF8 ? entry.filename : decodeName(entry.rawFilename)),
        isEncrypted: entry.encrypted,
        bytes: async () => unpack(entry, bytes, budget),
      };
    }
  } finally {
    await reader.close();
  }
}

/** The parts of an office document, which is an archive: those that `wanted` names, by name. */
export async function zipParts(
  bytes: Uint8Array,
  budget: Budget,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for await (const entry of zipEntries(bytes, budget)) {
    if (wanted(entry.name)) parts.set(entry.name, await entry.bytes());
  }
  return parts;
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1256').decode(raw);
  }
}

/** In one go where it is packed as nearly all are; zip.js sets up streams for each file, which takes far longer. */
function unpack(entry: FileEntry, archive: Uint8Array, budget: Budget): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { offset, compressedSize, compressionMethod } = entry;
  const isPlain = !entry.encrypted && (compressionMethod === STORED || compressionMethod === DEFLATED);
  if (
    !isPlain ||
    offset + LOCAL_HEADER > archive.length ||
    view.getUint32(offset, true) !== LOCAL_SIGNATURE
  ) {
    throw new Error('it is packed in a way that is not read');
  }
  const start = offset + LOCAL_HEADER + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = archive.subarray(start, start + compressedSize);
  const unpacked = compressionMethod === STORED ? stored(packed, budget) : inflate(packed, budget);
  if (crc32(unpacked) !== entry.signature) throw new Error('its checksum is wrong');
  return unpacked;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 30;
const LOCAL_SIGNATURE = 0x04034b50;

/** So much is handed over at a time, so that what it unpacks to is counted before there is much of it. */
const STEP = 64 * 1024;

function stored(packed: Uint8Array, budget: Budget): Uint8Array {
  budget.unpack(packed.length);
  return packed.slice();
}

/** What an archive says of its own sizes is not believed. */
function inflate(packed: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Inflate((chunk) => {
    budget.unpack(chunk.length);
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return joinBytes(chunks);
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum that every file in an archive has beside it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
