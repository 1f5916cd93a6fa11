import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { PMTiles } from 'pmtiles';
import { type Collection, toPage } from '../geo/index.ts';
import { PAGE_WORDS } from '../src/page/words.ts';
import { PROJECT } from './project.ts';

/** A collection as one HTML file, for any browser, without the network. */
export async function writePage(collection: Collection): Promise<string> {
  const read = (path: string) => readFile(join(PROJECT, path), 'utf8');
  const [script, style, ar, en] = await Promise.all(
    ['src/page/page.js', 'src/page/page.css', 'src/i18n/ar-later.ftl', 'src/i18n/en-later.ftl'].map(read),
  );
  const words = { ar: pageWords('ar', ar!), en: pageWords('en', en!) };
  return toPage(collection, { script: script!, style: style!, words, tile: await openBasemap() });
}

function pageWords(lang: string, messages: string): Record<string, string> {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(new FluentResource(messages));
  return Object.fromEntries(
    PAGE_WORDS.map((key) => [key, bundle.formatPattern(bundle.getMessage(key)!.value!, {})]),
  );
}

async function openBasemap() {
  const file = await readFile(join(PROJECT, 'data/basemap/world.pmtiles'));
  const archive = new PMTiles({
    getKey: () => 'world',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(file.subarray(offset, offset + length)).buffer,
    }),
  });
  return async (z: number, x: number, y: number) => {
    const tile = await archive.getZxy(z, x, y);
    return tile === undefined ? null : new Uint8Array(tile.data);
  };
}
