import type { StyleSpecification } from 'maplibre-gl';
import type { Lang } from '../i18n/messages.ts';
import type { ThemeName } from '../state/theme.svelte.ts';
import type { PlaceFonts } from './place-layers.ts';

export const PLACE_FONTS: PlaceFonts = { regular: 'sans-serif', strong: 'sans-serif' };

/** The ground under the places. */
export function baseStyle(theme: ThemeName, _lang: Lang): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [
      {
        id: 'ground',
        type: 'background',
        paint: { 'background-color': theme === 'dark' ? '#22262C' : '#F1EDE2' },
      },
    ],
  };
}
