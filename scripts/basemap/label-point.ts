import type { Position } from 'geojson';
import { areaKm2, bboxOf, distanceToEdgeKm, inPolygons, type Ring } from './geometry.ts';
import type { LakeArea } from './water.ts';

const STEPS = 10;
/** A line of text is wide and low, so room to the sides counts for less. */
const WIDTH_WEIGHT = 0.6;

export interface LakeBox {
  readonly rings: Ring[];
  readonly box: [number, number, number, number];
}

export function boxesOf(lakes: readonly LakeArea[], minKm2: number): LakeBox[] {
  return lakes
    .filter((lake) => lake.properties.km2 >= minKm2)
    .flatMap((lake) => lake.polygons.map((rings) => ({ rings, box: bboxOf(rings[0]!) })));
}

export function largest(polygons: Ring[][]): Ring[] {
  return polygons.reduce((a, b) => (areaKm2(b[0]!) > areaKm2(a[0]!) ? b : a));
}

/** The point of a polygon's dry ground that is farthest from its edge: where a name has room, and never in a lake. */
export function labelPoint(polygons: Ring[][], lakes: readonly LakeBox[]): Position {
  const rings = largest(polygons);
  const [west, south, east, north] = bboxOf(rings[0]!);
  const inside = lakes.filter(
    ({ box }) => box[0] < east && box[2] > west && box[1] < north && box[3] > south,
  );
  const squeeze = (ring: Ring): Ring => ring.map(([x, y]) => [x! * WIDTH_WEIGHT, y!]);
  const edges = [...rings, ...inside.flatMap((lake) => lake.rings)].map(squeeze);
  let best: Position = rings[0]![0]!;
  let room = -1;
  const search = (x0: number, y0: number, x1: number, y1: number) => {
    for (let i = 0; i <= STEPS; i++) {
      for (let j = 0; j <= STEPS; j++) {
        const x = x0 + ((x1 - x0) * (i + 0.5)) / (STEPS + 1);
        const y = y0 + ((y1 - y0) * (j + 0.5)) / (STEPS + 1);
        if (!inPolygons(x, y, [rings]) || inside.some((lake) => inPolygons(x, y, [lake.rings]))) continue;
        const distance = distanceToEdgeKm(x * WIDTH_WEIGHT, y, edges);
        if (distance > room) {
          room = distance;
          best = [x, y];
        }
      }
    }
  };
  search(west, south, east, north);
  if (room >= 0) {
    const [dx, dy] = [(east - west) / STEPS, (north - south) / STEPS];
    search(best[0]! - dx, best[1]! - dy, best[0]! + dx, best[1]! + dy);
  }
  return best.map((n) => Math.round(n * 1e4) / 1e4);
}
