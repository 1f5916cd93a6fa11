import { PMTiles } from 'pmtiles';
import type { Collection } from '../../geo/write/collection-types.ts';
import { toPage } from '../../geo/write/page/page.ts';
import { loadMessages, message, type Lang } from '../i18n/messages.ts';
import { BASEMAP_URL } from '../map/basemap-url.ts';
import { BasemapSource } from '../offline/kept-basemap.ts';
import script from '../page/page.js?raw';
import style from '../page/page.css?raw';
import { PAGE_WORDS } from '../page/words.ts';

/** A collection as one HTML file, with its part of the base map in it. */
export async function pageFile(collection: Collection): Promise<string> {
  const archive = new PMTiles(new BasemapSource(BASEMAP_URL));
  await Promise.all([loadMessages('ar', 'later'), loadMessages('en', 'later')]);
  return toPage(collection, {
    script,
    style,
    words: { ar: words('ar'), en: words('en') },
    async tile(z, x, y) {
      const tile = await archive.getZxy(z, x, y);
      return tile === undefined ? null : new Uint8Array(tile.data);
    },
  });
}

const words = (lang: Lang): Record<string, string> =>
  Object.fromEntries(PAGE_WORDS.map((key) => [key, message(lang, key)]));
