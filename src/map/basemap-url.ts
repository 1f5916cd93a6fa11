import tiles from '../../data/basemap/world.pmtiles?url';

/** The one archive of the base map, bundled with the page. */
export const BASEMAP_URL = new URL(tiles, document.baseURI).href;
