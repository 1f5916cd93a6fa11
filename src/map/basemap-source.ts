/** What the style and the layers drawn over it share of the base map. */

export type MapLanguage = 'ar' | 'en';

/** The vector source of everything but the graticule. */
export const BASEMAP_SOURCE = 'basemap';

/** The countries, to tint or outline by filter. */
export const COUNTRY_LAYER = { sourceLayer: 'land', id: 'a2' } as const;
/** Beyond this zoom the map holds nothing more to see. */
export const BASEMAP_MAX_ZOOM = 9;
