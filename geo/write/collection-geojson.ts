import type { Collection } from './collection-types.ts';
import type { ExportOptions } from './exports.ts';
import type { PlaceCollection } from './geojson-types.ts';

/** The places of a collection as GeoJSON, with what is known of all its articles, so that it can be opened again. */
export function collectionGeoJson(
  { title, articles, places, corrections }: Collection,
  { fullText = false }: ExportOptions = {},
): PlaceCollection & { readonly name?: string } {
  return {
    ...places,
    ...(title === null ? {} : { name: title }),
    ...(corrections && { corrections }),
    articles: articles.map(({ mentions: _mentions, overruled: _overruled, text, ...article }) =>
      fullText ? { ...article, text } : article,
    ),
  };
}
