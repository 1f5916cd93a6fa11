import type { StyleSpecification } from 'maplibre-gl';
import type { Lang } from '../i18n/messages.ts';
import type { ThemeName } from '../state/theme.svelte.ts';
import { BASEMAP_URL } from './basemap-url.ts';
import { FONT_BOLD, FONT_REGULAR } from './basemap-fonts.ts';
import { basemapStyle } from './basemap-style.ts';
import { MAP_FONTS } from './fonts.ts';
import type { PlaceFonts } from './place-layers.ts';

export const PLACE_FONTS: PlaceFonts = { regular: FONT_REGULAR, strong: FONT_BOLD };

/** The ground under the places, out of the one archive that is bundled with the page. */
export function baseStyle(theme: ThemeName, lang: Lang): StyleSpecification {
  return basemapStyle({ theme, lang, tilesUrl: BASEMAP_URL, fonts: MAP_FONTS });
}
