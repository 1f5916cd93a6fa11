import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The service worker's file, beside the page: what lies deeper could not answer for the page. */
export const SERVICE_WORKER = 'service-worker';
/** Where the service worker's code wants the list. */
const PLACE = 'self.__PRECACHE';

/**
 * What the page itself is made of. Data are not on the list: they are large, and whoever uses them keeps them
 * (the base map in `src/offline/kept-basemap.ts`).
 */
const PAGE_FILE = /\.(?:html|m?js|css|woff2|svg|png|webmanifest)$/;

interface PrecacheEntry {
  readonly url: string;
  /** Null where the name holds a hash already. */
  readonly revision: string | null;
}

const revisionOf = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** Writes into the service worker which files the page is made of, as they were built. */
export function precacheList(publicFolder: string): Plugin {
  return {
    name: 'yaqut-precache-list',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After whatever else makes pages.
      order: 'post',
      async handler(_options, bundle) {
        const worker = bundle[`${SERVICE_WORKER}.js`];
        if (worker?.type !== 'chunk') return;
        const entries: PrecacheEntry[] = [];
        for (const [url, file] of Object.entries(bundle)) {
          if (file === worker || !PAGE_FILE.test(url)) continue;
          const hashed = url.startsWith('assets/');
          const content = file.type === 'chunk' ? file.code : file.source;
          entries.push({ url, revision: hashed ? null : revisionOf(content) });
        }
        for (const { parentPath, name } of await publicFiles(publicFolder)) {
          if (!PAGE_FILE.test(name)) continue;
          const path = join(parentPath, name);
          const url = path.slice(publicFolder.length + 1).replaceAll('\\', '/');
          entries.push({ url, revision: revisionOf(await readFile(path)) });
        }
        // A classic script, as every browser takes it, cannot import.
        if (worker.imports.length > 0)
          throw new Error(
            `The service worker must share no code with the page: ${worker.imports.join(', ')}.`,
          );
        if (!worker.code.includes(PLACE))
          throw new Error(`The service worker has no place for its list: ${PLACE}.`);
        entries.sort((a, b) => (a.url < b.url ? -1 : 1));
        worker.code = worker.code.replace(PLACE, JSON.stringify(entries));
      },
    },
  };
}

async function publicFiles(folder: string) {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile());
}
