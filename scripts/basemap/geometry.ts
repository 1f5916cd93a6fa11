import type { Position } from 'geojson';

export type Ring = Position[];

export const EARTH_RADIUS_KM = 6371;
const RAD = Math.PI / 180;

export function bboxOf(positions: Iterable<Position>): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions as Iterable<[number, number]>) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

export function inRing(x: number, y: number, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export function inPolygons(x: number, y: number, polygons: Ring[][]): boolean {
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== inRing(x, y, ring), false));
}

/** Area on the sphere, positive. */
export function areaKm2(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x0, y0] = ring[i] as [number, number];
    const [x1, y1] = ring[(i + 1) % ring.length] as [number, number];
    sum += (x1 - x0) * RAD * (2 + Math.sin(y0 * RAD) + Math.sin(y1 * RAD));
  }
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2);
}

/** Distance in km from a point to the nearest edge of any ring, on a plane stretched for the point's latitude. */
export function distanceToEdgeKm(x: number, y: number, rings: Iterable<Ring>): number {
  const kx = EARTH_RADIUS_KM * RAD * Math.cos(y * RAD);
  const ky = EARTH_RADIUS_KM * RAD;
  let best = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const ax = (ring[i - 1]![0]! - x) * kx;
      const ay = (ring[i - 1]![1]! - y) * ky;
      const dx = (ring[i]![0]! - x) * kx - ax;
      const dy = (ring[i]![1]! - y) * ky - ay;
      const length2 = dx * dx + dy * dy;
      const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2));
      const d2 = (ax + t * dx) ** 2 + (ay + t * dy) ** 2;
      if (d2 < best) best = d2;
    }
  }
  return Math.sqrt(best);
}
