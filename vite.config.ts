import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** What the built page may load: itself and nothing else. `blob:` is MapLibre's worker and its images. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'yaqut-content-security-policy',
    apply: 'build',
    // Written by hand, not as a tag object: that would escape the quotes, and the server repeats the policy as a header.
    transformIndexHtml: (html) =>
      html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`),
  };
}

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
  plugins: [svelte(), contentSecurityPolicy(), collection()],
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
});
