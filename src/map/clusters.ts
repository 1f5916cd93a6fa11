import type { ShownPlace } from '../collection/shown-places.ts';
import { clusterRadius, discRadius } from './pie.ts';
import { shapeOf } from './place-data.ts';

/** Places whose discs would lie on each other, drawn as one. */
export interface Cluster {
  /** Most mentions first. */
  readonly members: readonly ShownPlace[];
  readonly lngLat: readonly [lon: number, lat: number];
}

/** Whether it is one place: neither several, nor one that stands for others too. */
export const isOnePlace = ({ members }: Cluster): boolean => members.length === 1 && !members[0]!.others;

interface Node {
  /** Pixels of the whole world at the zoom. */
  x: number;
  y: number;
  count: number;
  size: number;
  radius: number;
  members: ShownPlace[];
}

/** Discs that touch can be told apart; nearer than this share of their radii one hides the other. */
const TOUCH = 0.7;
const TILE = 512;
/** The zooms at which the map regroups its discs lie so far apart. */
const STEP = 0.5;

/** The zoom for which discs are grouped while the map stands at `zoom`. `clusterZoom(5.8)` // => 5.5 */
export const clusterZoom = (zoom: number): number => Math.floor(zoom / STEP) * STEP;

const toX = (lon: number, size: number) => ((lon + 180) / 360) * size;
const toY = (lat: number, size: number) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size;
};
const toLat = (y: number, size: number) =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;

/**
 * Groups the places that have discs, so that no two of the groups hide each other at this zoom. Every place is in
 * exactly one group, and most are alone in theirs. A group grows with its members, so the grouping is
 * repeated until nothing touches any more.
 */
export function clusterPlaces(places: readonly ShownPlace[], zoom: number): Cluster[] {
  const size = TILE * 2 ** zoom;
  let nodes = places
    .filter((place) => shapeOf(place) === 'disc')
    .map((place): Node => {
      const [lon, lat] = place.feature.geometry.coordinates as [number, number];
      return {
        x: toX(lon, size),
        y: toY(lat, size),
        count: place.count,
        size: place.size ?? place.count,
        // What stands for several is drawn as a cluster from the start.
        radius: (place.others ? clusterRadius : discRadius)(place.size ?? place.count),
        members: [place],
      };
    });
  for (let before = Infinity; nodes.length < before;) {
    before = nodes.length;
    nodes = mergeOnce(nodes);
  }
  return nodes.map(({ x, y, members }) => ({
    members: members.length > 1 ? members.sort((a, b) => b.count - a.count) : members,
    lngLat:
      members.length === 1
        ? (members[0]!.feature.geometry.coordinates as [number, number])
        : [(x / size) * 360 - 180, toLat(y, size)],
  }));
}

/** One pass: each node, the heaviest first, takes in those that it touches. */
function mergeOnce(nodes: readonly Node[]): Node[] {
  const cell = 2 * Math.max(1, ...nodes.map(({ radius }) => radius));
  const grid = new Map<string, Node[]>();
  const keyOf = (column: number, row: number) => `${column} ${row}`;
  for (const node of nodes) {
    const key = keyOf(Math.floor(node.x / cell), Math.floor(node.y / cell));
    const there = grid.get(key);
    if (there) there.push(node);
    else grid.set(key, [node]);
  }
  const taken = new Set<Node>();
  const merged: Node[] = [];
  for (const node of [...nodes].sort((a, b) => b.count - a.count)) {
    if (taken.has(node)) continue;
    taken.add(node);
    const group = [node];
    const [column, row] = [Math.floor(node.x / cell), Math.floor(node.y / cell)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of grid.get(keyOf(column + dx, row + dy)) ?? []) {
          if (taken.has(other)) continue;
          const apart = Math.hypot(other.x - node.x, other.y - node.y);
          if (apart >= TOUCH * (other.radius + node.radius)) continue;
          taken.add(other);
          group.push(other);
        }
      }
    }
    merged.push(group.length === 1 ? node : joined(group));
  }
  return merged;
}

/** The common node stands where its mentions are on the average. */
function joined(group: readonly Node[]): Node {
  const count = group.reduce((sum, node) => sum + node.count, 0);
  const size = group.reduce((sum, node) => sum + node.size, 0);
  return {
    x: group.reduce((sum, node) => sum + node.x * node.count, 0) / count,
    y: group.reduce((sum, node) => sum + node.y * node.count, 0) / count,
    count,
    size,
    radius: clusterRadius(size),
    members: group.flatMap(({ members }) => members),
  };
}

/** The lowest zoom at which these places are no longer all in one; null where even `most` does not part them. */
export function partingZoom(places: readonly ShownPlace[], from: number, most: number): number | null {
  for (let zoom = clusterZoom(from) + STEP; zoom <= most; zoom += STEP) {
    if (clusterPlaces(places, zoom).length > 1) return zoom;
  }
  return null;
}
