import type { Page } from '@playwright/test';
import type { Map as GlMap } from 'maplibre-gl';

/** Milliseconds a frame while the map glides for two seconds: the median, and that which one in twenty is longer than. */
export async function frameTimes(page: Page, getMap: () => GlMap): Promise<string> {
  const map = await page.evaluateHandle(getMap);
  const times = await map.evaluate(async (gl) => {
    gl.panBy([900, 300], { duration: 2000 });
    const stamps: number[] = [];
    const end = performance.now() + 2000;
    while (performance.now() < end)
      stamps.push(await new Promise<number>((next) => requestAnimationFrame(next)));
    return stamps.slice(1).map((stamp, i) => stamp - stamps[i]!);
  });
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(0) ?? '∞';
  return `${at(0.5)} ms (${at(0.95)} ms the slowest twentieth)`;
}
