import type { PlaceRow } from '../../geo/archive/manifest.ts';
import { type Bounds, firstView } from '../../src/map/first-view.ts';

/** So many of the places named most decide where to look first. */
const WEIGHTIEST = 2000;

/** Where to look first in an archive. */
export function homeOf(rows: readonly PlaceRow[]): Bounds | null {
  const weightiest = [...rows].sort((a, b) => b.mentions - a.mentions).slice(0, WEIGHTIEST);
  return firstView(
    weightiest.map(({ lon, lat, precision, mentions }) => ({
      count: mentions,
      feature: { geometry: { coordinates: [lon, lat] }, properties: { precision } },
    })),
  );
}
