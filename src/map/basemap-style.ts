import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { MAP_COLORS, type MapColors, type MapTheme } from './basemap-colors.ts';
import { dotId } from './basemap-dots.ts';
import { graticule } from './graticule.ts';

export type MapLanguage = 'ar' | 'en';

interface FontFiles {
  readonly arabic: string;
  readonly latin: string;
  readonly latinExt: string;
}

export interface MapFonts {
  readonly regular: FontFiles;
  readonly bold: FontFiles;
}

export interface BasemapOptions {
  readonly theme: MapTheme;
  readonly lang: MapLanguage;
  /** URL of world.pmtiles, absolute, without the `pmtiles://` in front. */
  readonly tilesUrl: string;
  readonly fonts: MapFonts;
}

/** The vector source of everything but the graticule. */
export const BASEMAP_SOURCE = 'basemap';

/** Add data layers with `map.addLayer(layer, DATA_BEFORE)`: over land and lines, under every label. */
export const DATA_BEFORE = 'labels-sea';

/** Add tints of countries before this layer: over the land, under water, borders and data. */
export const TINT_BEFORE = 'lakes-dry';

/** Polygons to tint or outline by filter, each a layer of `BASEMAP_SOURCE`. */
export const COUNTRY_LAYER = { sourceLayer: 'land', id: 'a2' } as const;
/** From zoom 4. */
export const ADMIN1_LAYER = { sourceLayer: 'admin1', id: 'adm1_code' } as const;

/** Beyond this zoom the map holds nothing more to see. */
export const BASEMAP_MAX_ZOOM = 9;

export const FONT_REGULAR = 'Plex';
export const FONT_BOLD = 'Plex Bold';

const LATIN_EXT = ['U+0100-02BA', 'U+02BD-02FF', 'U+1E00-1EFF', 'U+0300-036F'];
const LATIN = ['U+0000-00FF', 'U+2000-206F', 'U+02BB-02BC'];
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFC'];

const fontFaces = ({ arabic, latin, latinExt }: FontFiles) => [
  { url: arabic, 'unicode-range': ARABIC },
  { url: latinExt, 'unicode-range': LATIN_EXT },
  { url: latin, 'unicode-range': LATIN },
];

