/** Whole numbers from 0 to 2^53, small ones in few bytes (LEB128). */
export class VarintWriter {
  #bytes = new Uint8Array(32);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(value: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 128;
    this.#bytes[this.#length++] = rest;
  }

  /** What was written; valid until the next number is. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

export function* readVarints(bytes: Uint8Array): Generator<number> {
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    if (byte < 128) {
      yield value;
      value = 0;
      scale = 1;
    } else scale *= 128;
  }
}
