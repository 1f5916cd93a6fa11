/** Which first-level region of Natural Earth holds a point. */
import { contains, polygonsOf } from './geometry.ts';
import type { Region } from './natural-earth.ts';
import { countryOf } from './region-country.ts';

interface Part {
  readonly id: string;
  readonly polygon: ReturnType<typeof polygonsOf>[number];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/**
 * Coasts are drawn coarsely and harbours stand in the sea: a point outside every region of its country belongs to
 * the one nearest, looked for in so many km around it.
 */
const RINGS_KM = [1, 3, 7, 15, 30];
const DIRECTIONS = 16;
/** Borders between districts are drawn no finer. */
const BORDER_KM = 7;

export class RegionsByPoint {
  readonly #byCountry = new Map<string, Part[]>();

  constructor(regions: readonly Region[]) {
    for (const { geometry, properties } of regions) {
      const country = countryOf(properties);
      const parts = this.#byCountry.get(country) ?? [];
      this.#byCountry.set(country, parts);
      for (const polygon of polygonsOf(geometry))
        parts.push({ id: `naturalearth:${properties.adm1_code}`, polygon, ...boundsOf(polygon) });
    }
  }

  /** The region of this country, or undefined where none is within thirty kilometres. */
  find(country: string, lat: number, lon: number): string | undefined {
    const parts = this.#byCountry.get(country) ?? [];
    const inside = holding(parts, lat, lon);
    if (inside !== undefined) return inside;
    for (const point of around(lat, lon, RINGS_KM)) {
      const near = holding(parts, ...point);
      if (near !== undefined) return near;
    }
    return undefined;
  }

  /** Whether the point lies in this region or so near that a coarse outline may have left it out. */
  isNear(country: string, id: string, lat: number, lon: number): boolean {
    const parts = (this.#byCountry.get(country) ?? []).filter((part) => part.id === id);
    const rings = RINGS_KM.filter((km) => km <= BORDER_KM);
    return [[lat, lon] as const, ...around(lat, lon, rings)].some(
      (point) => holding(parts, ...point) !== undefined,
    );
  }
}

/** Points on rings around this one, nearest first. */
function* around(lat: number, lon: number, rings: readonly number[]): Generator<readonly [number, number]> {
  for (const km of rings)
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (step * 2 * Math.PI) / DIRECTIONS;
      const north = (km / 111.2) * Math.sin(angle);
      const east = ((km / 111.2) * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180);
      yield [lat + north, lon + east];
    }
}

function holding(parts: readonly Part[], lat: number, lon: number): string | undefined {
  return parts.find(
    ({ polygon, west, east, south, north }) =>
      lon >= west && lon <= east && lat >= south && lat <= north && contains([polygon], lat, lon),
  )?.id;
}

function boundsOf(polygon: Part['polygon']): Pick<Part, 'west' | 'east' | 'south' | 'north'> {
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [lon = 0, lat = 0] of polygon[0] ?? []) {
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  return bounds;
}
