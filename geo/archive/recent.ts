/** Keeps what was asked for last. A promise that fails is forgotten, so that it can be tried again. */
export class Recent<Key, Value> {
  readonly #most: number;
  readonly #held = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key, make: () => Value): Value {
    let value = this.#held.get(key);
    if (value === undefined) {
      value = make();
      if (value instanceof Promise) value.catch(() => this.#held.delete(key));
    }
    this.#held.delete(key);
    this.#held.set(key, value);
    if (this.#held.size > this.#most) this.#held.delete(this.#held.keys().next().value!);
    return value;
  }
}
