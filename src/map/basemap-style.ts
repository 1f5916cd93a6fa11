import type { StyleSpecification } from 'maplibre-gl';
import { MAP_COLORS, type MapTheme } from './basemap-colors.ts';
import { FONT_BOLD, FONT_REGULAR, fontFaces, type MapFonts } from './basemap-fonts.ts';
import { groundLayers } from './basemap-ground.ts';
import { labelLayers } from './basemap-labels.ts';
import { BASEMAP_SOURCE, type MapLanguage } from './basemap-source.ts';
import { graticule } from './graticule.ts';

export interface BasemapOptions {
  readonly theme: MapTheme;
  readonly lang: MapLanguage;
  /** URL of world.pmtiles, absolute, without the `pmtiles://` in front. */
  readonly tilesUrl: string;
  readonly fonts: MapFonts;
}

/** The style of the base map: its source, its faces, and its layers in the colours of a theme. */
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
