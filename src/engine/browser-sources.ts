import { chunks, EngineFileError, type FileStore, type Sources } from './engine-file.ts';
import type { EngineFile } from './manifest.ts';

const CACHE = 'yaqut-engine';

/** `engine/full-0123abcd.gz.bin` // => 'full' */
const nameOf = (path: string): string => /([^/]+)-[0-9a-f]{8}\.gz\.bin$/.exec(path)?.[1] ?? path;

/**
 * Keeps the files in Cache Storage. Where there is none (a page that came by plain http), or it is full, nothing is
 * kept and every visit fetches.
 *
 * @param base the app's own address
 */
export function browserSources(base: string): Sources {
  const addressOf = (path: string) => new URL(path, base).href;
  const open = async (): Promise<Cache | null> => {
    try {
      return await caches.open(CACHE);
    } catch {
      return null;
    }
  };
  const store: FileStore = {
    async get(path) {
      const response = await (await open())?.match(addressOf(path)).catch(() => undefined);
      return response ? new Uint8Array(await response.arrayBuffer()) : null;
    },
    async put(path, packed) {
      const cache = await open();
      if (cache === null) return;
      try {
        for (const { url } of await cache.keys()) {
          if (nameOf(url) === nameOf(path)) await cache.delete(url);
        }
        await cache.put(addressOf(path), new Response(packed as BodyInit));
      } catch {
        // The disk is full: what was fetched serves this visit.
      }
    },
    async remove(path) {
      await (await open())?.delete(addressOf(path));
    },
  };
  return { store, fetch: (file, onBytes) => fetchFile(file, addressOf(file.path), onBytes) };
}

async function fetchFile(
  file: EngineFile,
  address: string,
  onBytes: (received: number) => void,
): Promise<Uint8Array> {
  const packed = new Uint8Array(file.packedBytes);
  let at = 0;
  try {
    // It is kept by ourselves, once.
    const response = await fetch(address, { cache: 'no-store' });
    const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
    if (response.status === 404 || isPage) throw new EngineFileError('missing', file.path);
    if (!response.ok || response.body === null) throw new EngineFileError('network', file.path);
    for await (const chunk of chunks(response.body)) {
      if (at + chunk.length > packed.length) throw new EngineFileError('damaged', file.path);
      packed.set(chunk, at);
      onBytes((at += chunk.length));
    }
  } catch (error) {
    if (error instanceof EngineFileError) throw error;
    throw new EngineFileError('network', file.path, { cause: error });
  }
  // Broken off: whoever reads it sees that it is short.
  return packed.subarray(0, at);
}
