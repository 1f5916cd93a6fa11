import type { FeatureCollection, Point } from 'geojson';
import type { HeatmapLayerSpecification } from 'maplibre-gl';
import type { ShownPlace } from '../collection/shown-places.ts';
import { shapeOf } from './place-data.ts';

export const HEAT = 'place-heat';

/**
 * Points for a glow where mentions lie thick. Only what has a spot: the middle of a country or a region that was named
 * is nothing that was named.
 */
export function heatData(shown: readonly ShownPlace[]): FeatureCollection<Point, { count: number }> {
  return {
    type: 'FeatureCollection',
    features: shown
      .filter((place) => shapeOf(place) === 'disc')
      .map(({ feature, count }) => ({ type: 'Feature', geometry: feature.geometry, properties: { count } })),
  };
}

/** A glow in one ink (`#rrggbb`), so that it is not taken for an article's colour. */
export function heatLayer(ink: string, shown: boolean): HeatmapLayerSpecification {
  return {
    id: HEAT,
    type: 'heatmap',
    source: HEAT,
    layout: { visibility: shown ? 'visible' : 'none' },
    paint: {
      'heatmap-weight': ['^', ['get', 'count'], 0.5],
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 2, 0.4, 8, 1],
      'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 2, 18, 5, 42, 9, 90],
      'heatmap-color': [
        'interpolate',
        ['linear'],
        ['heatmap-density'],
        0,
        ['to-color', `${ink}00`],
        0.15,
        ['to-color', `${ink}33`],
        0.5,
        ['to-color', `${ink}77`],
        1,
        ['to-color', `${ink}bb`],
      ],
      'heatmap-opacity': 0.85,
    },
  };
}
