import { EXPORT_FORMATS, type ExportFormat } from '../../geo/write/exports.ts';
import type { PlacesFormat } from '../../geo/archive/export-places.ts';
import type { MessageId } from '../i18n/messages.ts';

/** One HTML file: it takes the page's own base map, so it is written here. */
const PAGE: ExportFormat = {
  id: 'html',
  ending: '.html',
  mediaType: 'text/html',
  fullText: 'never',
  write: async (collection) => (await import('./page-file.ts')).pageFile(collection),
};

/** What each is called, and one line on what it is for. */
const WORDS: Readonly<Record<string, { readonly name: MessageId; readonly use: MessageId }>> = {
  html: { name: 'export-html', use: 'export-html-use' },
  geojson: { name: 'export-geojson', use: 'export-geojson-use' },
  csv: { name: 'export-csv', use: 'export-csv-use' },
  'csv-places': { name: 'export-csv-places', use: 'export-csv-places-use' },
  kml: { name: 'export-kml', use: 'export-kml-use' },
  kmz: { name: 'export-kmz', use: 'export-kmz-use' },
  lpf: { name: 'export-lpf', use: 'export-lpf-use' },
  annotations: { name: 'export-annotations', use: 'export-annotations-use' },
  collection: { name: 'export-collection', use: 'export-collection-use' },
};

/** A format as it is offered; `write` is null for the picture, which is made of the map and not of the collection. */
export interface Offered extends Pick<ExportFormat, 'id' | 'ending' | 'mediaType' | 'fullText'> {
  readonly write: ExportFormat['write'] | null;
  readonly name: MessageId;
  readonly use: MessageId | null;
}

const PICTURE: Offered = {
  id: 'png',
  ending: '.png',
  mediaType: 'image/png',
  fullText: 'never',
  write: null,
  name: 'export-png',
  use: 'export-png-use',
};

/** Of an archive: what can be written without its texts and sentences, of which only what is looked at is read. */
export const OFFERED_OF_ARCHIVE: readonly (Omit<Offered, 'write'> & {
  readonly places: PlacesFormat | null;
})[] = [
  {
    id: 'geojson',
    ending: '.geojson',
    mediaType: 'application/geo+json',
    fullText: 'never',
    name: 'export-geojson',
    use: 'export-archive-geojson-use',
    places: 'geojson',
  },
  {
    id: 'csv-places',
    ending: '.csv',
    mediaType: 'text/csv',
    fullText: 'never',
    name: 'export-csv-places',
    use: 'export-csv-places-use',
    places: 'csv-places',
  },
  { ...PICTURE, places: null },
];

/** In the order in which they are offered. A format that is new in the engine goes by its id until it has words. */
export const OFFERED: readonly Offered[] = [
  ...[...EXPORT_FORMATS, PAGE].map((format) => ({
    ...format,
    name: WORDS[format.id]?.name ?? format.id,
    use: WORDS[format.id]?.use ?? null,
  })),
  PICTURE,
];

/** The end of a file's name; the format's id stands in it where the ending does not tell which one it is. */
export const endingOf = ({ id, ending }: Pick<Offered, 'id' | 'ending'>): string =>
  ending === `.${id}` ? ending : `-${id}${ending}`;
