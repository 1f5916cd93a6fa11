import { ownColumn } from './own-columns.ts';

/**
 * Whether a file is more likely a list of places than one of articles, by its name and how it begins: GeoJSON and
 * Linked Places always are, JSON where it says so, a table where it has columns for coordinates and none for a text.
 *
 * @param head the first few thousand characters
 */
export function isOwnFile(path: string, head: string): boolean {
  if (/\.(?:geojson|jsonld)$/i.test(path)) return true;
  if (/\.json$/i.test(path)) return /"type"\s*:\s*"(?:FeatureCollection|Feature)"/.test(head);
  if (!/\.[ct]sv$/i.test(path)) return false;
  const [line = ''] = head.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, 1);
  const headings = line.split(/[,;\t]/).map((each) => each.replace(/^["\s]+|["\s]+$/g, ''));
  if (headings.some((each) => /^(?:text|body|content|النص|نص|المحتوى)$/i.test(each))) return false;
  const fields = new Set(headings.map((each) => ownColumn(each)?.field));
  return fields.has('lat') && fields.has('lon');
}
