import { readTsv } from './tsv.ts';

export interface Correction {
  readonly ar: string;
  readonly en: string;
}

/** Names mended by hand, by `geonames:` or `naturalearth:` id. */
export function readCorrections(url: URL): Map<string, Correction> {
  return new Map(readTsv(url).map((row) => [row['id']!, { ar: row['name_ar']!, en: row['name_en']! }]));
}