/** Straight steps between pairs of zoom and value. */
function byZoom(...stops: (number | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

const name = (lang: MapLanguage): ExpressionSpecification =>
  lang === 'ar'
    ? ['coalesce', ['get', 'name:ar'], ['get', 'name:ar-translit'], ['get', 'name:en']]
    : ['get', 'name:en'];

/** Labels carry the zoom from which they are worth their room. */
const isDue: ExpressionSpecification = ['<=', ['get', 'z'], ['zoom']];

/** On an Arabic plate a name in Latin letters is a stain: it waits until its place can hardly be left out. */
const placeIsDue = (lang: MapLanguage): ExpressionSpecification =>
  lang === 'en'
    ? isDue
    : [
        '<=',
        ['+', ['get', 'z'], ['case', ['any', ['has', 'name:ar'], ['has', 'name:ar-translit']], 0, 2]],
        ['zoom'],
      ];

export function basemapStyle({ theme, lang, tilesUrl, fonts }: BasemapOptions): StyleSpecification {
  const colors = MAP_COLORS[theme];
  return {
    version: 8,
    name: `Yaqut ${theme} ${lang}`,
    sources: {
      [BASEMAP_SOURCE]: {
        type: 'vector',
        url: `pmtiles://${tilesUrl}`,
        attribution: 'Natural Earth · GSHHG · GeoNames',
      },
      graticule: { type: 'geojson', data: graticule() },
    },
    'font-faces': {
      [FONT_REGULAR]: fontFaces(fonts.regular),
      [FONT_BOLD]: fontFaces(fonts.bold),
    },
    layers: [...groundLayers(colors, theme), ...labelLayers(colors, theme, lang)],
  };
}

function groundLayers(colors: MapColors, theme: MapTheme): LayerSpecification[] {
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

function labelLayers(colors: MapColors, theme: MapTheme, lang: MapLanguage): SymbolLayerSpecification[] {
  const source = BASEMAP_SOURCE;
  const arabic = lang === 'ar';
  // Capitals and spaced letters are for scripts that have them: Arabic joins its letters.
  const spaced = (em: number) => (arabic ? {} : { 'text-letter-spacing': em });
  const upper = arabic ? {} : { 'text-transform': 'uppercase' as const };
  // Arabic letters are lower and finer than Latin ones of the same size.
  const size = (px: number) => (arabic ? px * 1.06 : px * 0.96);
  const onLand = { 'text-halo-color': colors.halo, 'text-halo-width': 1.2, 'text-halo-blur': 0.4 };
  const anchors = arabic
    ? ['right' as const, 'left' as const, 'top' as const, 'bottom' as const]
    : ['left' as const, 'right' as const, 'top' as const, 'bottom' as const];
  return [
    {
      id: 'labels-sea',
      type: 'symbol',
      source,
      'source-layer': 'sea_label',
      filter: isDue,
      layout: {
        'text-field': name(lang),
        'text-font': [FONT_REGULAR],
        'text-size': byZoom(1, ['match', ['get', 'kind'], 'ocean', size(12), size(10)], 6, [
          'match',
          ['get', 'kind'],
          'ocean',
          size(18),
          'sea',
          size(15),
          size(12),
        ]),
        'text-max-width': 6,
        'text-line-height': arabic ? 1.3 : 1.25,
        ...spaced(0.12),
        'text-padding': 4,
      },
      paint: { 'text-color': colors.textWater, 'text-halo-color': colors.haloWater, 'text-halo-width': 1 },
    },
    {
      id: 'labels-admin1',
      type: 'symbol',
      source,
      'source-layer': 'admin1_label',
      minzoom: 5,
      filter: isDue,
      layout: {
        'text-field': name(lang),
        'text-font': [FONT_REGULAR],
        'text-size': byZoom(5, size(10), 8, size(12.5)),
        'text-max-width': 6,
        ...upper,
        ...spaced(0.1),
        'text-padding': 6,
      },
      paint: { 'text-color': colors.textFaint, ...onLand },
    },
    {
      id: 'labels-places',
      type: 'symbol',
      source,
      'source-layer': 'place',
      minzoom: 3,
      filter: ['all', ['!=', ['get', 'cap'], 2], placeIsDue(lang)],
      layout: {
        'text-field': name(lang),
        'text-font': [FONT_REGULAR],
        'text-size': byZoom(
          3,
          size(10.5),
          6,
          ['step', ['get', 'pop'], size(10.5), 300_000, size(12), 1_000_000, size(13)],
          8,
          ['step', ['get', 'pop'], size(11.5), 20_000, size(12.5), 100_000, size(14), 500_000, size(16)],
        ),
        'text-variable-anchor': anchors,
        'text-radial-offset': 0.55,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 3,
        'icon-image': ['step', ['get', 'pop'], dotId('town', theme), 100_000, dotId('city', theme)],
        'icon-padding': 1,
        'symbol-sort-key': ['-', 0, ['+', ['get', 'pop'], ['*', 200_000, ['coalesce', ['get', 'cap'], 0]]]],
      },
      paint: { 'text-color': colors.text, ...onLand },
    },
    {
      id: 'labels-country-repeat',
      type: 'symbol',
      source,
      'source-layer': 'country_label',
      minzoom: 7,
      filter: ['all', ['has', 'repeat'], isDue],
      layout: {
        'text-field': name(lang),
        'text-font': [FONT_BOLD],
        'text-size': size(15),
        'text-max-width': 8,
        ...upper,
        ...spaced(0.2),
        'text-padding': 2,
      },
      paint: { 'text-color': colors.textFaint, ...onLand },
    },
    {
      id: 'labels-country',
      type: 'symbol',
      source,
      'source-layer': 'country_label',
      minzoom: 1,
      maxzoom: 7,
      filter: ['all', ['!', ['has', 'repeat']], isDue],
      layout: {
        'text-field': name(lang),
        'text-font': [FONT_BOLD],
        'text-size': byZoom(
          1,
          ['match', ['get', 'rank'], 1, size(11), size(10)],
          4,
          ['match', ['get', 'rank'], 1, size(18), 2, size(17), 3, size(14), size(12)],
          7,
          ['match', ['get', 'rank'], 1, size(24), 2, size(22), 3, size(19), 4, size(17), size(15)],
        ),
        'text-max-width': 7,
        'text-line-height': 1.25,
        // A little aside where a capital's name has the place.
        'text-variable-anchor-offset': [
          'case',
          ['<=', ['get', 'rank'], 3],
          ['literal', ['center', [0, 0], 'top', [0, 0.9], 'bottom', [0, -0.9]]],
          // A small one may stand to the side of it; a large one would end up in its neighbour.
          [
            'literal',
            ['center', [0, 0], 'top', [0, 0.9], 'bottom', [0, -0.9], 'left', [0.9, 0], 'right', [-0.9, 0]],
          ],
        ],
        'text-justify': 'auto',
        ...upper,
        ...spaced(0.12),
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': colors.text, ...onLand, 'text-halo-width': 1.6 },
    },
    {
      id: 'labels-capitals',
      type: 'symbol',
      source,
      'source-layer': 'place',
      minzoom: 3,
      filter: ['all', ['==', ['get', 'cap'], 2], placeIsDue(lang)],
      layout: {
        'text-field': name(lang),
        'text-font': [FONT_REGULAR],
        'text-size': byZoom(3, size(11), 5, size(13.5), 8, size(17)),
        'text-variable-anchor': anchors,
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'icon-image': dotId('capital', theme),
        'icon-padding': 1,
        'text-padding': 3,
        'symbol-sort-key': ['-', 0, ['get', 'pop']],
      },
      paint: { 'text-color': colors.textStrong, ...onLand },
    },
  ];
}
