/** The side of the world's square in the page's map, in its own units: whole numbers are half a kilometre apart. */
export const WORLD = 65_536;

/** Web Mercator, from the upper left corner. */
export function project(lon: number, lat: number): { x: number; y: number } {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return {
    x: Math.round((lon / 360 + 0.5) * WORLD),
    y: Math.round((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD),
  };
}

/** A part of the map: left, top, right, bottom. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** The box around points, with some room; never narrower than a province. */
export function boxAround(points: readonly { readonly x: number; readonly y: number }[], room = 0.15): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  const margin = Math.max((x1 - x0) * room, (y1 - y0) * room, WORLD / 400);
  const inside = (value: number) => Math.max(0, Math.min(WORLD, Math.round(value)));
  return [inside(x0 - margin), inside(y0 - margin), inside(x1 + margin), inside(y1 + margin)];
}
