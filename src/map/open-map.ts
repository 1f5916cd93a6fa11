import { Map as GlMap, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { View } from '../state/url.ts';

/** Where the map stands until it knows its places. */
export const FIRST_VIEW: View = { lat: 37, lon: 43, zoom: 4 };

interface Opening {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly view: View;
  readonly maxZoom: number;
  /** The map's name for a screen reader. */
  readonly label: string;
}

/** A map that is moved and zoomed, and neither turned nor tilted. */
export function openMap({ container, style, view, maxZoom, label }: Opening): GlMap {
  const map = new GlMap({
    container,
    style,
    attributionControl: false,
    maxZoom,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: true,
    locale: { 'Map.Title': label },
    center: [view.lon, view.lat],
    zoom: view.zoom,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
