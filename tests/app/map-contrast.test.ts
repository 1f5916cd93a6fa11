import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleLook, LOOKS } from '../../src/collection/look.ts';
import { MAP_COLORS } from '../../src/map/basemap-colors.ts';
import { basemapStyle } from '../../src/map/basemap-style.ts';
import { DEEPEST_TINT } from '../../src/map/country-tints.ts';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => {
  const n = parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
};
const mix = (over: Rgb, under: Rgb, share: number): Rgb =>
  over.map((channel, i) => channel * share + under[i]! * (1 - share)) as unknown as Rgb;

/** WCAG 2.2, relative luminance. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const file = { arabic: 'a', latin: 'b', latinExt: 'c' };
const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const token = (theme: 'light' | 'dark', name: string) => {
  const [light, dark] = tokens.split("[data-theme='dark']") as [string, string];
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme === 'light' ? light : dark)![1]!;
};

describe.each(['light', 'dark'] as const)('the labels of the map, %s', (theme) => {
  const colours = MAP_COLORS[theme];
  const style = basemapStyle({ theme, lang: 'en', tilesUrl: '', fonts: { regular: file, bold: file } });
  const inks = [
    ...Array.from({ length: LOOKS }, (_, index) => articleLook(index).colour),
    token(theme, 'text-2'),
  ].map(rgb);
  const grounds = [rgb(colours.land), ...inks.map((ink) => mix(ink, rgb(colours.land), DEEPEST_TINT))];

  it('stand off their halo and whatever lies under it by 4.5 to 1', () => {
    const faint = style.layers.flatMap((layer) => {
      if (layer.type !== 'symbol') return [];
      const { paint = {} } = layer;
      expect(paint['text-opacity'] ?? 1).toBe(1);
      const ink = rgb(paint['text-color'] as string);
      const under = layer.id === 'labels-sea' ? [rgb(colours.water), rgb(colours.glow)] : grounds;
      const least = Math.min(
        ...[rgb(paint['text-halo-color'] as string), ...under].map((ground) => contrast(ink, ground)),
      );
      return least < 4.5 ? [`${layer.id}: ${least.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it('of the places named are read on their halo, chosen or not', () => {
    const panel = rgb(token(theme, 'panel'));
    for (const name of ['text', 'ruby', 'text-2'])
      expect(contrast(rgb(token(theme, name)), panel)).toBeGreaterThanOrEqual(4.5);
  });
});
