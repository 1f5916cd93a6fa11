import bbox from '@turf/bbox';
import centroid from '@turf/centroid';
import type { Geometry } from 'geojson';
import { checkCoordinates, type CoordinatesRead, kmBetween } from './coordinates.ts';
import { excerpt, quote } from './row-fault.ts';

/** Where a geometry lies: the point to show, and how large it is. */
export type GeometryRead =
  | (Extract<CoordinatesRead, { ok: true }> & { readonly radiusKm: number })
  | Extract<CoordinatesRead, { ok: false }>;

const TYPES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** Deeper than any collection that is meant; what is deeper would exhaust the stack. */
const MAX_DEPTH = 16;

/** Reads a GeoJSON geometry as one point: itself, or the middle of its corners. */
export function readGeometry(geometry: unknown): GeometryRead {
  if (geometry === null || geometry === undefined) {
    return { ok: false, reason: 'no-coordinates', why: 'its geometry is null' };
  }
  if (!isGeometry(geometry, 0)) {
    return {
      ok: false,
      reason: 'bad-geometry',
      why: `${quote(geometry)} is no GeoJSON geometry`,
      found: excerpt(geometry),
    };
  }
  const [lon, lat] = centroid(geometry).geometry.coordinates as [number, number];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    return {
      ok: false,
      reason: 'bad-geometry',
      why: `the ${geometry.type} holds no points`,
      found: geometry.type,
    };
  }
  const point = checkCoordinates(lat, lon);
  return point.ok ? { ...point, radiusKm: radiusOf(geometry) } : point;
}

/** Of the circle as large as the box around it. */
function radiusOf(geometry: Geometry): number {
  const [west, south, east, north] = bbox(geometry) as [number, number, number, number];
  const corner = { lat: south, lon: west };
  const width = kmBetween(corner, { lat: south, lon: east });
  const height = kmBetween(corner, { lat: north, lon: west });
  return Math.sqrt((width * height) / Math.PI);
}

function isGeometry(value: unknown, depth: number): value is Geometry {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return false;
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (!TYPES.has(type)) return false;
  if (type !== 'GeometryCollection') return isPositions(coordinates, DEPTHS[type as keyof typeof DEPTHS]);
  return Array.isArray(geometries) && geometries.every((part) => isGeometry(part, depth + 1));
}

/** How deep the positions of each type are nested. */
const DEPTHS = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

function isPositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.every((part) => isPositions(part, depth - 1));
  return value.length >= 2 && value.every((number) => typeof number === 'number');
}
