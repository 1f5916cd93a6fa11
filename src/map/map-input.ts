import type { Map as GlMap } from 'maplibre-gl';
import type { View } from '../state/url.ts';
import type { Point } from './card-position.ts';
import type { Bounds } from './first-view.ts';

export interface MapEvents {
  /** Places were pressed: one, several that no zoom parts, or none where the map is bare. */
  readonly onPress: (placeIds: readonly string[]) => void;
  /** The map was pressed there. True where that set a point, and is no press of what lies there. */
  readonly onPoint: (lngLat: readonly [number, number]) => boolean;
  readonly onHover: (placeIds: readonly string[]) => void;
  /** The map came to rest. */
  readonly onRest: (view: View, bounds: Bounds, byReader: boolean) => void;
}

/** What the pointer needs to know of the places that are drawn. */
export interface Places {
  /** The places whose marker lies within so many pixels: one, those of a cluster, or none. */
  at(point: Point, reach: number): readonly string[];
  /** Zooms to where places are no longer in one cluster. False where no zoom parts them, or they are but one. */
  part(placeIds: readonly string[]): boolean;
  /** The next press sets a point. */
  isPicking(): boolean;
}

/** A finger is not a pointer: the nearest marker within this many pixels is the one meant. */
const TOUCH_REACH = 18;
const POINTER_REACH = 3;

/** Tells of places that are pointed at and pressed. */
export function listenToPointer(map: GlMap, places: Places, { onPress, onPoint, onHover }: MapEvents): void {
  let hovered = '';
  map.on('click', ({ originalEvent, point, lngLat }) => {
    const { lng, lat } = lngLat.wrap();
    if (onPoint([lng, lat])) return;
    const touch = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch';
    const ids = places.at(point, touch ? TOUCH_REACH : POINTER_REACH);
    if (!places.part(ids)) onPress(ids);
  });
  map.on('mousemove', ({ point }) => {
    const ids = places.at(point, POINTER_REACH);
    map.getCanvas().style.cursor = places.isPicking() ? 'crosshair' : ids.length > 0 ? 'pointer' : '';
    if (ids.join() === hovered) return;
    hovered = ids.join();
    onHover(ids);
  });
  map.on('mouseout', () => {
    hovered = '';
    onHover([]);
  });
}

/** Tells where the map came to rest, and whether the reader moved it there. */
export function listenToRest(map: GlMap, { onRest }: MapEvents): void {
  let byReader = false;
  map.on('movestart', ({ originalEvent }) => {
    byReader = originalEvent !== undefined;
  });
  const rest = () => {
    const { lat, lng } = map.getCenter();
    const bounds = map.getBounds();
    onRest(
      { lat, lon: lng, zoom: map.getZoom() },
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      byReader,
    );
  };
  map.on('moveend', rest);
  map.on('load', rest);
  map.on('resize', rest);
}
