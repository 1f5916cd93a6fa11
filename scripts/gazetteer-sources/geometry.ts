/** Just enough geometry to say how large an outline is and where a label may stand inside it. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

const EARTH_KM = 6371.0088;
const RAD = Math.PI / 180;

type Ring = readonly Position[];

export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly areaKm2: number;
}

export function polygonsOf(geometry: Polygon | MultiPolygon): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Area on the sphere by the trapezia between each edge and the equator (Chamberlain & Duquette 2007). */
function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [lon1 = 0, lat1 = 0] = ring[i] ?? [];
    const [lon2 = 0, lat2 = 0] = ring[i + 1] ?? [];
    sum += (lon2 - lon1) * RAD * (2 + Math.sin(lat1 * RAD) + Math.sin(lat2 * RAD));
  }
  return Math.abs((sum * EARTH_KM * EARTH_KM) / 2);
}

function polygonArea(polygon: readonly Ring[]): number {
  const [outer = [], ...holes] = polygon;
  return ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
}

export function areaKm2(polygons: readonly (readonly Ring[])[]): number {
  return polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
}

/** Radius of the circle that has this area. */
export function radiusKm(area: number): number {
  return Math.sqrt(area / Math.PI);
}

function inRings(polygon: readonly Ring[], lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}

export function contains(polygons: readonly (readonly Ring[])[], lat: number, lon: number): boolean {
  return polygons.some((polygon) => inRings(polygon, lon, lat));
}

/** Distance to the nearest edge in degrees of latitude, east and west shrunk as they are at this latitude. */
function edgeDistance(polygon: readonly Ring[], lon: number, lat: number): number {
  const shrink = Math.cos(lat * RAD);
  let best = Infinity;
  for (const ring of polygon)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [lon1 = 0, lat1 = 0] = ring[i] ?? [];
      const [lon2 = 0, lat2 = 0] = ring[i + 1] ?? [];
      const x1 = (lon1 - lon) * shrink;
      const y1 = lat1 - lat;
      const dx = (lon2 - lon1) * shrink;
      const dy = lat2 - lat1;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
      best = Math.min(best, Math.hypot(x1 + t * dx, y1 + t * dy));
    }
  return best;
}

function centroid(outer: Ring): readonly [number, number] {
  let twice = 0;
  let x = 0;
  let y = 0;
  const [lon0 = 0, lat0 = 0] = outer[0] ?? [];
  for (let i = 0; i + 1 < outer.length; i++) {
    const [ax = 0, ay = 0] = outer[i] ?? [];
    const [bx = 0, by = 0] = outer[i + 1] ?? [];
    const cross = (ax - lon0) * (by - lat0) - (bx - lon0) * (ay - lat0);
    twice += cross;
    x += (ax + bx - 2 * lon0) * cross;
    y += (ay + by - 2 * lat0) * cross;
  }
  return twice === 0 ? [lon0, lat0] : [lon0 + x / (3 * twice), lat0 + y / (3 * twice)];
}

/** The point of a grid over the polygon that lies farthest from every edge, refined three times. */
function farthestInside(polygon: readonly Ring[]): readonly [number, number] {
  const outer = polygon[0] ?? [];
  const lons = outer.map(([lon = 0]) => lon);
  const lats = outer.map(([, lat = 0]) => lat);
  let west = Math.min(...lons);
  let east = Math.max(...lons);
  let south = Math.min(...lats);
  let north = Math.max(...lats);
  let best: readonly [number, number] = centroid(outer);
  let bestDistance = inRings(polygon, ...best) ? edgeDistance(polygon, ...best) : -1;
  for (let pass = 0; pass < 3; pass++) {
    const stepX = (east - west) / 16;
    const stepY = (north - south) / 16;
    for (let i = 1; i < 16; i++)
      for (let j = 1; j < 16; j++) {
        const lon = west + i * stepX;
        const lat = south + j * stepY;
        if (!inRings(polygon, lon, lat)) continue;
        const distance = edgeDistance(polygon, lon, lat);
        if (distance > bestDistance) [best, bestDistance] = [[lon, lat], distance];
      }
    [west, east] = [best[0] - stepX, best[0] + stepX];
    [south, north] = [best[1] - stepY, best[1] + stepY];
  }
  return best;
}

/**
 * Where a label may stand: the centroid of the largest polygon, if that lies well inside; else (Vietnam, Croatia,
 * Norway …) the point farthest from the edges. `areaKm2` is of all polygons.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): Circle {
  const polygons = polygonsOf(geometry);
  const largest = polygons.reduce((a, b) => (polygonArea(b) > polygonArea(a) ? b : a), polygons[0] ?? []);
  const middle = centroid(largest[0] ?? []);
  const deep = farthestInside(largest);
  const well =
    inRings(largest, ...middle) && edgeDistance(largest, ...middle) > 0.5 * edgeDistance(largest, ...deep);
  const [lon, lat] = well ? middle : deep;
  return { lat, lon, areaKm2: areaKm2(polygons) };
}
