import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { MapColors, MapTheme } from './basemap-colors.ts';
import { dotId } from './basemap-dots.ts';
import { FONT_BOLD, FONT_REGULAR } from './basemap-fonts.ts';
import { BASEMAP_SOURCE, type MapLanguage } from './basemap-source.ts';
import { byZoom } from './by-zoom.ts';

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

/** Names of seas, regions, places and countries, bottom to top. */
export function labelLayers(
  colors: MapColors,
  theme: MapTheme,
  lang: MapLanguage,
): SymbolLayerSpecification[] {
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
