import type { Map as GlMap } from 'maplibre-gl';
import type { Point } from './card-position.ts';
import { HIT_LAYERS } from './place-layers.ts';

/** The id of the marker nearest to a pixel of the map, within `reach` pixels of it. */
export function markerAt(map: GlMap, { x, y }: Point, reach: number): string | null {
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: HIT_LAYERS.filter((id) => map.getLayer(id)) },
  );
  // A badge may stand far from its place, so nearness decides among discs only; a badge is hit where no disc is.
  const discs = found.filter(({ properties }) => ['disc', 'cluster'].includes(String(properties['shape'])));
  let nearest: string | null = null;
  let least = Infinity;
  for (const feature of discs.length > 0 ? discs : found) {
    if (feature.geometry.type !== 'Point') continue;
    const at = map.project(feature.geometry.coordinates as [number, number]);
    const apart = Math.hypot(at.x - x, at.y - y);
    if (apart >= least) continue;
    least = apart;
    nearest = String(feature.properties['id']);
  }
  return nearest;
}
