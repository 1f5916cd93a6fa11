import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from '@playwright/test';
import type { Map as GlMap } from 'maplibre-gl';
import type { NdjsonRecord } from '../../../geo/index.ts';
import { frameTimes } from './frame-times.ts';
import { pageMemory } from './page-memory.ts';
import { serveFolder } from './serve-folder.ts';

declare global {
  interface Window {
    plainMap?: GlMap;
    plainReady?: number;
  }
}

/** Writes each mention that has a place as a point. Returns how many there are. */
export async function writePoints(mentions: string, path: string): Promise<number> {
  const out = createWriteStream(path);
  out.write('{"type":"FeatureCollection","features":[');
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(mentions), crlfDelay: Infinity })) {
    for (const { place, kind } of (JSON.parse(line) as Partial<NdjsonRecord>).mentions ?? []) {
      if (place === null || kind === 'embedded') continue;
      const point = { type: 'Point', coordinates: [place.lon, place.lat] };
      const feature = JSON.stringify({ type: 'Feature', geometry: point, properties: { id: place.id } });
      count += 1;
      if (!out.write(`${count === 1 ? '' : ',\n'}${feature}`)) await once(out, 'drain');
    }
  }
  out.end(']}');
  await once(out, 'close');
  return count;
}

const page = (clustered: boolean) => `<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="/maplibre-gl.css"><div id="map" style="position:fixed;inset:0"></div>
<script type="module">
import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
setWorkerUrl('/maplibre-gl-worker.mjs');
const source = { type: 'geojson', data: '/points.geojson', ${clustered ? 'cluster: true, clusterRadius: 50' : ''} };
const map = new Map({ container: 'map', center: [43, 30], zoom: 4, fadeDuration: 0, style: { version: 8,
  sources: { points: source }, layers: [{ id: 'points', type: 'circle', source: 'points', paint: { 'circle-radius': 5 } }] } });
window.plainMap = map;
map.once('idle', () => { window.plainReady = performance.now(); });
</script>`;

/** The points as a source of MapLibre: how long until they are seen, what they take, and how smoothly they move. */
export async function plainMap(browser: Browser, folder: string, clustered: boolean): Promise<void> {
  writeFileSync(join(folder, 'index.html'), page(clustered));
  const maplibre = dirname(new URL(import.meta.resolve('maplibre-gl')).pathname);
  const server = await serveFolder(folder, maplibre);
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    const session = await tab.context().newCDPSession(tab);
    await tab.goto(server.url);
    await tab.waitForFunction(() => window.plainReady !== undefined, null, { timeout: 600_000 });
    const ready = await tab.evaluate(() => window.plainReady!);
    const { heap, resident } = await pageMemory(tab, session);
    const frames = await frameTimes(tab, () => window.plainMap!);
    console.log(
      `  ${clustered ? 'clustered' : 'plain    '}      first view ${(ready / 1000).toFixed(1)} s, memory ${heap.toFixed(0)} MB of script, ${resident.toFixed(0)} MB resident, frame ${frames}`,
    );
  } catch (error) {
    console.log(`  ${clustered ? 'clustered' : 'plain    '}      ${String(error).split('\n')[0]}`);
  } finally {
    await tab.close();
    server.close();
  }
}
