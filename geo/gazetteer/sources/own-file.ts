import { refuse } from '../../faults.ts';
import { decodeText } from '../../read/decode-text.ts';
import { looksBinary } from '../../read/plausible-text.ts';
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
export function readOwnFile(bytes: Uint8Array, source: string, countries: CountryNames): Result<OwnFile> {
  const decoded = decodeTable(bytes, source);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const base = source.replace(/^.*[/\\]/, '');
  const name = slug(base.replace(/\.[^.]+$/, '')) || 'places';
  const isJson =
    /\.(?:geo)?json(?:ld)?$/i.test(base) || (!/\.[ct]sv$/i.test(base) && /^\ufeff?\s*[[{]/.test(text));
  return isJson ? readOwnJson(text, source, name, countries) : readOwnCsv(text, source, name, countries);
}

/** One character in so many may be broken for a file still to be UTF-8, its other rows sound. */
const BROKEN_SHARE = 0.01;

function decodeTable(bytes: Uint8Array, source: string): Result<string> {
  const decoded = decodeText(bytes, source);
  if (decoded.ok || bytes.length === 0) return decoded;
  const lenient = new TextDecoder().decode(bytes);
  if (looksBinary(lenient) || isArchive(bytes)) {
    return refuse(source, 'places-not-text');
  }
  const broken = lenient.split('\uFFFD').length - 1;
  // The rows that are broken are told of one by one.
  return broken > 0 && broken <= lenient.length * BROKEN_SHARE ? { ok: true, value: lenient } : decoded;
}

/** Spreadsheets (.xlsx, .ods) are zip archives, older ones compound files. */
function isArchive(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}
