import type { Position } from 'geojson';
import { areaKm2, bboxOf, inRing, type Ring } from './geometry.ts';
import type { Sources } from './sources.ts';
import { stitch } from './stitch.ts';

/*
 * Reads lakes and rivers out of GSHHG's netCDF files. They cut the world into bins of 2 degrees for GMT's use: a shore or
 * a river that crosses bins comes in pieces, each point relative to its bin, and is put together again here.
 */

const BIN_DEGREES = 2;
const BINS_PER_ROW = 180;
const BINS = 16200;

type Columns = Record<'firstSegment' | 'segments' | 'lon' | 'lat', ArrayLike<number>>;

function columnsOf(file: ReturnType<Sources['gshhg']>): Columns {
  const column = (name: string) => file.get(name).value;
  return {
    firstSegment: column('Id_of_first_segment_in_a_bin'),
    segments: column('N_segments_in_a_bin'),
    lon: column('Relative_longitude_from_SW_corner_of_bin'),
    lat: column('Relative_latitude_from_SW_corner_of_bin'),
  };
}

/** Walks all segments with the corner of their bin. */
function forEachSegment(
  columns: Columns,
  visit: (segment: number, west: number, south: number) => void,
): void {
  for (let bin = 0; bin < BINS; bin++) {
    const west = (bin % BINS_PER_ROW) * BIN_DEGREES;
    const south = 90 - (Math.floor(bin / BINS_PER_ROW) + 1) * BIN_DEGREES;
    const first = columns.firstSegment[bin]!;
    for (let i = 0; i < columns.segments[bin]!; i++) visit(first + i, west, south);
  }
}

function points(columns: Columns, first: number, count: number, west: number, south: number): Position[] {
  // The numbers are unsigned, and kept in a signed type.
  const degrees = (n: number) => ((n & 0xffff) / 65535) * BIN_DEGREES;
  const out: Position[] = [];
  const shift = west >= 180 ? -360 : 0;
  for (let i = first; i < first + count; i++)
    out.push([west + shift + degrees(columns.lon[i]!), south + degrees(columns.lat[i]!)]);
  return out;
}

export interface River {
  /** GMT's level: 0 both banks of a wide river, 1 to 4 rivers by rank, 5 to 7 those that run dry, 8 to 10 canals. */
  readonly level: number;
  readonly line: Position[];
}

export function readRivers(sources: Sources): River[] {
  const file = sources.gshhg('river');
  const columns = columnsOf(file);
  const counts = file.get('N_points_for_a_segment').value;
  const levels = file.get('Hierarchial_level_of_a_segment').value;
  const firstPoint = file.get('Id_of_first_point_in_a_segment').value;
  const byLevel = new Map<number, Position[][]>();
  forEachSegment(columns, (s, west, south) => {
    const line = points(columns, firstPoint[s]!, counts[s]!, west, south);
    const level = levels[s]!;
    byLevel.set(level, [...(byLevel.get(level) ?? []), line]);
  });
  return [...byLevel]
    .sort(([a], [b]) => a - b)
    .flatMap(([level, lines]) => stitch(lines, 3).map((line) => ({ level, line })));
}

export interface Lake {
  /** Shore first, then islands. */
  readonly rings: Ring[];
  readonly areaKm2: number;
}

const LAKE = 2;
const ISLAND_IN_LAKE = 3;

export function readLakes(sources: Sources, minKm2: number): Lake[] {
  const file = sources.gshhg('GSHHS');
  const columns = columnsOf(file);
  const packed = file.get('Embedded_npts_levels_exit_entry_for_a_segment').value;
  const firstPoint = file.get('Id_of_first_point_in_a_segment').value;
  const polygonId = file.get('Id_of_GSHHS_ID').value;
  const shores = new Map<number, { level: number; pieces: Position[][] }>();
  forEachSegment(columns, (s, west, south) => {
    const level = (packed[s]! >> 6) & 7;
    if (level !== LAKE && level !== ISLAND_IN_LAKE) return;
    const piece = points(columns, firstPoint[s]!, packed[s]! >>> 9, west, south);
    const shore = shores.get(polygonId[s]!);
    if (shore) shore.pieces.push(piece);
    else shores.set(polygonId[s]!, { level, pieces: [piece] });
  });

  const lakes: { rings: Ring[]; areaKm2: number; box: ReturnType<typeof bboxOf> }[] = [];
  const islands: Ring[] = [];
  for (const { level, pieces } of shores.values()) {
    for (const ring of stitch(pieces, 3).map(closed)) {
      const area = areaKm2(ring);
      if (ring.length < 5 || area < minKm2) continue;
      if (level === LAKE) lakes.push({ rings: [ring], areaKm2: area, box: bboxOf(ring) });
      else islands.push(ring);
    }
  }
  for (const island of islands) {
    const [x, y] = island[0] as [number, number];
    lakes
      .find(
        ({ box, rings }) => x > box[0] && x < box[2] && y > box[1] && y < box[3] && inRing(x, y, rings[0]!),
      )
      ?.rings.push(island);
  }
  return lakes.map(({ rings, areaKm2: area }) => ({ rings, areaKm2: Math.round(area) }));
}

function closed(ring: Ring): Ring {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}
