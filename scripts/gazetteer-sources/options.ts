/** `--sources DIR`: the folder whose node_modules hold the bulky packages, which users never need. */
import { parseArgs } from 'node:util';

export const TABLES = new URL('../../data/gazetteer/', import.meta.url);

export function sourcesFolder(): string {
  const { values } = parseArgs({ options: { sources: { type: 'string' } } });
  if (values.sources === undefined) {
    console.error('usage: tsx scripts/gazetteer-sources/NAME.ts --sources DIR');
    process.exit(2);
  }
  return values.sources;
}
