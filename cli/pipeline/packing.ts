import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { Failure } from '../exit-status.ts';

/**
 * How a file is compressed. What we write is a row of members, each complete in itself and stating its length first, so
 * that what was broken off can be cut behind its last whole member and continued. Any program that knows the format
 * reads them as one file.
 */
export interface Packing {
  /** Throws {@link Failure} where this can only be read. */
  checkWritable(): void;
  /** One member. */
  pack(plain: Uint8Array): Promise<Uint8Array>;
  /** So many bytes of a member say how long it is. */
  readonly headBytes: number;
  /** The whole length of the member that begins so; null where it is not one of ours. */
  lengthOf(head: Uint8Array): number | null;
  /** Any file of the format, ours or not. */
  unpack(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** How a file of this name is compressed; null for not at all. */
export function packingOf(path: string): Packing | null {
  if (/\.gz$/i.test(path)) return gzip;
  return /\.zst$/i.test(path) ? zstd : null;
}

const deflateRaw = promisify<Uint8Array, Buffer>(zlib.deflateRaw);

/** Up to an extra field (RFC 1952, 2.3.1.1) `YQ`, which holds the length of the member, uint32. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 8, 0, 0x59, 0x51, 4, 0);
const GZIP_LENGTH_BYTES = 4;
const GZIP_TAIL_BYTES = 8;

const gzip: Packing = {
  checkWritable: () => undefined,
  async pack(plain) {
    const body = await deflateRaw(plain);
    const start = GZIP_HEAD.length + GZIP_LENGTH_BYTES;
    const member = new Uint8Array(start + body.length + GZIP_TAIL_BYTES);
    const view = new DataView(member.buffer);
    member.set(GZIP_HEAD);
    view.setUint32(GZIP_HEAD.length, member.length, true);
    member.set(body, start);
    view.setUint32(member.length - 8, zlib.crc32(plain), true);
    view.setUint32(member.length - 4, plain.length, true);
    return member;
  },
  headBytes: GZIP_HEAD.length + GZIP_LENGTH_BYTES,
  lengthOf: (head) => numberBehind(GZIP_HEAD, head),
  unpack(packed) {
    // What fails is thrown where the chunks are read.
    return pipeline(packed, zlib.createGunzip({ chunkSize: 1 << 16 }), () => undefined);
  },
};

/** A skippable frame (RFC 8878, 3.1.2) with the length of the frame behind it, uint32, as `pzstd` writes them. */
const ZSTD_HEAD = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0);
const ZSTD_HEAD_BYTES = ZSTD_HEAD.length + 4;
/** The decoder unpacks at once what it is given: so much can stand for no more than some ten megabytes. */
const ZSTD_SLICE = 1024;

/** Node's own, since 22.15. */
const { zstdCompress } = zlib as {
  zstdCompress?: (plain: Uint8Array, done: (error: Error | null, packed: Buffer) => void) => void;
};

const zstd: Packing = {
  checkWritable() {
    if (zstdCompress !== undefined) return;
    throw new Failure(
      `Node ${process.versions.node} cannot write .zst; 22.15 and newer can. Write .gz, or write to standard output and compress that: yaqut geoparse … | zstd > FILE.`,
    );
  },
  async pack(plain) {
    const frame = await promisify(zstdCompress!)(plain);
    const member = new Uint8Array(ZSTD_HEAD_BYTES + frame.length);
    member.set(ZSTD_HEAD);
    new DataView(member.buffer).setUint32(ZSTD_HEAD.length, frame.length, true);
    member.set(frame, ZSTD_HEAD_BYTES);
    return member;
  },
  headBytes: ZSTD_HEAD_BYTES,
  lengthOf(head) {
    const frame = numberBehind(ZSTD_HEAD, head);
    return frame === null ? null : ZSTD_HEAD_BYTES + frame;
  },
  // Not with Node's own decoder: it stops, without a word, after the first frame of several.
  async *unpack(packed) {
    const unpacked: Uint8Array[] = [];
    const decoder = new Decompress((chunk) => unpacked.push(chunk));
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length; at += ZSTD_SLICE) {
        decoder.push(chunk.subarray(at, at + ZSTD_SLICE));
        yield* unpacked.splice(0);
      }
    }
    decoder.push(new Uint8Array(), true);
    yield* unpacked;
  },
};

function numberBehind(start: Uint8Array, head: Uint8Array): number | null {
  if (head.length < start.length + 4 || !start.every((byte, i) => byte === head[i])) return null;
  return new DataView(head.buffer, head.byteOffset).getUint32(start.length, true);
}
