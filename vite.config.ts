import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './scripts/app-build/content-security-policy.ts';
import { engineAssets, engineManifest } from './scripts/app-build/engine-files.ts';
import { precacheList, SERVICE_WORKER } from './scripts/app-build/precache-list.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A collection made before, or `none` where a server brings its own; without it data/articles is geoparsed. */
const ready = process.env['YAQUT_COLLECTION'];

async function collectionText(): Promise<string> {
  if (ready) return readFile(ready, 'utf8');
  const { buildCollection } = await import('./cli/collection.ts');
  const { collection } = await buildCollection([here('data/articles')]);
  return JSON.stringify(collection);
}

/** Geoparses data/articles with the engine itself: `collection.json` is served in dev and emitted at build. */
function collection(): Plugin {
  return {
    name: 'yaqut-collection',
    configureServer(server) {
      server.middlewares.use('/collection.json', (_request, response, next) => {
        collectionText().then((text) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
    async generateBundle() {
      if (ready === 'none') return;
      this.emitFile({ type: 'asset', fileName: 'collection.json', source: await collectionText() });
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    contentSecurityPolicy(),
    collection(),
    engineManifest(),
    engineAssets(),
    precacheList(here('public')),
  ],
  worker: {
    format: 'es',
    plugins: () => [engineManifest()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // How long each plug-in took is nothing to whoever waits for the map.
      checks: { pluginTimings: false },
      input: { index: here('index.html'), [SERVICE_WORKER]: here('src/offline/service-worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
