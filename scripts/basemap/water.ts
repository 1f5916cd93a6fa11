import type { Position } from 'geojson';
import { areaKm2, bboxOf, inPolygons, type Ring } from './geometry.ts';
import { readLakes, readRivers, type Lake } from './gshhg.ts';
import type { Sources } from './sources.ts';
import { areasOf, type Area, type Line } from './topology.ts';
import { readTsv } from './tsv.ts';

/** `dry`: ground that is flooded at times, drawn lighter. */
export interface LakeProperties {
  readonly km2: number;
  readonly dry?: 1;
}

/** A stretch of river so wide that GSHHG has it as a lake is no landmark at the scale of the world. */
const RIVER_SHAPE = 0.02;

/** 1 for a circle, near 0 for a ribbon. */
export function roundness(ring: Ring): number {
  let km = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    km += Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * 111.2;
  }
  return (4 * Math.PI * areaKm2(ring)) / km ** 2;
}

/** Whether a zoom shows a lake. */
export function isLakeShown({ properties, polygons }: LakeArea, zoom: number): boolean {
  if (zoom < 1 || properties.km2 < smallestLakeKm2(zoom)) return false;
  return zoom >= 4 || roundness(polygons[0]![0]!) > RIVER_SHAPE;
}

export interface RiverProperties {
  /** 1 to 4 by rank; canals count as 4. */
  readonly level: number;
  readonly dry?: 1;
}

export type LakeArea = Area<LakeProperties>;

/** The smallest lake that a zoom shows: a pond at a small scale is a blot. */
function smallestLakeKm2(zoom: number): number {
  if (zoom <= 2) return 4000;
  if (zoom <= 4) return 400;
  return zoom === 5 ? 60 : SMALLEST_KM2;
}

/** The lowest rank of river that a zoom shows. */
export function lowestRiver(zoom: number): number {
  if (zoom < 3) return 0;
  return zoom === 3 ? 1 : zoom === 4 ? 2 : zoom === 5 ? 3 : 4;
}

const SMALLEST_KM2 = 10;

export function lakesOf(sources: Sources, corrections: URL): LakeArea[] {
  const rows = readTsv(corrections).map((row) => ({
    action: row['action']!,
    x: Number(row['lon']),
    y: Number(row['lat']),
    box: row['box'] ? row['box'].split(' ').map(Number) : undefined,
  }));
  const natural = areasOf(sources.lakes50m(), 'lakes').flatMap(({ polygons }) => polygons);
  const lakes = readLakes(sources, SMALLEST_KM2).map((lake) => ({ lake, box: bboxOf(lake.rings[0]!) }));
  const actionOn = (rings: Ring[], box: readonly number[]) =>
    rows
      .filter(
        ({ x, y }) => x > box[0]! && x < box[2]! && y > box[1]! && y < box[3]! && inPolygons(x, y, [rings]),
      )
      .map(({ action }) => action);
  const out: LakeArea[] = [];
  for (const { lake, box } of lakes) {
    const actions = actionOn(lake.rings, box);
    if (actions.includes('drop') || actions.includes('modern')) continue;
    out.push(area(lake, actions.includes('dry')));
  }
  const replaced = rows.filter(({ action }) => action === 'modern').map(({ box }) => box!);
  for (const rings of natural) {
    const [west, south, east, north] = bboxOf(rings[0]!);
    const asked = replaced.some(
      (box) => west > box[0]! && south > box[1]! && east < box[2]! && north < box[3]!,
    );
    // Reservoirs that were filled after GSHHG's charts were drawn: none of its lakes is where Natural Earth has one.
    const isNew = () =>
      !lakes.some(({ box }) => west < box[2] && east > box[0] && south < box[3] && north > box[1]);
    if (!asked && !isNew()) continue;
    const isDry = actionOn(rings, [west, south, east, north]).includes('dry');
    out.push(area({ rings, areaKm2: Math.round(areaKm2(rings[0]!)) }, isDry));
  }
  return out;
}

function area({ rings, areaKm2: km2 }: Lake, dry: boolean): LakeArea {
  return { properties: { km2, ...(dry && { dry: 1 as const }) }, polygons: [rings as Ring[]] };
}

export function riversOf(sources: Sources): Line<RiverProperties>[] {
  const out: Line<RiverProperties>[] = [];
  for (const { level, line } of readRivers(sources)) {
    // Wadis (6, 7) and the ditches of irrigation (10) would cover the deserts with a net.
    if (level === 6 || level === 7 || level === 10) continue;
    const rank = level === 0 ? 1 : level === 5 ? 3 : Math.min(level, 4);
    out.push({
      properties: { level: rank, ...(level === 5 && { dry: 1 as const }) },
      line: line as Position[],
    });
  }
  return out;
}
