/*
 * Keeps the page for the time without a network. It answers from what it has kept only where that cannot be old
 * (files with a hash in their name) or where the network does not answer: a page that is served anew is seen anew.
 * The base map is kept by the page, which reads it by ranges (`kept-basemap.ts`).
 */
import { clientsClaim } from 'workbox-core';
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';

declare global {
  /** The files of the page, written in when it is built. */
  var __PRECACHE: { url: string; revision: string | null }[];
}

interface WorkerEvent extends Event {
  readonly data?: unknown;
  waitUntil(promise: Promise<unknown>): void;
}
const worker = self as unknown as {
  addEventListener(type: 'install' | 'message', listener: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
};

/** A network that has not answered by then counts as none. */
const PATIENCE_SECONDS = 4;
const COLLECTION = 'collection.json';
const COLLECTION_CACHE = 'yaqut-collection';

precache(self.__PRECACHE);
cleanupOutdatedCaches();
clientsClaim();

// The page, whatever its address says: the address is read by the page itself.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    try {
      return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000) });
    } catch {
      const page = new URL(request.url).pathname.endsWith('/online.html') ? 'online.html' : 'index.html';
      return (await matchPrecache(page)) ?? Response.error();
    }
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith(`/${COLLECTION}`),
  new NetworkFirst({ cacheName: COLLECTION_CACHE, networkTimeoutSeconds: PATIENCE_SECONDS }),
);

// The map's worker has a second name, for the page whose policy is another.
addRoute({ ignoreURLParametersMatching: [/^online$/] });

worker.addEventListener('install', (event) => {
  // The page fetched the articles before there was a worker. Where they cannot be had again, the next visit brings them.
  const keep = caches.open(COLLECTION_CACHE).then((cache) => cache.add(COLLECTION));
  event.waitUntil(keep.catch(() => {}));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'update-now') void worker.skipWaiting();
});
