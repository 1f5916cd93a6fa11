import type { LngLatLike, Map as GlMap } from 'maplibre-gl';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import { paddingFor, partingCamera } from './camera.ts';
import type { Point, Size } from './card-position.ts';
import type { Bounds } from './first-view.ts';

/** Where the map looks, in pixels and degrees, and what moves it there. */
export class MapView {
  readonly #map: GlMap;
  readonly #listeners = new Set<() => void>();

  constructor(map: GlMap) {
    this.#map = map;
    const tell = () => this.#listeners.forEach((listener) => listener());
    map.on('move', tell);
    map.on('resize', tell);
  }

  get size(): Size {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { width: clientWidth, height: clientHeight };
  }

  /** The middle of what is in view. */
  get middle(): readonly [number, number] {
    const { lng, lat } = this.#map.getCenter().wrap();
    return [lng, lat];
  }

  /** Metres that a pixel spans in the middle. */
  get metresPerPixel(): number {
    const latitude = (this.#map.getCenter().lat * Math.PI) / 180;
    return (78_271.517 * Math.cos(latitude)) / 2 ** this.#map.getZoom();
  }

  project(lngLat: LngLatLike): Point {
    const { x, y } = this.#map.project(lngLat);
    return { x, y };
  }

  /** Calls the listener with every move, until what is returned is called. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Moves what the map shows by so many pixels: a positive x brings in what lies to the left. */
  panBy({ x, y }: Point): void {
    if (x !== 0 || y !== 0) this.#map.panBy([-x, -y], { duration: 300 });
  }

  /** Brings a place into view if it is not in view already; done when the map is at rest. */
  async reveal(lngLat: [number, number]): Promise<void> {
    const { x, y } = this.project(lngLat);
    const { width, height } = this.size;
    if (x > 0 && y > 0 && x < width && y < height) return;
    const rest = this.#map.once('moveend');
    this.#map.easeTo({ center: lngLat, duration: 500 });
    await rest;
  }

  /** Shows all of it, with room for the buttons of an interface in that language. */
  fit([west, south, east, north]: Bounds, lang: Lang, animate: boolean): void {
    const padding = paddingFor(this.size, lang);
    this.#map.fitBounds([west, south, east, north], { padding, maxZoom: 8, animate });
  }

  /** Zooms to where places that are one marker are no longer in one. False where no zoom up to `maxZoom` parts them. */
  part(places: readonly ShownPlace[], maxZoom: number): boolean {
    const camera = partingCamera(this.#map, places, maxZoom);
    if (camera) this.#map.easeTo({ ...camera, duration: 500 });
    return camera !== null;
  }

  zoomIn(): void {
    this.#map.zoomIn();
  }

  zoomOut(): void {
    this.#map.zoomOut();
  }

  focus(): void {
    this.#map.getCanvas().focus();
  }
}
