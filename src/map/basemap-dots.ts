import { MAP_COLORS, type MapTheme } from './basemap-colors.ts';

/*
 * The marks of towns. The style has no sprite: MapLibre asks for an image when a layer first needs it, and it is drawn
 * then. `map.setMissingStyleImageResolver((id) => …)` or the `styleimagemissing` event passes the id.
 */

export type DotKind = 'town' | 'city' | 'capital';

const PREFIX = 'basemap-dot';
/** Drawn for the sharpest screens; MapLibre scales it down for others. */
const PIXEL_RATIO = 3;

/** Radii in pixels, from the outside in; every second disc is the ground's colour. */
const DISCS: Record<DotKind, readonly number[]> = {
  town: [1.5],
  city: [2.1],
  capital: [4.2, 3.1, 1.6],
};
const MARGIN = 1.4;

export const dotId = (kind: DotKind, theme: MapTheme): string => `${PREFIX}-${kind}-${theme}`;

export interface DotImage {
  readonly data: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly options: { readonly pixelRatio: number };
}

/** The image of that id, or nothing where it is none of the base map's. */
export function drawDot(id: string): DotImage | undefined {
  const [kind, theme] = id.startsWith(`${PREFIX}-`) ? id.slice(PREFIX.length + 1).split('-') : [];
  const radii = DISCS[kind as DotKind];
  const colors = MAP_COLORS[theme as MapTheme];
  if (!radii || !colors) return undefined;
  const size = Math.ceil((radii[0]! + MARGIN) * 2 * PIXEL_RATIO);
  const data = new Uint8ClampedArray(size * size * 4);
  const inks = [colors.land, ...radii.map((_, i) => (i % 2 === 0 ? colors.dot : colors.land))].map(rgb);
  const discs = [radii[0]! + MARGIN * 0.7, ...radii];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      const pixel = data.subarray((y * size + x) * 4, (y * size + x) * 4 + 4);
      discs.forEach((radius, i) => {
        const cover = Math.max(0, Math.min(1, radius * PIXEL_RATIO - distance + 0.5));
        if (cover > 0) paint(pixel, inks[i]!, cover);
      });
    }
  }
  return { data: { width: size, height: size, data }, options: { pixelRatio: PIXEL_RATIO } };
}

function rgb(hex: string): [number, number, number] {
  const n = parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

/** Lays ink over a pixel. The image's alpha is not premultiplied. */
function paint(pixel: Uint8ClampedArray, ink: [number, number, number], cover: number): void {
  const under = (pixel[3]! / 255) * (1 - cover);
  const alpha = cover + under;
  ink.forEach((channel, i) => {
    pixel[i] = (channel * cover + pixel[i]! * under) / alpha;
  });
  pixel[3] = alpha * 255;
}
