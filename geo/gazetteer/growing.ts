type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A typed array that grows as numbers come: a build at the scale of GeoNames has no room for an object a name. */
export class Growing<A extends Numbers> {
  /** The numbers, and room for more behind them. Taken anew after each push: growing moves it. */
  data: A;
  length = 0;
  readonly #Array: new (length: number) => A;

  constructor(array: new (length: number) => A, room = 1024) {
    this.#Array = array;
    this.data = new array(room);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.#grow(this.length + 1);
    this.data[this.length++] = value;
  }

  /** Adds `length` numbers of `source` from `start` on. */
  append(source: Numbers, start: number, length: number): void {
    if (this.length + length > this.data.length) this.#grow(this.length + length);
    const end = start + length;
    // A loop: for the dozen bytes of a name, a view costs more than it saves.
    for (let i = start; i < end; i++) this.data[this.length++] = source[i]!;
  }

  /** A copy of exactly the numbers pushed. */
  toArray(): A {
    return this.data.slice(0, this.length) as A;
  }

  #grow(needed: number): void {
    const grown = new this.#Array(Math.max(needed, Math.ceil(this.data.length * 1.5)));
    grown.set(this.data);
    this.data = grown;
  }
}
