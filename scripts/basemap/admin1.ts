import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { polygonsOf, type Ring } from './geometry.ts';
import { readTsv } from './tsv.ts';

/** What the build reads of Natural Earth's attributes. */
export interface Admin1Properties {
  readonly adm1_code: string;
  readonly adm0_a3: string;
  readonly gu_a3?: string;
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly admin: string;
  readonly name?: string | null;
  readonly name_en?: string | null;
  readonly name_ar?: string | null;
  readonly gn_id?: number | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly featurecla: string;
}

/** A region as the map has it. `unit` is what is drawn as one country: a country, or a territory held apart. */
export interface Region {
  readonly code: string;
  readonly unit: string;
  readonly a2: string;
}

export type RegionFeature = Feature<Polygon | MultiPolygon, Region>;

export interface Territory {
  readonly unit: string;
  readonly a2: string;
  readonly regions: readonly string[];
}

/** Parts overseas that have an ISO code of their own, which Natural Earth counts to their country. */
const OVERSEAS: Record<string, string> = {
  GUF: 'GF',
  GLP: 'GP',
  MTQ: 'MQ',
  REU: 'RE',
  MYT: 'YT',
  NSV: 'SJ',
  BVT: 'BV',
  CCK: 'CC',
  CXR: 'CX',
};

/** The parallel that divides Western Sahara from Morocco; in Natural Earth the Moroccan regions run across it. */
const WESTERN_SAHARA_NORTH = 27 + 40 / 60;

export function readTerritories(url: URL): Territory[] {
  return readTsv(url).map((row) => ({
    unit: row['unit']!,
    a2: row['a2']!,
    regions: row['regions']!.split(' '),
  }));
}

/** The part of a ring on one side of a parallel (Sutherland and Hodgman's method, one edge of it). */
function clipAtParallel(ring: Ring, lat: number, keep: 'north' | 'south'): Ring {
  const inside = (p: Position) => (keep === 'north' ? p[1]! >= lat : p[1]! <= lat);
  const out: Ring = [];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    if (inside(a)) out.push(a);
    if (inside(a) !== inside(b)) {
      const t = (lat - a[1]!) / (b[1]! - a[1]!);
      out.push([a[0]! + t * (b[0]! - a[0]!), lat]);
    }
  }
  if (out.length > 0) out.push(out[0]!);
  return out;
}

function half(geometry: Polygon | MultiPolygon, keep: 'north' | 'south'): MultiPolygon | undefined {
  const polygons = polygonsOf(geometry)
    .map((rings) => rings.map((ring) => clipAtParallel(ring, WESTERN_SAHARA_NORTH, keep)))
    .map((rings) => rings.filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : undefined;
}

function a2Of(p: Admin1Properties): string {
  const overseas = OVERSEAS[p.gu_a3 ?? ''];
  if (overseas) return overseas;
  if (p.adm0_a3 === 'KAS' || p.adm0_a3 === 'PGA') return ''; // Siachen, Spratly: claimed by several
  return /^[A-Z]{2}$/.test(p.iso_a2) ? p.iso_a2 : '';
}

/** Gives every region its unit and its ISO code. */
export function regionsOf(
  source: FeatureCollection<Polygon | MultiPolygon, Admin1Properties>,
  territories: readonly Territory[],
): RegionFeature[] {
  const territoryOf = new Map(territories.flatMap((t) => t.regions.map((code) => [code, t] as const)));
  const out: RegionFeature[] = [];
  for (const { properties: p, geometry } of source.features) {
    const territory = territoryOf.get(p.adm1_code);
    const a2 = a2Of(p);
    const own = { code: p.adm1_code, unit: OVERSEAS[p.gu_a3 ?? ''] ? p.gu_a3! : p.adm0_a3, a2 };
    const apart = territory && { code: p.adm1_code, unit: territory.unit, a2: territory.a2 };
    const add = (properties: Region, part: Polygon | MultiPolygon | undefined) => {
      if (part) out.push({ type: 'Feature', properties, geometry: part });
    };
    if (apart?.unit === 'WSM') {
      add(own, half(geometry, 'north'));
      add(apart, half(geometry, 'south'));
    } else add(apart ?? own, geometry);
  }
  return out;
}
