/**
 * A sorted set of strings in one buffer, found by binary search and never unpacked.
 *
 * Strings are UTF-8, sorted by byte and front-coded in blocks of 16: the first of a block stands whole, each other
 * says how many bytes it shares with the one before. A block starts at `offsets[block]`. An entry is
 * `shared` (not for the first), `length` (one byte each) and `length` bytes; strings of more than 255 bytes are refused.
 */
export const BLOCK = 16;

export interface StringTableParts {
  /** Start of each block in `bytes`. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  readonly count: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Byte order of two UTF-8 strings. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}

/**
 * Builds a table. `strings` must be distinct; the returned `order` gives, for each position in the table, the
 * index of that string in the input.
 */
export function buildStringTable(
  strings: readonly string[],
): StringTableParts & { readonly order: Uint32Array } {
  const encoded = strings.map((string) => encoder.encode(string));
  for (let i = 0; i < encoded.length; i++) {
    if (encoded[i]!.length > MAX_BYTES)
      throw new RangeError(`String of more than ${MAX_BYTES} bytes: ${strings[i]}`);
  }
  const order = Uint32Array.from(strings.keys()).sort((a, b) => compareBytes(encoded[a]!, encoded[b]!));
  const offsets = new Uint32Array(Math.ceil(strings.length / BLOCK));
  const bytes = new Uint8Array(encoded.reduce((sum, string) => sum + string.length + 2, 0));
  let end = 0;
  let previous = new Uint8Array(0);
  order.forEach((source, position) => {
    const current = encoded[source]!;
    let shared = 0;
    if (position % BLOCK === 0) {
      offsets[position / BLOCK] = end;
    } else {
      const limit = Math.min(previous.length, current.length);
      while (shared < limit && previous[shared] === current[shared]) shared++;
      bytes[end++] = shared;
    }
    bytes[end++] = current.length - shared;
    bytes.set(current.subarray(shared), end);
    end += current.length - shared;
    previous = current;
  });
  return { offsets, bytes: bytes.slice(0, end), count: strings.length, order };
}

export const MAX_BYTES = 255;

/** Where a string stands, and whether the table goes on from it: `longer` is true if an entry starts with it and a space. */
export interface Found {
  /** Position, or -1. */
  readonly index: number;
  readonly longer: boolean;
}

const NOTHING: Found = { index: -1, longer: false };
const SPACE = 0x20;

export class StringTable {
  readonly count: number;
  readonly #offsets: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #entry = new Uint8Array(MAX_BYTES);
  readonly #query = new Uint8Array(MAX_BYTES + 1);

  constructor(parts: StringTableParts) {
    this.count = parts.count;
    this.#offsets = parts.offsets;
    this.#bytes = parts.bytes;
  }

  /** Looks a string up, and tells in the same search whether longer names begin with it. */
  find(string: string): Found {
    const { read, written: length } = encoder.encodeInto(string, this.#query);
    if (read < string.length || length > MAX_BYTES || this.count === 0) return NOTHING;
    const block = this.#blockBefore(length);
    // Nothing sorts before the first entry of the table; the query may still be the beginning of that entry.
    let position = Math.max(block, 0) * BLOCK;
    let index = -1;
    const end = Math.min(this.count, position + 2 * BLOCK);
    let cursor = this.#offsets[position / BLOCK]!;
    for (; position < end; position++) {
      const shared = position % BLOCK === 0 ? 0 : this.#bytes[cursor++]!;
      const rest = this.#bytes[cursor++]!;
      for (let i = 0; i < rest; i++) this.#entry[shared + i] = this.#bytes[cursor + i]!;
      cursor += rest;
      const size = shared + rest;
      const order = this.#compareEntry(size, length);
      if (order === 0) index = position;
      else if (order > 0) return { index, longer: this.#startsWithQueryAndSpace(size, length) };
    }
    return { index, longer: false };
  }

  /** The string at a position. */
  at(position: number): string {
    if (position < 0 || position >= this.count) throw new RangeError(`No string at ${position}`);
    const block = Math.floor(position / BLOCK);
    let cursor = this.#offsets[block]!;
    let size = 0;
    for (let i = block * BLOCK; i <= position; i++) {
      const shared = i % BLOCK === 0 ? 0 : this.#bytes[cursor++]!;
      const rest = this.#bytes[cursor++]!;
      for (let k = 0; k < rest; k++) this.#entry[shared + k] = this.#bytes[cursor + k]!;
      cursor += rest;
      size = shared + rest;
    }
    return decoder.decode(this.#entry.subarray(0, size));
  }

  /** The last block whose first string is not after the query, or -1. */
  #blockBefore(length: number): number {
    let low = 0;
    let high = this.#offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareHead(middle, length) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #compareHead(block: number, length: number): number {
    let cursor = this.#offsets[block]!;
    const size = this.#bytes[cursor++]!;
    const shared = Math.min(size, length);
    for (let i = 0; i < shared; i++) {
      const difference = this.#bytes[cursor + i]! - this.#query[i]!;
      if (difference !== 0) return difference;
    }
    return size - length;
  }

  #compareEntry(size: number, length: number): number {
    const shared = Math.min(size, length);
    for (let i = 0; i < shared; i++) {
      const difference = this.#entry[i]! - this.#query[i]!;
      if (difference !== 0) return difference;
    }
    return size - length;
  }

  // A space sorts before every other byte of a key, so entries that continue the query follow it at once.
  #startsWithQueryAndSpace(size: number, length: number): boolean {
    if (size <= length || this.#entry[length] !== SPACE) return false;
    for (let i = 0; i < length; i++) if (this.#entry[i] !== this.#query[i]) return false;
    return true;
  }
}
