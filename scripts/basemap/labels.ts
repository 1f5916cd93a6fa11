import type { Position } from 'geojson';
import type { Admin1Properties } from './admin1.ts';
import { bareRegionName, isCleanArabic } from './arabic-name.ts';
import type { Correction } from './corrections.ts';
import { areaKm2, bboxOf, inPolygons, type Ring } from './geometry.ts';
import { labelPoint, type LakeBox } from './label-point.ts';
import type { Land } from './topology.ts';
import { readTsv } from './tsv.ts';

export interface Label<P> {
  readonly properties: P;
  readonly at: Position;
}

interface Names {
  readonly 'name:ar'?: string;
  readonly 'name:en': string;
  /** The zoom from which the name is shown. */
  readonly z: number;
}

export type SeaLabel = Label<Names & { kind: string }>;
export type RegionLabel = Label<Names & { code: string; a2: string }>;
/** `rank` 1 to 5 by size. `repeat`: one of the many that name a country where its chief label is out of view. */
export type CountryLabel = Label<Names & { a2: string; rank: number; repeat?: 1 }>;

export function readSeas(url: URL): SeaLabel[] {
  return readTsv(url).map((row) => ({
    properties: {
      kind: row['kind']!,
      'name:ar': row['name_ar']!,
      'name:en': row['name_en']!,
      z: Number(row['z']),
    },
    at: [Number(row['lon']), Number(row['lat'])],
  }));
}

interface CountryRow {
  readonly unit: string;
  readonly a2: string;
  readonly at: Position;
  readonly rank: number;
  readonly ar: string;
  readonly en: string;
}

export function readCountryRows(url: URL): CountryRow[] {
  return readTsv(url).map((row) => ({
    unit: row['unit']!,
    a2: row['a2']!,
    at: [Number(row['lon']), Number(row['lat'])],
    rank: Number(row['rank']),
    ar: row['name_ar']!,
    en: row['name_en']!,
  }));
}

/** From here on the chief labels give way to the repeated ones, which thicken once more at `REPEAT_ALL_ZOOM`. */
export const REPEAT_ZOOM = 7;
export const REPEAT_ALL_ZOOM = 8;
const REPEAT_KM = 100;
const KM_PER_DEGREE = 111.2;

/** The chief label of each country, and repeats about every 100 km that keep clear of borders, coasts and lakes. */
export function countryLabels(rows: readonly CountryRow[], land: Land, lakes: readonly LakeBox[]): CountryLabel[] {
  const out: CountryLabel[] = [];
  const named = new Set<string>();
  for (const { a2, at, rank, ar, en, unit } of rows) {
    const names = { 'name:ar': ar, 'name:en': en };
    out.push({ properties: { a2, rank, ...names, z: rank }, at });
    if (named.has(unit)) continue;
    named.add(unit);
    const country = land.countries.find(({ properties }) => properties.unit === unit);
    if (!country) continue;
    const points = country.polygons
      .filter((rings) => areaKm2(rings[0]!) > 2000)
      .flatMap((rings) => lattice(rings, lakes));
    if (points.length === 0) points.push({ at, z: REPEAT_ZOOM });
    for (const { at: point, z } of points)
      out.push({ properties: { a2, rank, ...names, z, repeat: 1 }, at: point });
  }
  return out;
}

/** Points every 100 km in rows set off like bricks; every other one of every other row begins a zoom earlier. */
function lattice(rings: Ring[], lakes: readonly LakeBox[]): { at: Position; z: number }[] {
  const [west, south, east, north] = bboxOf(rings[0]!);
  const near = lakes.filter(({ box }) => box[0] < east && box[2] > west && box[1] < north && box[3] > south);
  const isNearEdge = edgeCells([...rings, ...near.flatMap((lake) => lake.rings)]);
  const stepY = REPEAT_KM / KM_PER_DEGREE;
  const out: { at: Position; z: number }[] = [];
  for (let row = Math.floor(south / stepY); row * stepY <= north; row++) {
    const y = row * stepY;
    if (Math.abs(y) > 75) continue;
    const stepX = stepY / Math.cos((y * Math.PI) / 180);
    for (let column = Math.floor(west / stepX); column * stepX <= east; column++) {
      const x = (column + (row & 1) / 2) * stepX;
      if (isNearEdge(x, y) || !inPolygons(x, y, [rings])) continue;
      if (near.some((lake) => inPolygons(x, y, [lake.rings]))) continue;
      out.push({
        at: [x, y].map((n) => Math.round(n * 1e3) / 1e3),
        z: (row & 1) === 0 && (column & 1) === 0 ? REPEAT_ZOOM : REPEAT_ALL_ZOOM,
      });
    }
  }
  return out;
}

/** A quick answer to "is an edge within 10 to 25 km": the edges as cells of a coarse grid. */
function edgeCells(rings: readonly Ring[]): (x: number, y: number) => boolean {
  const CELL = 0.15;
  const cells = new Set<string>();
  const cell = (n: number) => Math.floor(n / CELL);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / CELL));
      for (let k = 0; k <= steps; k++)
        cells.add(`${cell(ax + ((bx - ax) * k) / steps)},${cell(ay + ((by - ay) * k) / steps)}`);
    }
  }
  return (x, y) => {
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) if (cells.has(`${cell(x) + dx},${cell(y) + dy}`)) return true;
    return false;
  };
}

/** How wide a region must be on the screen before its name is worth its ink. */
const REGION_PX = 100;

export function regionLabels(
  land: Land,
  attributes: ReadonlyMap<string, Admin1Properties>,
  corrections: ReadonlyMap<string, Correction>,
  countries: ReadonlySet<string>,
  lakes: readonly LakeBox[],
): RegionLabel[] {
  const out: RegionLabel[] = [];
  for (const { properties, polygons } of land.regions) {
    const p = attributes.get(properties.code)!;
    const fix = corrections.get(`naturalearth:${properties.code}`);
    const english = fix?.en || p.name_en || p.name;
    // A country of one region has its name already, and so has a territory with a label of its own.
    if (!english || countries.has(english) || properties.unit !== p.adm0_a3) continue;
    const arabic = fix?.ar || bareRegionName(p.name_ar ?? '');
    const at = labelPoint(polygons, lakes);
    const area = Math.max(...polygons.map((rings) => areaKm2(rings[0]!)));
    const kmPerPxAtZ0 = (40075 * Math.cos((at[1]! * Math.PI) / 180)) / 512;
    const z = Math.max(5, Math.log2((REGION_PX * kmPerPxAtZ0) / Math.sqrt(area)));
    if (z > 8.5) continue;
    out.push({
      properties: {
        code: properties.code,
        a2: properties.a2,
        ...(isCleanArabic(arabic) && { 'name:ar': arabic }),
        'name:en': english,
        z: Math.round(z * 10) / 10,
      },
      at,
    });
  }
  return out;
}
