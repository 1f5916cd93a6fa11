import { FetchSource, FileSource, type RangeResponse, type Source } from 'pmtiles';

const CACHE = 'yaqut-basemap';

/** The whole archive as it was kept on this machine, or null. Reading tiles out of a file takes no network and no server. */
async function keptFile(url: string): Promise<File | null> {
  try {
    const response = await (await caches.open(CACHE)).match(url);
    return response ? new File([await response.blob()], url) : null;
  } catch {
    // Storage may be closed off, as in a private window: then nothing is kept.
    return null;
  }
}

/** Fetches the whole archive once and keeps it; one kept before under another name goes. */
export async function keepBasemap(url: string): Promise<void> {
  const cache = await caches.open(CACHE);
  if (await cache.match(url)) return;
  // Past the browser's own cache: that may hold ranges of it, and a range is not the whole.
  const response = await fetch(url, { cache: 'no-store' });
  if (response.status !== 200) return;
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(url, response);
}

/**
 * The base map's archive: out of the kept file where there is one, else range by range from where the page came from.
 * A cache cannot stand between: it would answer a range with the whole, which is no answer to a range.
 */
export class BasemapSource implements Source {
  readonly #url: string;
  readonly #net: FetchSource;
  #file: Promise<FileSource | null>;

  constructor(url: string) {
    this.#url = url;
    this.#net = new FetchSource(url);
    this.#file = this.#open();
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const file = await this.#file;
    if (file) return file.getBytes(offset, length);
    try {
      return await this.#net.getBytes(offset, length, signal, etag);
    } catch (error) {
      if (signal?.aborted) throw error;
      // The network went while the page was open; the whole may have been kept since.
      this.#file = this.#open();
      const kept = await this.#file;
      if (!kept) throw error;
      return kept.getBytes(offset, length);
    }
  }

  async #open(): Promise<FileSource | null> {
    const file = await keptFile(this.#url);
    return file && new FileSource(file);
  }
}
