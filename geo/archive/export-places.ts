import { type Cell, table } from '../write/csv.ts';
import type { Archive, ArchiveFilter, PlaceQuery } from './archive.ts';
import type { PlaceRow } from './manifest.ts';

/** What was chosen, in words that stand in the file: figures of a part must not pass for those of the whole. */
export interface Chosen {
  readonly outlet: string | null;
  /** `2015-01` or `2015-01-20`, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

export type PlacesFormat = 'geojson' | 'csv-places';

/**
 * The places named in a part of an archive that meet some conditions, as a file for other programs, most mentions first.
 * `mentions` are those of the part; how often, and in how many articles, the whole archive names it stands beside.
 */
export async function exportPlaces(
  archive: Archive,
  format: PlacesFormat,
  filter: ArchiveFilter,
  query: PlaceQuery,
  chosen: Chosen,
): Promise<string> {
  const { numbers, counts } = await archive.matching(filter, query);
  const rows = await archive.rowsOf(numbers);
  const places = numbers.map((number) => ({ row: rows.get(number)!, count: counts[number]! }));
  return format === 'geojson' ? geoJson(archive, places, chosen) : csv(archive, places, chosen);
}

type Counted = readonly { readonly row: PlaceRow; readonly count: number }[];

function csv({ manifest }: Archive, places: Counted, { outlet, from, to }: Chosen): string {
  const heading =
    'id,name,name_ar,name_en,country,feature_code,precision,lat,lon,mentions,outlet,from,to,archive_mentions,archive_articles,attribution';
  const lines = places.map(({ row, count }): Cell[] => [
    ...[row.id, row.name, row.ar, row.en, row.country, row.featureCode, row.precision, row.lat, row.lon],
    ...[count, outlet, from, to, row.mentions, row.articles, manifest.attribution],
  ]);
  return table(heading, lines);
}

function geoJson({ manifest }: Archive, places: Counted, chosen: Chosen): string {
  const collection = {
    type: 'FeatureCollection',
    ...(manifest.title !== null && { name: manifest.title }),
    generator: manifest.generator,
    attribution: manifest.attribution,
    chosen,
    features: places.map(({ row, count }) => ({
      type: 'Feature',
      id: row.id,
      geometry: { type: 'Point', coordinates: [row.lon, row.lat] },
      properties: {
        id: row.id,
        name: row.name,
        nameAr: row.ar,
        nameEn: row.en,
        country: row.country === '' ? null : row.country,
        featureCode: row.featureCode,
        precision: row.precision,
        radiusKm: row.radiusKm,
        mentions: count,
        archiveMentions: row.mentions,
        archiveArticles: row.articles,
      },
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}
