import type { CameraOptions, Map as GlMap, PaddingOptions } from 'maplibre-gl';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import type { Size } from './card-position.ts';
import { partingZoom } from './clusters.ts';

/** A map narrower than this gives room to its buttons. */
const NARROW = 600;
const BUTTONS = 40;
/** Of what was one cluster, the surroundings stay in view too: so far beyond the zoom that parts it, and no farther. */
const BEYOND_PARTING = 1;
/** So much closer, places that were one in the data are some more. */
const MERGED_STEP = 2;

/** Room in pixels around what the map is to show. */
export function paddingFor({ width, height }: Size, lang: Lang): PaddingOptions {
  const all = Math.min(90, width * 0.12, height * 0.12);
  // The buttons stand at the end of the line of reading; on a narrow map a marker under them would be lost.
  const buttons = width < NARROW ? BUTTONS : 0;
  const rtl = lang === 'ar';
  return { top: all, bottom: all, left: all + (rtl ? buttons : 0), right: all + (rtl ? 0 : buttons) };
}

/** Where places that are one cluster now are no longer in one; null where no zoom up to `maxZoom` parts them. */
export function partingCamera(
  map: GlMap,
  places: readonly ShownPlace[],
  maxZoom: number,
): CameraOptions | null {
  const now = map.getZoom();
  // Of places that are one before they come here, only the next zooms can tell.
  const merged = places.find(({ others }) => others);
  if (merged && now >= maxZoom) return null;
  if (merged && places.length === 1) {
    const center = merged.feature.geometry.coordinates as [number, number];
    return { center, zoom: Math.min(maxZoom, now + MERGED_STEP) };
  }
  const zoom = merged ? Math.min(maxZoom, now + MERGED_STEP) : partingZoom(places, now, maxZoom);
  if (zoom === null) return null;
  const points = places.map(({ feature }) => feature.geometry.coordinates as [number, number]);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const camera = map.cameraForBounds(
    [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    { padding: 90, maxZoom: Math.min(maxZoom, zoom + BEYOND_PARTING) },
  );
  return camera ? { ...camera, zoom: Math.max(zoom, camera.zoom ?? zoom) } : null;
}
