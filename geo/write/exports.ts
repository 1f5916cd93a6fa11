import type { Collection } from './collection-types.ts';

export interface ExportOptions {
  /** Put the articles' texts in, where the format has room for them. They are their publishers': off unless asked for. */
  readonly fullText?: boolean;
}

/** A format that a collection is written in, for other programs. */
export interface ExportFormat {
  /** The name on the command line, and in an interface's messages. */
  readonly id: string;
  /** Of the file's name, with its dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether the articles' texts are in it: `always` where it cannot be opened again without them. */
  readonly fullText: 'never' | 'optional' | 'always';
  /** Loads what it needs when it is first asked for. What is left out of the collection is left out of the file. */
  readonly write: (collection: Collection, options?: ExportOptions) => Promise<string | Uint8Array>;
}

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/** All formats, in the order in which they are offered. A new one is a file and an entry here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'geojson',
    ending: '.geojson',
    mediaType: 'application/geo+json',
    fullText: 'optional',
    write: async (collection, options) =>
      json((await import('./collection-geojson.ts')).collectionGeoJson(collection, options)),
  },
  {
    id: 'csv',
    ending: '.csv',
    mediaType: 'text/csv',
    fullText: 'never',
    write: async (collection) => (await import('./csv.ts')).toMentionsCsv(collection),
  },
  {
    id: 'csv-places',
    ending: '.csv',
    mediaType: 'text/csv',
    fullText: 'never',
    write: async (collection) => (await import('./csv.ts')).toPlacesCsv(collection),
  },
  {
    id: 'kml',
    ending: '.kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    fullText: 'never',
    write: async (collection) => (await import('./kml.ts')).toKml(collection),
  },
  {
    id: 'kmz',
    ending: '.kmz',
    mediaType: 'application/vnd.google-earth.kmz',
    fullText: 'never',
    async write(collection) {
      const [{ toKml }, { strToU8, zipSync }] = await Promise.all([import('./kml.ts'), import('fflate')]);
      // The same collection gives the same bytes, whatever the clock says.
      return zipSync({ 'doc.kml': [strToU8(toKml(collection)), { mtime: '1980-01-01T00:00:00' }] });
    },
  },
  {
    id: 'lpf',
    ending: '.jsonld',
    mediaType: 'application/ld+json',
    fullText: 'never',
    write: async (collection) => json((await import('./linked-places.ts')).toLinkedPlaces(collection)),
  },
  {
    id: 'annotations',
    ending: '.jsonld',
    mediaType: 'application/ld+json',
    fullText: 'optional',
    write: async (collection, options) =>
      json((await import('./annotations.ts')).toAnnotations(collection, options)),
  },
  {
    id: 'collection',
    ending: '.json',
    mediaType: 'application/json',
    fullText: 'always',
    write: async (collection) => json(collection),
  },
];
