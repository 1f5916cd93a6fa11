import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import type { ShownPlace } from './shown-places.ts';

/** Closer than this no zoom of the map tells two markers apart. */
const SPOT_KM = 2;
const KM_PER_DEGREE = 111.2;

/**
 * The other places whose markers lie on a place's own: the Kremlin on Moscow. Only one of them can be pressed on the
 * map, so the card of each leads to the others.
 */
export function onSameSpot(feature: PlaceFeature, shown: readonly ShownPlace[]): ShownPlace[] {
  if (!hasDisc(feature)) return [];
  const [lon, lat] = feature.geometry.coordinates as [number, number];
  return shown.filter((place) => {
    if (place.id === feature.properties.id || !hasDisc(place.feature)) return false;
    const [otherLon, otherLat] = place.feature.geometry.coordinates as [number, number];
    const east = (otherLon - lon) * Math.cos((lat * Math.PI) / 180);
    return Math.hypot(east, otherLat - lat) * KM_PER_DEGREE < SPOT_KM;
  });
}

/** Regions and countries have badges, which keep out of each other's way. */
function hasDisc({ properties }: PlaceFeature): boolean {
  return properties.precision === 'settlement' || properties.precision === 'point';
}
