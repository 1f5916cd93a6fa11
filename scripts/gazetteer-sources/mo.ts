/** Reads a gettext catalogue (.mo): a table of pointers into two rows of strings. */
import { readFileSync } from 'node:fs';

export function readCatalogue(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path);
  if (bytes.readUInt32LE(0) !== 0x950412de) throw new Error(`${path} is no little-endian gettext catalogue`);
  const count = bytes.readUInt32LE(8);
  const originals = bytes.readUInt32LE(12);
  const translations = bytes.readUInt32LE(16);
  const text = (table: number, index: number): string => {
    const length = bytes.readUInt32LE(table + 8 * index);
    const start = bytes.readUInt32LE(table + 8 * index + 4);
    return bytes.toString('utf8', start, start + length);
  };
  return new Map(Array.from({ length: count }, (_, at) => [text(originals, at), text(translations, at)]));
}
