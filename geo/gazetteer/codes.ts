/** Numbers strings in the order they first come. */
export class Codes {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(code: string): number {
    let number = this.#numbers.get(code);
    if (number === undefined) {
      number = this.list.push(code) - 1;
      this.#numbers.set(code, number);
    }
    return number;
  }
}
