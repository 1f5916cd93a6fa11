import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/*
 * A writer for PMTiles 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): equal tiles are kept once,
 * runs of them are one entry, and the same tiles give the same bytes.
 */

export interface TileBytes {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface ArchiveInfo {
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly center: readonly [lon: number, lat: number, zoom: number];
  readonly metadata: Record<string, unknown>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const HEADER_BYTES = 127;
/** The specification wants header and root directory within the first 16 KiB. */
const ROOT_BYTES = 16384 - HEADER_BYTES;

/** The byte that names the operating system would differ from machine to machine. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const out = gzipSync(bytes, { level: 9 });
  out[9] = 255;
  return out;
}

/** Place of a tile on the Hilbert curve through all zooms. */
export function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3;
  let [tx, ty] = [x, y];
  for (let s = 2 ** (z - 1); s >= 1; s /= 2) {
    const rx = tx & s ? 1 : 0;
    const ry = ty & s ? 1 : 0;
    id += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        tx = s - 1 - tx;
        ty = s - 1 - ty;
      }
      [tx, ty] = [ty, tx];
    }
    tx &= s - 1;
    ty &= s - 1;
  }
  return id;
}

function varints(numbers: readonly number[]): Uint8Array {
  const out: number[] = [];
  for (let n of numbers) {
    while (n > 127) {
      out.push((n % 128) | 128);
      n = Math.floor(n / 128);
    }
    out.push(n);
  }
  return Uint8Array.from(out);
}

function directory(entries: readonly Entry[]): Uint8Array {
  const numbers = [entries.length];
  entries.forEach((entry, i) => numbers.push(entry.id - (entries[i - 1]?.id ?? 0)));
  entries.forEach((entry) => numbers.push(entry.run));
  entries.forEach((entry) => numbers.push(entry.length));
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    numbers.push(follows ? 0 : entry.offset + 1);
  });
  return gzip(varints(numbers));
}

/** One directory if it fits, else leaves of growing size under a root that does. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const whole = directory(entries);
  if (whole.length <= ROOT_BYTES) return { root: whole, leaves: new Uint8Array() };
  for (let size = 2048; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const pointers: Entry[] = [];
    let offset = 0;
    for (let i = 0; i < entries.length; i += size) {
      const leaf = directory(entries.slice(i, i + size));
      pointers.push({ id: entries[i]!.id, offset, length: leaf.length, run: 0 });
      offset += leaf.length;
      leaves.push(leaf);
    }
    const root = directory(pointers);
    if (root.length <= ROOT_BYTES) return { root, leaves: Buffer.concat(leaves) };
  }
}

export function writePmtiles(tiles: readonly TileBytes[], info: ArchiveInfo): Uint8Array {
  const sorted = tiles
    .map((tile) => ({ id: tileId(tile.z, tile.x, tile.y), bytes: tile.bytes }))
    .sort((a, b) => a.id - b.id);
  const entries: Entry[] = [];
  const kept = new Map<string, { offset: number; length: number }>();
  const data: Uint8Array[] = [];
  let offset = 0;
  for (const { id, bytes } of sorted) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    let place = kept.get(hash);
    if (!place) {
      const packed = gzip(bytes);
      place = { offset, length: packed.length };
      kept.set(hash, place);
      data.push(packed);
      offset += packed.length;
    }
    const last = entries[entries.length - 1];
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }

  const { root, leaves } = directories(entries);
  const metadata = gzip(Buffer.from(JSON.stringify(info.metadata)));
  const zooms = tiles.map((tile) => tile.z);
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const uint64 = (at: number, n: number) => header.setBigUint64(at, BigInt(n), true);
  const degrees = (at: number, n: number) => header.setInt32(at, Math.round(n * 1e7), true);
  Buffer.from('PMTiles').forEach((byte, i) => header.setUint8(i, byte));
  header.setUint8(7, 3);
  let at = HEADER_BYTES;
  [root, metadata, leaves, { length: offset }].forEach((part, i) => {
    uint64(8 + 16 * i, at);
    uint64(16 + 16 * i, part.length);
    at += part.length;
  });
  uint64(72, sorted.length);
  uint64(80, entries.length);
  uint64(88, kept.size);
  header.setUint8(96, 1); // clustered
  header.setUint8(97, 2); // directories: gzip
  header.setUint8(98, 2); // tiles: gzip
  header.setUint8(99, 1); // tiles: Mapbox vector tiles
  header.setUint8(100, Math.min(...zooms));
  header.setUint8(101, Math.max(...zooms));
  info.bounds.forEach((n, i) => degrees(102 + 4 * i, n));
  header.setUint8(118, info.center[2]);
  degrees(119, info.center[0]);
  degrees(123, info.center[1]);
  return Buffer.concat([new Uint8Array(header.buffer), root, metadata, leaves, ...data]);
}
