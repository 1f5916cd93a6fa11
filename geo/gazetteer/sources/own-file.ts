import type { Result } from '../../types.ts';
import { readOwnCsv } from './own-csv.ts';
import { readOwnJson } from './own-json.ts';
import { type CountryNames, type OwnFile, slug } from './own-place.ts';

/**
 * Reads a file of a user's own places: a table (`.csv`, `.tsv`, `.txt`), GeoJSON or Linked Places (`.geojson`, `.json`,
 * `.jsonld`). Its ids begin `user:`, the file's name, and a slash.
 *
 * @param source the file's name, with its folders or without
 */
export function readOwnFile(text: string, source: string, countries: CountryNames): Result<OwnFile> {
  const base = source.replace(/^.*[/\\]/, '');
  const name = slug(base.replace(/\.[^.]+$/, '')) || 'places';
  const isJson =
    /\.(?:geo)?json(?:ld)?$/i.test(base) || (!/\.[ct]sv$/i.test(base) && /^\ufeff?\s*[[{]/.test(text));
  return isJson ? readOwnJson(text, source, name, countries) : readOwnCsv(text, source, name, countries);
}
