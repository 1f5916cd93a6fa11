const CACHE = 'yaqut-archive';
/** So many parts are kept, of some kilobytes each: those that were read last. */
const MOST_PARTS = 2000;
/** Where there are more, so many go at once. */
const AT_ONCE = 200;

/** Where parts of files that were read once are found when the network is not there. */
export interface KeptParts {
  /** Not waited for: what cannot be kept is read again. */
  keep(file: string, offset: number, length: number, bytes: Uint8Array<ArrayBuffer>): void;
  find(file: string, offset: number, length: number): Promise<Uint8Array | null>;
}

/**
 * Keeps them in the browser's cache.
 *
 * @param base where the archive's files lie
 * @param version another archive, or one that was written anew, is answered with none of this one's parts
 */
export class PartsInCache implements KeptParts {
  readonly #base: string;
  readonly #version: string;
  readonly #most: number;
  /** Null where storage is closed off, as in a private window or on a page that is not secure. */
  readonly #cache: Promise<Cache | null>;
  /** How many there are, once they were counted. */
  #count: Promise<number> | null = null;

  constructor(base: string, version: string, most = MOST_PARTS) {
    this.#base = base;
    this.#version = version;
    this.#most = most;
    this.#cache = 'caches' in globalThis ? caches.open(CACHE).catch(() => null) : Promise.resolve(null);
  }

  keep(file: string, offset: number, length: number, bytes: Uint8Array<ArrayBuffer>): void {
    void this.#put(this.#address(file, offset, length), bytes).catch(() => {});
  }

  async find(file: string, offset: number, length: number): Promise<Uint8Array | null> {
    const cache = await this.#cache;
    const kept = await cache?.match(this.#address(file, offset, length)).catch(() => undefined);
    return kept ? new Uint8Array(await kept.arrayBuffer()) : null;
  }

  async #put(address: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const cache = await this.#cache;
    if (cache === null) return;
    this.#count ??= cache.keys().then(({ length }) => length);
    await cache.put(address, new Response(bytes));
    this.#count = this.#count.then((count) => (count < this.#most ? count + 1 : this.#trim(cache)));
    await this.#count;
  }

  /** The cache lists what it holds in the order in which it was put. */
  async #trim(cache: Cache): Promise<number> {
    const all = await cache.keys();
    const over = Math.max(0, all.length - Math.max(1, this.#most - AT_ONCE));
    for (const old of all.slice(0, over)) await cache.delete(old);
    return all.length - over;
  }

  /** A part has no address of its own: this one is never asked of the network. */
  #address(file: string, offset: number, length: number): string {
    const part = new URL(file, this.#base);
    part.search = new URLSearchParams({ v: this.#version, part: `${offset}+${length}` }).toString();
    return part.href;
  }
}
