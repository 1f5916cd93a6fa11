import type { Position } from 'geojson';
import type { Region, RegionFeature } from './admin1.ts';
import type { Ring } from './geometry.ts';
import type { Tools } from './sources.ts';
import { stitch } from './stitch.ts';

interface TopologyObject {
  readonly type: string | null;
  readonly arcs?: number[][] | number[][][];
  readonly properties?: Record<string, unknown>;
}

export interface Topology {
  readonly arcs: Position[][];
  readonly transform?: { readonly scale: [number, number]; readonly translate: [number, number] };
  readonly objects: Record<string, { readonly geometries: TopologyObject[] }>;
}

/** How much detail a run of zooms gets: the shortest detail kept, the smallest island, and the smallest with a glow. */
export interface Band {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly detailM: number;
  readonly islandKm2: number;
  readonly isletKm2: number;
}

export interface Area<P> {
  readonly properties: P;
  readonly polygons: Ring[][];
}

export interface Line<P> {
  readonly properties: P;
  readonly line: Position[];
}

export type BoundaryClass = 'country' | 'disputed';

/** Everything that comes of the one topology of regions, so that no two of them can disagree. */
export interface Land {
  readonly countries: Area<{ unit: string; a2: string }>[];
  readonly regions: Area<Region>[];
  readonly boundaries: Line<{ class: BoundaryClass; pair: string }>[];
  readonly regionLines: Line<{ a2: string }>[];
}

export interface DisputedRule {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** Mends gaps and overlaps between the regions; everything else is made of the outcome. */
export async function cleanTopology(tools: Tools, regions: RegionFeature[]): Promise<Uint8Array | string> {
  const output = await tools.mapshaper.applyCommands(
    '-i regions.json -clean -o clean.json format=topojson no-quantization',
    { 'regions.json': { type: 'FeatureCollection', features: regions } },
  );
  return output['clean.json']!;
}

export function areasOf<P>(topology: Topology, object: string): Area<P>[] {
  const arcs = decodeArcs(topology);
  const ringOf = (ids: number[]): Ring =>
    ids.flatMap((id, i) => {
      const arc = id < 0 ? [...arcs[~id]!].reverse() : arcs[id]!;
      return i === 0 ? arc : arc.slice(1);
    });
  return topology.objects[object]!.geometries.filter((g) => g.arcs !== undefined).map((g) => ({
    properties: (g.properties ?? {}) as P,
    polygons:
      g.type === 'Polygon'
        ? [(g.arcs as number[][]).map(ringOf)]
        : (g.arcs as number[][][]).map((rings) => rings.map(ringOf)),
  }));
}

function decodeArcs({ arcs, transform }: Topology): Position[][] {
  if (!transform) return arcs;
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

export async function simplifiedLand(
  tools: Tools,
  clean: Uint8Array | string,
  band: Band,
  disputed: readonly DisputedRule[],
): Promise<Land> {
  const output = await tools.mapshaper.applyCommands(
    [
      '-i clean.json name=regions',
      `-simplify visvalingam interval=${band.detailM} keep-shapes`,
      band.islandKm2 > 0 ? `-filter-islands min-area=${band.islandKm2}km2 remove-empty` : '',
      '-dissolve unit copy-fields=a2 + name=countries',
      '-o land.json format=topojson no-quantization target=regions,countries',
    ].join(' '),
    { 'clean.json': clean },
  );
  const topology = JSON.parse(String(output['land.json'])) as Topology;
  return { ...linesOf(topology, disputed), ...polygonLayers(topology) };
}

function polygonLayers(topology: Topology): Pick<Land, 'countries' | 'regions'> {
  return {
    countries: areasOf<{ unit: string; a2: string }>(topology, 'countries').map(
      ({ properties, polygons }) => ({
        properties: { unit: properties.unit, a2: properties.a2 },
        polygons,
      }),
    ),
    regions: areasOf<Region>(topology, 'regions'),
  };
}

/** An arc with two regions of one country beside it is a line of regions, with two of two countries a border. */
function linesOf(
  topology: Topology,
  disputed: readonly DisputedRule[],
): Pick<Land, 'boundaries' | 'regionLines'> {
  const arcs = decodeArcs(topology);
  const beside: Region[][] = arcs.map(() => []);
  for (const { arcs: refs, properties } of topology.objects['regions']!.geometries) {
    for (const id of (refs ?? []).flat(2)) beside[id < 0 ? ~id : id]!.push(properties as unknown as Region);
  }
  const borders = new Map<string, Position[][]>();
  const within = new Map<string, Position[][]>();
  const put = (into: Map<string, Position[][]>, key: string, arc: Position[]) => {
    const list = into.get(key);
    if (list) list.push(arc);
    else into.set(key, [arc]);
  };
  arcs.forEach((arc, i) => {
    const [a, b] = beside[i]!;
    if (!a || !b) return;
    if (a.unit === b.unit) {
      if (a.code !== b.code) put(within, a.a2, arc);
    } else {
      const kind = isDisputed(a, b, disputed) ? 'disputed' : 'country';
      put(borders, `${kind} ${[a.unit, b.unit].sort().join('-')}`, arc);
    }
  });
  return {
    boundaries: [...borders].flatMap(([key, lines]) => {
      const [kind, pair] = key.split(' ') as [BoundaryClass, string];
      return stitch(lines).map((line) => ({ properties: { class: kind, pair }, line }));
    }),
    regionLines: [...within].flatMap(([a2, lines]) =>
      stitch(lines).map((line) => ({ properties: { a2 }, line })),
    ),
  };
}

function isDisputed(a: Region, b: Region, rules: readonly DisputedRule[]): boolean {
  const is = (region: Region, side: readonly string[]) =>
    side.includes(region.unit) || side.includes(region.code);
  return rules.some(({ one, other }) => (is(a, one) && is(b, other)) || (is(b, one) && is(a, other)));
}
