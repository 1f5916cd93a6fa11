import { PMTiles, type Source } from 'pmtiles';
import type { Precision } from '../types.ts';
import { type PlaceRow, TILES_FILE, TILES_LAYER, TILES_MAX_ZOOM } from './manifest.ts';
import type { ReadBytes } from './pack.ts';
import { toSquare } from './place-order.ts';
import { Recent } from './recent.ts';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What a tile holds of a place, or of several that are one at its zoom: then the one named most. */
export interface TilePlace extends Pick<
  PlaceRow,
  'id' | 'name' | 'ar' | 'en' | 'country' | 'precision' | 'featureCode' | 'radiusKm' | 'lon' | 'lat'
> {
  /** The places from number `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly mentions: number;
  readonly articles: number;
}

const KEPT_TILES = 48;
/** A screen is not wider; what asks for more has a wrong zoom. */
const MOST_TILES = 40;

/** The places of an archive by where they lie, a tile at a time. */
export class PlaceTiles {
  readonly #tiles: PMTiles;
  readonly #decoded = new Recent<string, Promise<readonly TilePlace[]>>(KEPT_TILES);

  constructor(read: ReadBytes) {
    const source: Source = {
      getKey: () => TILES_FILE,
      getBytes: async (offset, length) => {
        const bytes = await read(TILES_FILE, offset, length);
        return { data: bytes.slice().buffer };
      },
    };
    this.#tiles = new PMTiles(source);
  }

  /** The places in view at a zoom of the map, as tiles group them there. */
  async within([west, south, east, north]: Bounds, zoom: number): Promise<TilePlace[]> {
    const z = Math.max(0, Math.min(TILES_MAX_ZOOM, Math.floor(zoom)));
    const side = 2 ** z;
    const row = (lat: number) => Math.floor(toSquare(0, lat)[1] * side);
    // The map goes round: a view may begin before the date line, or lie beyond it.
    const column = (lon: number) => Math.floor(((lon + 180) / 360) * side);
    const last = Math.min(column(east), column(west) + side - 1);
    const wanted: { x: number; y: number }[] = [];
    for (let x = column(west); x <= last; x++)
      for (let y = row(north); y <= row(south); y++) wanted.push({ x: ((x % side) + side) % side, y });
    const tiles = await Promise.all(wanted.slice(0, MOST_TILES).map(({ x, y }) => this.#tile(z, x, y)));
    return tiles.flat();
  }

  #tile(z: number, x: number, y: number): Promise<readonly TilePlace[]> {
    return this.#decoded.get(`${z}/${x}/${y}`, async () => {
      const [tile, { VectorTile }, { PbfReader }] = await Promise.all([
        this.#tiles.getZxy(z, x, y),
        import('@mapbox/vector-tile'),
        import('pbf'),
      ]);
      if (!tile) return [];
      const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[TILES_LAYER];
      if (!layer) return [];
      return Array.from({ length: layer.length }, (_, i) => {
        const feature = layer.feature(i);
        const { properties } = feature;
        const { geometry } = feature.toGeoJSON(x, y, z);
        const [lon, lat] = geometry.type === 'Point' ? (geometry.coordinates as [number, number]) : [0, 0];
        const text = (name: string) => (properties[name] === undefined ? null : String(properties[name]));
        const number = (name: string) => Number(properties[name] ?? 0);
        return {
          id: text('id') ?? '',
          name: text('name') ?? '',
          ar: text('ar'),
          en: text('en'),
          country: text('country') ?? '',
          precision: (text('precision') ?? 'settlement') as Precision,
          featureCode: text('code') ?? '',
          radiusKm: number('radiusKm'),
          lon,
          lat,
          first: number('first'),
          end: number('first') + number('places'),
          mentions: number('mentions'),
          articles: number('articles'),
        };
      });
    });
  }
}
