import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url';
import arabic700 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff2?url';
import latin500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?url';
import latin700 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-700-normal.woff2?url';
import latinExt500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-500-normal.woff2?url';
import latinExt700 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-700-normal.woff2?url';
import type { MapFonts } from './basemap-fonts.ts';

/** The files of the map's face, bundled; the style loads those whose letters it meets. */
export const MAP_FONTS: MapFonts = {
  regular: { arabic: arabic500, latin: latin500, latinExt: latinExt500 },
  bold: { arabic: arabic700, latin: latin700, latinExt: latinExt700 },
};
