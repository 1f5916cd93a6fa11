import type { LayerSpecification } from 'maplibre-gl';
import type { MapColors, MapTheme } from './basemap-colors.ts';
import { BASEMAP_SOURCE } from './basemap-source.ts';
import { byZoom } from './by-zoom.ts';

/** Water, land, lakes, rivers and boundaries, bottom to top. */
export function groundLayers(colors: MapColors, theme: MapTheme): LayerSpecification[] {
  const source = BASEMAP_SOURCE;
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colors.water } },
    // The outline of the land lies under it, so that of a broad line only the half on the sea shows.
    {
      id: 'coast-glow-wide',
      type: 'line',
      source,
      'source-layer': 'land',
      filter: ['!', ['has', 'islet']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.glow,
        'line-width': byZoom(0, 6, 4, 18, 8, 34),
        'line-blur': byZoom(0, 5, 4, 14, 8, 26),
        'line-opacity': theme === 'light' ? 0.8 : 0.9,
      },
    },
    {
      id: 'coast-glow',
      type: 'line',
      source,
      'source-layer': 'land',
      filter: ['!', ['has', 'islet']],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.glow,
        'line-width': byZoom(0, 3, 4, 8, 8, 14),
        'line-blur': byZoom(0, 2, 4, 6, 8, 10),
        'line-opacity': 0.9,
      },
    },
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': colors.graticule, 'line-width': 0.6, 'line-opacity': 0.7 },
    },
    {
      id: 'coast',
      type: 'line',
      source,
      'source-layer': 'land',
      layout: { 'line-join': 'round' },
      // Twice the width that shows.
      paint: { 'line-color': colors.coast, 'line-width': byZoom(0, 0.8, 4, 1.3, 8, 2) },
    },
    {
      id: 'land',
      type: 'fill',
      source,
      'source-layer': 'land',
      // Smoothed edges would leave a seam along every border and every tile.
      paint: { 'fill-color': colors.land, 'fill-antialias': false },
    },
    {
      id: 'lakes-dry',
      type: 'fill',
      source,
      'source-layer': 'lake',
      minzoom: 3,
      filter: ['==', ['get', 'dry'], 1],
      paint: { 'fill-color': colors.dryLake },
    },
    {
      id: 'lakes',
      type: 'fill',
      source,
      'source-layer': 'lake',
      minzoom: 1,
      filter: ['!', ['has', 'dry']],
      paint: { 'fill-color': colors.lake },
    },
    {
      id: 'lake-shores',
      type: 'line',
      source,
      'source-layer': 'lake',
      minzoom: 4,
      paint: {
        'line-color': ['case', ['has', 'dry'], colors.river, colors.coast],
        'line-width': byZoom(4, 0.3, 8, 1),
        'line-opacity': byZoom(4, 0.4, 6, 1),
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source,
      'source-layer': 'river',
      minzoom: 3,
      filter: ['!', ['has', 'dry']],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colors.river,
        'line-width': byZoom(
          3,
          ['match', ['get', 'level'], 1, 0.6, 0.3],
          5,
          ['match', ['get', 'level'], 1, 1, 2, 0.7, 0.4],
          8,
          ['match', ['get', 'level'], 1, 2.2, 2, 1.5, 3, 1, 0.7],
        ),
        'line-opacity': byZoom(3, 0.6, 5, 0.9),
      },
    },
    {
      id: 'rivers-dry',
      type: 'line',
      source,
      'source-layer': 'river',
      minzoom: 5,
      filter: ['has', 'dry'],
      paint: { 'line-color': colors.river, 'line-width': 0.8, 'line-dasharray': [4, 2] },
    },
    {
      id: 'admin1-lines',
      type: 'line',
      source,
      'source-layer': 'admin1_line',
      minzoom: 5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.admin1,
        'line-width': byZoom(5, 0.6, 8, 1.1),
        'line-dasharray': [3, 2],
        'line-opacity': byZoom(5, 0.6, 6, 1),
      },
    },
    {
      id: 'boundary-casing',
      type: 'line',
      source,
      'source-layer': 'boundary',
      minzoom: 4,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.boundaryCasing,
        'line-width': byZoom(4, 3, 8, 9),
        'line-opacity': 0.18,
      },
    },
    {
      id: 'boundary',
      type: 'line',
      source,
      'source-layer': 'boundary',
      minzoom: 1,
      filter: ['==', ['get', 'class'], 'country'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colors.boundary, 'line-width': byZoom(1, 0.5, 4, 1, 8, 1.8) },
    },
    {
      id: 'boundary-disputed',
      type: 'line',
      source,
      'source-layer': 'boundary',
      minzoom: 2,
      filter: ['==', ['get', 'class'], 'disputed'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.boundary,
        'line-width': byZoom(2, 0.5, 4, 1, 8, 1.8),
        'line-dasharray': [3, 2],
      },
    },
  ];
}
