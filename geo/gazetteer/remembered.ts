/**
 * What was put together for numbers asked for lately: for each remainder of them the last. Memory is bounded, and what
 * is remembered changes how long an answer takes, not what it is.
 */
export class Remembered<T> {
  readonly #numbers: Int32Array;
  readonly #values: (T | undefined)[];

  /** @param slots how many are remembered; a power of two */
  constructor(slots: number) {
    this.#numbers = new Int32Array(slots).fill(-1);
    this.#values = new Array<T | undefined>(slots).fill(undefined);
  }

  /** What is known of `number`, which is not negative; made where nothing is. */
  get(number: number, make: (number: number) => T): T {
    const slot = number & (this.#numbers.length - 1);
    if (this.#numbers[slot] === number) return this.#values[slot]!;
    const value = make(number);
    this.#numbers[slot] = number;
    this.#values[slot] = value;
    return value;
  }
}
