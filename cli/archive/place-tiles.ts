import type { VectorTileFeatureLike } from '@maplibre/vt-pbf';
import { fromVectorTileJs } from '@maplibre/vt-pbf';
import Point from '@mapbox/point-geometry';
import { CELL_LEVELS, type PlaceRow, TILES_LAYER, TILES_MAX_ZOOM } from '../../geo/archive/manifest.ts';
import { cellAt, toSquare } from '../../geo/archive/place-order.ts';
import type { CellArticles } from './cell-articles.ts';
import { type TileBytes, writePmtiles } from './pmtiles-writer.ts';
import { hasDisc } from './place-register.ts';

const EXTENT = 4096;
/** Regions are thinned out by cells so much larger than those of discs: each has a label. */
const REGION_LEVELS = CELL_LEVELS - 2;

export interface TiledPlace {
  readonly row: PlaceRow;
  readonly position: number;
}

interface Marker {
  readonly row: PlaceRow;
  /** In the square of the map. */
  readonly at: readonly [x: number, y: number];
  readonly first: number;
  readonly places: number;
  readonly mentions: number;
  readonly articles: number;
}

/**
 * Tiles of the places, from one of the whole world down to those in which every place stands alone. Above these the
 * places of a cell, the sixteenth of a tile each way, are one marker with the sum of their mentions and the number of articles
 * that name any of them.
 *
 * @param places by number
 */
export function tilesOfPlaces(places: readonly TiledPlace[], cellArticles: CellArticles): Uint8Array {
  const numbered = places.map((place, number) => ({ ...place, number }));
  const discs = numbered.filter(({ row }) => hasDisc(row));
  const regions = numbered.filter(({ row }) => row.precision === 'region');
  const rest = numbered.filter(({ row }) => row.precision === 'country' || row.precision === 'supranational');
  const tiles: TileBytes[] = [];
  for (let zoom = 0; zoom <= TILES_MAX_ZOOM; zoom++) {
    const isLast = zoom === TILES_MAX_ZOOM;
    const cells = isLast ? discs.map((place) => [place]) : inCells(discs, zoom + CELL_LEVELS);
    const articles = isLast ? null : cellArticles.at(zoom);
    const shownRegions = isLast
      ? regions
      : inCells(regions, zoom + REGION_LEVELS).map((cell) => cell.reduce(oftener));
    const markers = [
      ...cells.map((cell, i) => joined(cell, articles?.[i] ?? cell[0]!.row.articles)),
      ...[...shownRegions, ...rest].map((place) => joined([place], place.row.articles)),
    ];
    tiles.push(...cutTiles(markers, zoom));
  }
  const [west, south, east, north] = boundsOf(places);
  return writePmtiles(tiles, {
    bounds: [west, south, east, north],
    center: [(west + east) / 2, (south + north) / 2, 3],
    metadata: {
      name: 'Places that the articles of an archive name',
      format: 'pbf',
      vector_layers: [{ id: TILES_LAYER, minzoom: 0, maxzoom: TILES_MAX_ZOOM, fields: FIELDS }],
    },
  });
}

const FIELDS = {
  id: 'String',
  name: 'String',
  ar: 'String',
  en: 'String',
  country: 'String',
  precision: 'String',
  code: 'String',
  radiusKm: 'Number',
  first: 'Number',
  places: 'Number',
  mentions: 'Number',
  articles: 'Number',
};

type Numbered = TiledPlace & { readonly number: number };

const oftener = (a: Numbered, b: Numbered): Numbered => (b.row.mentions > a.row.mentions ? b : a);

/** Runs of places that lie in one cell. */
function inCells(places: readonly Numbered[], level: number): Numbered[][] {
  const cells: Numbered[][] = [];
  let last = -1;
  for (const place of places) {
    const cell = cellAt(place.position, level);
    if (cell !== last) cells.push([]);
    cells.at(-1)!.push(place);
    last = cell;
  }
  return cells;
}

/** Several places as one, which stands where their mentions are on the average. */
function joined(cell: readonly Numbered[], articles: number): Marker {
  const mentions = cell.reduce((sum, { row }) => sum + row.mentions, 0);
  let [x, y] = [0, 0];
  for (const { row } of cell) {
    const at = toSquare(row.lon, row.lat);
    x += (at[0] * row.mentions) / mentions;
    y += (at[1] * row.mentions) / mentions;
  }
  return {
    row: cell.reduce(oftener).row,
    at: [x, y],
    first: cell[0]!.number,
    places: cell.length,
    mentions,
    articles,
  };
}

function cutTiles(markers: readonly Marker[], z: number): TileBytes[] {
  const side = 2 ** z;
  const byTile = new Map<string, Marker[]>();
  for (const marker of markers) {
    const key = marker.at.map((part) => Math.floor(part * side)).join(' ');
    const there = byTile.get(key);
    if (there) there.push(marker);
    else byTile.set(key, [marker]);
  }
  return [...byTile].map(([key, own]) => {
    const [x, y] = key.split(' ').map(Number) as [number, number];
    own.sort((a, b) => b.mentions - a.mentions || a.first - b.first);
    return { z, x, y, bytes: encode(own, z, x, y) };
  });
}

function encode(markers: readonly Marker[], z: number, x: number, y: number): Uint8Array {
  const units = 2 ** z * EXTENT;
  const features = markers.map(({ row, at, first, places, mentions, articles }): VectorTileFeatureLike => {
    const { id, name, ar, en, country, precision, featureCode: code, radiusKm } = row;
    const point = new Point(
      Math.min(EXTENT - 1, Math.round(at[0] * units) - x * EXTENT),
      Math.min(EXTENT - 1, Math.round(at[1] * units) - y * EXTENT),
    );
    const properties = { id, name, country, precision, code, radiusKm, first, places, mentions, articles };
    return {
      type: 1,
      id: undefined,
      extent: EXTENT,
      properties: { ...properties, ...(ar !== null && { ar }), ...(en !== null && { en }) },
      loadGeometry: () => [[point]],
    };
  });
  return fromVectorTileJs({
    layers: {
      [TILES_LAYER]: {
        version: 2,
        name: TILES_LAYER,
        extent: EXTENT,
        length: features.length,
        feature: (i) => features[i]!,
      },
    },
  });
}

function boundsOf(places: readonly TiledPlace[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 85, -180, -85];
  for (const { row } of places) {
    bounds[0] = Math.min(bounds[0], row.lon);
    bounds[1] = Math.min(bounds[1], row.lat);
    bounds[2] = Math.max(bounds[2], row.lon);
    bounds[3] = Math.max(bounds[3], row.lat);
  }
  return places.length === 0 ? [-180, -85, 180, 85] : bounds;
}
