/**
 * A column of unsigned numbers of up to 32 bits, kept as planes of bytes: a byte that says how many planes there are,
 * then the lowest byte of every number, then the next of every number, as many planes as the largest needs. Bytes of
 * one weight beside each other are alike, and gzip makes the most of that.
 */
export class ByteColumn {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #planes: number;

  /** `bytes` as `packColumn` made them. */
  constructor(bytes: Uint8Array) {
    this.#planes = bytes[0]!;
    this.length = (bytes.length - 1) / this.#planes;
    this.#bytes = bytes.subarray(1);
  }

  /** The number at `index`; `index` must be below `length`. */
  at(index: number): number {
    const bytes = this.#bytes;
    const n = this.length;
    switch (this.#planes) {
      case 1:
        return bytes[index]!;
      case 2:
        return bytes[index]! | (bytes[index + n]! << 8);
      case 3:
        return bytes[index]! | (bytes[index + n]! << 8) | (bytes[index + 2 * n]! << 16);
      default:
        return (
          (bytes[index]! |
            (bytes[index + n]! << 8) |
            (bytes[index + 2 * n]! << 16) |
            (bytes[index + 3 * n]! << 24)) >>>
          0
        );
    }
  }
}

/** The planes of `values`: 1 to 4 bytes for each. */
export function packColumn(values: Uint32Array): Uint8Array {
  let all = 0;
  for (let i = 0; i < values.length; i++) all |= values[i]!;
  const planes = Math.max(1, Math.ceil((32 - Math.clz32(all)) / 8));
  const bytes = new Uint8Array(1 + planes * values.length);
  bytes[0] = planes;
  for (let plane = 0; plane < planes; plane++) {
    const start = 1 + plane * values.length;
    for (let i = 0; i < values.length; i++) bytes[start + i] = values[i]! >>> (8 * plane);
  }
  return bytes;
}
