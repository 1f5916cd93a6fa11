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

/** How far apart a country's repeated names are in the tiles from a zoom on. */
const REPEATS = [
  { z: 7, km: 230 },
  { z: 8, km: 130 },
];
const KM_PER_DEGREE = 111.2;

/** The chief label of each country, and repeats that keep clear of borders, coasts and lakes, in every part of it. */
export function countryLabels(
  rows: readonly CountryRow[],
  land: Land,
  lakes: readonly LakeBox[],
): CountryLabel[] {
  const out: CountryLabel[] = [];
  const named = new Set<string>();
  for (const { a2, at, rank, ar, en, unit } of rows) {
    const names = { 'name:ar': ar, 'name:en': en };
    out.push({ properties: { a2, rank, ...names, z: rank }, at });
    if (named.has(unit)) continue;
    named.add(unit);
    const country = land.countries.find(({ properties }) => properties.unit === unit);
    if (!country) continue;
    const points = repeats(
      country.polygons.filter((rings) => areaKm2(rings[0]!) > 2000),
      lakes,
    );
    if (points.length === 0) points.push({ at, z: REPEATS[0]!.z });
    for (const { at: point, z } of points)
      out.push({ properties: { a2, rank, ...names, z, repeat: 1 }, at: point });
  }
  return out;
}

/**
 * Points as far apart as each zoom asks, those with much room around them first and then those in the narrow parts that
 * are still without one.
 */
function repeats(polygons: Ring[][], lakes: readonly LakeBox[]): { at: Position; z: number }[] {
  const wide: Position[] = [];
  const narrow: Position[] = [];
  for (const rings of polygons) {
    const [west, south, east, north] = bboxOf(rings[0]!);
    const near = lakes.filter(
      ({ box }) => box[0] < east && box[2] > west && box[1] < north && box[3] > south,
    );
    const edges = [...rings, ...near.flatMap((lake) => lake.rings)];
    const isNarrow = edgeCells(edges, 0.28);
    const isTight = edgeCells(edges, 0.08);
    const stepY = east - west > 30 ? 0.5 : 0.2;
    for (let y = Math.ceil(south / stepY) * stepY; y <= Math.min(north, 75); y += stepY) {
      const stepX = stepY / Math.cos((y * Math.PI) / 180);
      const shores = crossings(y, rings);
      for (let x = Math.ceil(west / stepX) * stepX; x <= east; x += stepX) {
        const isInside = shores.filter((shore) => shore > x).length % 2 === 1;
        if (!isInside || isTight(x, y)) continue;
        if (near.some((lake) => inPolygons(x, y, [lake.rings]))) continue;
        (isNarrow(x, y) ? narrow : wide).push([x, y].map((n) => Math.round(n * 1e3) / 1e3));
      }
    }
  }
  const chosen: { at: Position; z: number }[] = [];
  for (const { z, km } of REPEATS) {
    for (const at of [...wide, ...narrow]) {
      const kx = KM_PER_DEGREE * Math.cos((at[1]! * Math.PI) / 180);
      const isFree = chosen.every(
        (other) => Math.hypot((other.at[0]! - at[0]!) * kx, (other.at[1]! - at[1]!) * KM_PER_DEGREE) >= km,
      );
      if (isFree) chosen.push({ at, z });
    }
  }
  return chosen;
}

/** Where a parallel crosses the edges of a polygon. */
function crossings(y: number, rings: readonly Ring[]): number[] {
  const out: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      if (ay > y !== by > y) out.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
    }
  }
  return out;
}

/** A quick answer to "is an edge within one or two cells": the edges as cells of a coarse grid. */
function edgeCells(rings: readonly Ring[], degrees: number): (x: number, y: number) => boolean {
  const cells = new Set<string>();
  const cell = (n: number) => Math.floor(n / degrees);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / degrees));
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

/** `Republic of Dagestan` is Dagestan on a map, as محافظة حلب is حلب. */
function bareEnglish(name: string): string {
  return name
    .replace(/^(Republic|Province|Governorate|State|Region) of (the )?/, '')
    .replace(
      / (Province|Governorate|Region|Oblast|Krai|District|County|Municipality|Prefecture|Department)$/,
      '',
    )
    .trim();
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
    const english = fix?.en || bareEnglish(p.name_en || p.name || '');
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
