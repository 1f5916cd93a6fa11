import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Ring } from './geometry.ts';
import type { TileBytes } from '../../cli/archive/pmtiles-writer.ts';
import type { CutTile, TileCutter, Tools } from './sources.ts';

export const EXTENT = 4096;

/** One layer of the archive over a run of zooms. */
export interface TileLayer {
  readonly name: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly features: Feature[];
  /** How far beyond its edge a tile carries geometry, in units of 4096 a tile. */
  readonly buffer: number;
  /**
   * How far a line may stray, in the same units. Only for what shares no line with a neighbour; land and borders come
   * simplified together and are cut as they are.
   */
  readonly tolerance?: number;
}

export const polygonFeature = (properties: object, polygons: Ring[][]): Feature =>
  feature(properties, { type: 'MultiPolygon', coordinates: polygons });

export const lineFeature = (properties: object, line: Position[]): Feature =>
  feature(properties, { type: 'LineString', coordinates: line });

export const pointFeature = (properties: object, at: Position): Feature =>
  feature(properties, { type: 'Point', coordinates: at });

function feature(properties: object, geometry: Geometry): Feature {
  return { type: 'Feature', properties: { ...properties }, geometry };
}

/** Cuts the layers into all tiles that hold something. */
export function cutTiles(tools: Tools, layers: readonly TileLayer[], maxZoom: number): TileBytes[] {
  const cutters = new Map<TileLayer, TileCutter>();
  for (const layer of layers) {
    const collection: FeatureCollection = { type: 'FeatureCollection', features: layer.features };
    cutters.set(
      layer,
      new tools.GeoJSONVT(collection, {
        // At its last zoom geojson-vt leaves every point.
        maxZoom: layer.maxZoom + (layer.tolerance === undefined ? 0 : 1),
        indexMaxZoom: 0,
        extent: EXTENT,
        buffer: layer.buffer,
        tolerance: layer.tolerance ?? 0,
      }),
    );
  }
  const tiles: TileBytes[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    const here = layers.filter((layer) => layer.minZoom <= z && layer.maxZoom >= z);
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const content: Record<string, CutTile> = {};
        for (const layer of here) {
          const tile = cutters.get(layer)!.getTile(z, x, y);
          if (tile && tile.features.length > 0) content[layer.name] = tile;
        }
        if (Object.keys(content).length > 0)
          tiles.push({ z, x, y, bytes: tools.encodeTile(content, { version: 2, extent: EXTENT }) });
      }
    }
  }
  return tiles;
}
