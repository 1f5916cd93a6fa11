/** Fine enough to part any two places: about four metres. */
const LEVELS = 23;
const SIDE = 2 ** LEVELS;

/** Where a point lies in the square of the Web Mercator map, 0–1 from the north-west. */
export function toSquare(lon: number, lat: number): readonly [x: number, y: number] {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.min(1 - 1e-9, Math.max(0, (lon + 180) / 360)), Math.min(1 - 1e-9, Math.max(0, y))];
}

/**
 * A place's position on a Z-order curve over the map (Morton 1966). The places of any tile, and of any cell of a tile,
 * follow one another in this order, so that a cell is a run of numbers and its count a difference of two sums.
 */
export function curvePosition(lon: number, lat: number): number {
  const [x, y] = toSquare(lon, lat);
  const [column, row] = [Math.floor(x * SIDE), Math.floor(y * SIDE)];
  let position = 0;
  for (let bit = LEVELS - 1; bit >= 0; bit--)
    position = position * 4 + ((row >> bit) & 1) * 2 + ((column >> bit) & 1);
  return position;
}

/** The cell of a position among the 4^`level` cells of the map. */
export const cellAt = (position: number, level: number): number =>
  Math.floor(position / 4 ** (LEVELS - level));
