import type { Listed } from '../state/source.ts';

export interface LoadedPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Loads what follows the first `from` items. */
export type LoadPage<Item> = (from: number) => Promise<LoadedPage<Item>>;

/** A list that is read a page at a time. What it held stays until the first page of another is here. */
export class Pages<Item> implements Listed<Item> {
  items = $state.raw<readonly Item[]>([]);
  total = $state(0);
  busy = $state(false);
  #load: LoadPage<Item> | null = null;
  #begun = 0;

  begin(load: LoadPage<Item>): void {
    this.#load = load;
    void this.#read(0);
  }

  more(): void {
    if (!this.busy && this.items.length < this.total) void this.#read(this.items.length);
  }

  async #read(from: number): Promise<void> {
    const begun = (this.#begun += 1);
    this.busy = true;
    try {
      const { items, total } = await this.#load!(from);
      if (begun !== this.#begun) return;
      this.items = from === 0 ? items : [...this.items, ...items];
      this.total = total;
    } finally {
      if (begun === this.#begun) this.busy = false;
    }
  }
}
