import { type Box, WORLD } from './mercator.ts';

/** A tile of the base map as it is stored, unpacked; null where there is none. */
export type TileSource = (z: number, x: number, y: number) => Promise<Uint8Array | null>;

/** Lines and areas as SVG paths, by layer. */
export type Paths = Readonly<Record<'land' | 'lake' | 'river' | 'admin1' | 'boundary' | 'disputed', string>>;

export interface BasemapLabel {
  readonly x: number;
  readonly y: number;
  readonly ar: string;
  readonly en: string;
  readonly kind: 'country' | 'town' | 'sea';
  /** The zoom of a web map from which on it is shown. */
  readonly zoom: number;
}

/** The whole world in outlines, and the part that is looked at in more detail. */
export interface BasemapCut {
  readonly world: Paths;
  readonly detail: Paths;
  readonly detailBox: Box;
  readonly labels: readonly BasemapLabel[];
}

const WORLD_ZOOM = 2;
const DETAIL_ZOOM = 6;
/** So many tiles are some hundred kilobytes. */
const MAX_TILES = 20;

/** Cuts the base map for a page that carries its own: the finest zoom at which `box` is few enough tiles. */
export async function cutBasemap(tile: TileSource, box: Box): Promise<BasemapCut> {
  let zoom = DETAIL_ZOOM;
  while (zoom > WORLD_ZOOM + 1 && countTiles(box, zoom) > MAX_TILES) zoom--;
  const labels = new Map<string, BasemapLabel>();
  const world = await cut(tile, WORLD_ZOOM, [0, 0, WORLD, WORLD], labels);
  const detail = await cut(tile, zoom, box, labels);
  const side = WORLD / 2 ** zoom;
  const [x0, y0, x1, y1] = tilesOf(box, zoom);
  return {
    world,
    detail,
    detailBox: [x0 * side, y0 * side, (x1 + 1) * side, (y1 + 1) * side],
    labels: [...labels.values()],
  };
}

function tilesOf([x0, y0, x1, y1]: Box, zoom: number): Box {
  const last = 2 ** zoom - 1;
  const index = (value: number) => Math.max(0, Math.min(last, Math.floor((value / WORLD) * 2 ** zoom)));
  return [index(x0), index(y0), index(x1), index(y1)];
}

function countTiles(box: Box, zoom: number): number {
  const [x0, y0, x1, y1] = tilesOf(box, zoom);
  return (x1 - x0 + 1) * (y1 - y0 + 1);
}

const LAYERS: Readonly<
  Record<string, (properties: Readonly<Record<string, unknown>>) => keyof Paths | null>
> = {
  land: () => 'land',
  lake: () => 'lake',
  river: () => 'river',
  admin1_line: () => 'admin1',
  boundary: (properties) => (properties['class'] === 'disputed' ? 'disputed' : 'boundary'),
};

const LABELS: Readonly<Record<string, BasemapLabel['kind']>> = {
  country_label: 'country',
  place: 'town',
  sea_label: 'sea',
};

async function cut(
  tile: TileSource,
  zoom: number,
  box: Box,
  labels: Map<string, BasemapLabel>,
): Promise<Paths> {
  const [{ VectorTile }, { PbfReader }] = await Promise.all([import('@mapbox/vector-tile'), import('pbf')]);
  const paths: Record<keyof Paths, string[]> = {
    land: [],
    lake: [],
    river: [],
    admin1: [],
    boundary: [],
    disputed: [],
  };
  const side = WORLD / 2 ** zoom;
  const [x0, y0, x1, y1] = tilesOf(box, zoom);
  for (let x = x0; x <= x1; x++) {
    for (let y = y0; y <= y1; y++) {
      const bytes = await tile(zoom, x, y);
      if (bytes === null) continue;
      const { layers } = new VectorTile(new PbfReader(bytes));
      const place = (point: { x: number; y: number }, extent: number) => ({
        x: Math.round((x + point.x / extent) * side),
        y: Math.round((y + point.y / extent) * side),
      });
      for (const [name, layer] of Object.entries(layers)) {
        for (let i = 0; i < layer.length; i++) {
          const feature = layer.feature(i);
          const { properties } = feature;
          const to = LAYERS[name]?.(properties);
          if (to) {
            const isArea = feature.type === 3;
            for (const ring of feature.loadGeometry()) {
              paths[to].push(
                path(
                  ring.map((point) => place(point, layer.extent)),
                  isArea,
                ),
              );
            }
          }
          const kind = LABELS[name];
          const ar = String(properties['name:ar'] ?? '');
          const en = String(properties['name:en'] ?? '');
          const point = feature.type === 1 && kind !== undefined ? feature.loadGeometry()[0]?.[0] : undefined;
          if (point === undefined || kind === undefined || (ar === '' && en === '')) continue;
          const at = place(point, layer.extent);
          labels.set(`${kind} ${en || ar}`, {
            ...at,
            ar: ar || en,
            en: en || ar,
            kind,
            zoom: Number(properties['z'] ?? 6),
          });
        }
      }
    }
  }
  return Object.fromEntries(Object.entries(paths).map(([layer, parts]) => [layer, parts.join('')])) as Record<
    keyof Paths,
    string
  >;
}

/** Steps from point to point: shorter than where each lies. Points that fall together are one. */
function path(points: readonly { readonly x: number; readonly y: number }[], isArea: boolean): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let { x, y } = first;
  let steps = '';
  for (const next of rest) {
    if (next.x === x && next.y === y) continue;
    steps += `${steps === '' || next.x - x < 0 ? '' : ' '}${next.x - x}${next.y - y < 0 ? '' : ' '}${next.y - y}`;
    x = next.x;
    y = next.y;
  }
  return steps === '' ? '' : `M${first.x} ${first.y}l${steps}${isArea ? 'z' : ''}`;
}
