/** Which of up to a hundred million numbers have come, in a bit each. */
export class SeenIds {
  readonly #pages: (Uint32Array | undefined)[] = [];

  /** Notes a number; false where it has come before. */
  add(id: number): boolean {
    const page = (this.#pages[id >>> 20] ??= new Uint32Array(1 << 15));
    const word = (id >>> 5) & 0x7fff;
    const bit = 1 << (id & 31);
    if ((page[word]! & bit) !== 0) return false;
    page[word]! |= bit;
    return true;
  }
}
