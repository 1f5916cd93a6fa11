import distance from '@turf/distance';
import type { Position } from 'geojson';
import type { Precision } from '../../geo/types.ts';

/** As much of a place as says where to look. */
export interface PlaceInSight {
  readonly count: number;
  readonly feature: {
    readonly geometry: { readonly coordinates: Position };
    readonly properties: { readonly precision: Precision };
  };
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The first view holds this share of the corpus at least, and at most so much of it. */
const LEAST_SHARE = 0.6;
const MOST_SHARE = 0.9;
/** In between it ends at a gap: where the next place lies so many times as far out, it is a capital that was quoted. */
const GAP = 1.4;

/**
 * Where to look first: the settlements and regions that lie nearest to the corpus's centre and together hold most of
 * its weight. Countries are left out (a country's point says nothing of where the story is), and a place
 * weighs the root of its mentions, so that the one named in every line does not shut out the rest.
 */
export function firstView(places: readonly PlaceInSight[]): Bounds | null {
  const all = places.map((place) => ({
    point: place.feature.geometry.coordinates as [number, number],
    weight: Math.sqrt(place.count),
    precision: place.feature.properties.precision,
  }));
  const exact = all.filter(
    ({ precision }) => precision === 'settlement' || precision === 'region' || precision === 'point',
  );
  const points = exact.length > 0 ? exact : all;
  if (points.length === 0) return null;

  const centre = medoid(points);
  const byDistance = points
    .map((each) => ({ ...each, km: distance(centre, each.point) }))
    .sort((a, b) => a.km - b.km);
  const total = byDistance.reduce((sum, each) => sum + each.weight, 0);
  let held = 0;
  let reached = 0;
  let west = 180;
  let south = 90;
  let east = -180;
  let north = -90;
  for (const { point, weight, km } of byDistance) {
    if (held >= MOST_SHARE * total) break;
    if (held >= LEAST_SHARE * total && km > GAP * reached) break;
    held += weight;
    reached = km;
    west = Math.min(west, point[0]);
    east = Math.max(east, point[0]);
    south = Math.min(south, point[1]);
    north = Math.max(north, point[1]);
  }
  return [west, south, east, north];
}

/** The one of the points that lies nearest to all the others, by weight. */
function medoid(points: readonly { point: [number, number]; weight: number }[]): [number, number] {
  let best = points[0]!.point;
  let least = Infinity;
  // Above a few hundred points a sample finds the same centre, and the page is not held up.
  const step = Math.max(1, Math.ceil(points.length / 200));
  for (let i = 0; i < points.length; i += step) {
    let sum = 0;
    for (let j = 0; j < points.length; j += step)
      sum += points[j]!.weight * distance(points[i]!.point, points[j]!.point);
    if (sum < least) {
      least = sum;
      best = points[i]!.point;
    }
  }
  return best;
}
