import {
  addProtocol,
  Map as GlMap,
  setWorkerUrl,
  type GeoJSONSource,
  type LngLatLike,
  type MapMouseEvent,
  type MapTouchEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Protocol } from 'pmtiles';
import type { CollectionCandidate } from '../../geo/write/collection-types.ts';
import type { ArticleLook } from '../collection/look.ts';
import { mapLabel } from '../collection/place-label.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import type { ThemeName } from '../state/theme.svelte.ts';
import type { View } from '../state/url.ts';
import { drawDot } from './basemap-dots.ts';
import { BASEMAP_MAX_ZOOM } from './basemap-style.ts';
import { baseStyle, PLACE_FONTS } from './base-style.ts';
import type { Point, Size } from './card-position.ts';
import { DEPENDENT_LAYERS, TINT, withCountryTints } from './country-tints.ts';
import { drawMarker } from './draw-marker.ts';
import { firstView, type Bounds } from './first-view.ts';
import { readMapColours, type MapColours } from './map-colours.ts';
import { markerData, readMarkerImageId, type MarkerCollection } from './place-data.ts';
import { HIT_LAYERS, isSelected, placeLayers, PLACES, RIVALS } from './place-layers.ts';

export interface MapLook {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** The map's name for a screen reader. */
  readonly label: string;
}

export interface MapEvents {
  /** A place was pressed, or the bare map (null). */
  readonly onPress: (placeId: string | null) => void;
  readonly onHover: (placeId: string | null) => void;
  /** The map came to rest. */
  readonly onRest: (view: View, bounds: Bounds, byReader: boolean) => void;
}

/** A finger is not a pointer: the nearest marker within this many pixels is the one meant. */
const TOUCH_REACH = 18;
const POINTER_REACH = 3;
/** A map narrower than this gives room to its buttons. */
const NARROW = 600;
const BUTTONS = 40;

let prepared = false;

/** Once a page: where the worker is, and how tiles are read out of one archive. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  setWorkerUrl(workerUrl);
  addProtocol('pmtiles', new Protocol().tile);
}

/** The map of the places: MapLibre with the base map, our places on it, and what the page asks of both. */
export class PlaceMap {
  readonly #map: GlMap;
  readonly #looks: ReadonlyMap<string, ArticleLook>;
  #look: MapLook;
  #colours: MapColours;
  #shown: readonly ShownPlace[] = [];
  #data: MarkerCollection = { type: 'FeatureCollection', features: [] };
  #rivals: readonly CollectionCandidate[] = [];
  #lit: string | null = null;
  #chosen: string | null = null;
  #hovered: string | null = null;
  #styled = false;
  #base: StyleSpecification = { version: 8, sources: {}, layers: [] };
  readonly #moveListeners = new Set<() => void>();

  constructor(
    container: HTMLElement,
    options: {
      readonly look: MapLook;
      readonly looks: ReadonlyMap<string, ArticleLook>;
      readonly shown: readonly ShownPlace[];
      readonly view: View | null;
      readonly events: MapEvents;
    },
  ) {
    prepare();
    this.#look = options.look;
    this.#looks = options.looks;
    this.#colours = readMapColours(container);
    this.#setShown(options.shown);
    const bounds = options.view ? null : firstView(options.shown);
    this.#map = new GlMap({
      container,
      style: this.#style(),
      attributionControl: false,
      maxZoom: BASEMAP_MAX_ZOOM,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      locale: { 'Map.Title': options.look.label },
      ...(options.view
        ? { center: [options.view.lon, options.view.lat] as [number, number], zoom: options.view.zoom }
        : { center: [43, 37] as [number, number], zoom: 4 }),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setMissingStyleImageResolver((id) => this.#addImage(id));
    if (bounds) this.fit(bounds, false);
    this.#listen(options.events);
  }

  get gl(): GlMap {
    return this.#map;
  }

  get size(): Size {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { width: clientWidth, height: clientHeight };
  }

  setLook(look: MapLook): void {
    if (look.theme === this.#look.theme && look.lang === this.#look.lang) return;
    this.#look = look;
    this.#colours = readMapColours(this.#map.getContainer());
    this.#map.getCanvas().setAttribute('aria-label', look.label);
    this.#setShown(this.#shown);
    this.#restyle();
  }

  showPlaces(shown: readonly ShownPlace[]): void {
    this.#setShown(shown);
    if (!this.#styled) return;
    this.#source(PLACES)?.setData(this.#data);
    this.#tintCountries();
  }

  /** Lights a place, wherever on the page it was pointed at. */
  light(id: string | null): void {
    if (id === this.#lit) return;
    this.#mark(this.#lit, { lit: false });
    this.#mark(id, { lit: true });
    this.#lit = id;
    this.#tintCountries();
  }

  /** Marks the place whose card is open, and puts its label above all others. */
  choose(id: string | null): void {
    if (id === this.#chosen) return;
    this.#mark(this.#chosen, { chosen: false });
    this.#mark(id, { chosen: true });
    this.#chosen = id;
    this.#filterSelected();
    this.#tintCountries();
  }

  showRivals(rivals: readonly CollectionCandidate[]): void {
    this.#rivals = rivals;
    if (this.#styled) this.#source(RIVALS)?.setData(this.#rivalData());
  }

  project(lngLat: LngLatLike): Point {
    const { x, y } = this.#map.project(lngLat);
    return { x, y };
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

  fit(bounds: Bounds, animate = true): void {
    const { width, height } = this.size;
    const all = Math.min(90, width * 0.12, height * 0.12);
    // The buttons stand at the end of the line of reading; on a narrow map a marker under them would be lost.
    const buttons = width < NARROW ? BUTTONS : 0;
    const rtl = this.#look.lang === 'ar';
    const padding = {
      top: all,
      bottom: all,
      left: all + (rtl ? buttons : 0),
      right: all + (rtl ? 0 : buttons),
    };
    this.#map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding, maxZoom: 8, animate });
  }

  home(): void {
    const bounds = firstView(this.#shown);
    if (bounds) this.fit(bounds);
  }

  zoomIn(): void {
    this.#map.zoomIn();
  }

  zoomOut(): void {
    this.#map.zoomOut();
  }

  /** Metres that a pixel spans in the middle of the map. */
  metresPerPixel(): number {
    const latitude = (this.#map.getCenter().lat * Math.PI) / 180;
    return (78_271.517 * Math.cos(latitude)) / 2 ** this.#map.getZoom();
  }

  onMove(listener: () => void): () => void {
    this.#moveListeners.add(listener);
    return () => this.#moveListeners.delete(listener);
  }

  focus(): void {
    this.#map.getCanvas().focus();
  }

  remove(): void {
    this.#moveListeners.clear();
    this.#map.remove();
  }

  #setShown(shown: readonly ShownPlace[]): void {
    this.#shown = shown;
    this.#data = markerData(shown, this.#looks, {
      lang: this.#look.lang,
      theme: this.#look.theme,
      neutral: this.#colours.neutral,
    });
  }

  #style(): StyleSpecification {
    this.#base = baseStyle(this.#look.theme, this.#look.lang);
    const base = withCountryTints(this.#base, this.#tintInput());
    return {
      ...base,
      sources: {
        ...base.sources,
        [PLACES]: { type: 'geojson', data: this.#data, promoteId: 'id' },
        [RIVALS]: { type: 'geojson', data: this.#rivalData() },
      },
      layers: [...base.layers, ...placeLayers(this.#look.lang, this.#colours, PLACE_FONTS, this.#chosen)],
    };
  }

  #restyle(): void {
    this.#map.setStyle(this.#style(), { diff: true });
    this.#mark(this.#lit, { lit: true });
    this.#mark(this.#chosen, { chosen: true });
  }

  #filterSelected(): void {
    if (this.#styled) this.#map.setFilter('place-selected', isSelected(this.#chosen));
  }

  #tintInput() {
    return { places: this.#data.features, lit: this.#lit, chosen: this.#chosen, colours: this.#colours };
  }

  /** Brings the country layers of the base map up to date: their tints, and the labels that give way to badges. */
  #tintCountries(): void {
    if (!this.#styled) return;
    const style = withCountryTints(this.#base, this.#tintInput());
    for (const layer of style.layers) {
      if (!DEPENDENT_LAYERS.includes(layer.id) || !('filter' in layer)) continue;
      this.#map.setFilter(layer.id, layer.filter ?? null);
      if (layer.id === TINT && layer.type === 'fill') {
        this.#map.setPaintProperty(TINT, 'fill-color', layer.paint?.['fill-color']);
        this.#map.setPaintProperty(TINT, 'fill-opacity', layer.paint?.['fill-opacity']);
      }
    }
  }

  #rivalData(): GeoJSON.FeatureCollection {
    return {
      type: 'FeatureCollection',
      features: this.#rivals.map((rival) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [rival.lon, rival.lat] },
        properties: { label: mapLabel(this.#look.lang === 'ar' ? (rival.nameAr ?? rival.name) : rival.name) },
      })),
    };
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }

  #mark(id: string | null, state: { lit?: boolean; chosen?: boolean }): void {
    if (id !== null && this.#map.getSource(PLACES)) this.#map.setFeatureState({ source: PLACES, id }, state);
  }

  #addImage(id: string): void {
    if (this.#map.hasImage(id)) return;
    const marker = readMarkerImageId(id);
    const style = { looks: this.#looks, lang: this.#look.lang, colours: this.#colours };
    const drawn = marker ? drawMarker(marker, style) : drawDot(id);
    if (drawn) this.#map.addImage(id, drawn.data, drawn.options);
  }

  #hit(event: MapMouseEvent | MapTouchEvent, reach: number): string | null {
    const { x, y } = event.point;
    const layers = HIT_LAYERS.filter((id) => this.#map.getLayer(id));
    const found = this.#map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers },
    );
    let best: string | null = null;
    let least = Infinity;
    for (const feature of found) {
      if (feature.geometry.type !== 'Point') continue;
      const at = this.#map.project(feature.geometry.coordinates as [number, number]);
      const apart = Math.hypot(at.x - x, at.y - y);
      if (apart < least) {
        least = apart;
        best = String(feature.properties['id']);
      }
    }
    return best;
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#styled = true;
      // What was asked for while the style was on its way.
      this.#source(PLACES)?.setData(this.#data);
      this.#source(RIVALS)?.setData(this.#rivalData());
      this.#filterSelected();
      this.#tintCountries();
      this.#mark(this.#lit, { lit: true });
      this.#mark(this.#chosen, { chosen: true });
    });
    map.on('click', (event) => {
      const touch =
        event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
      events.onPress(this.#hit(event, touch ? TOUCH_REACH : POINTER_REACH));
    });
    map.on('mousemove', (event) => {
      const id = this.#hit(event, POINTER_REACH);
      map.getCanvas().style.cursor = id ? 'pointer' : '';
      if (id === this.#hovered) return;
      this.#hovered = id;
      events.onHover(id);
    });
    map.on('mouseout', () => {
      this.#hovered = null;
      events.onHover(null);
    });
    map.on('move', () => this.#moveListeners.forEach((listener) => listener()));
    map.on('resize', () => this.#moveListeners.forEach((listener) => listener()));
    let byReader = false;
    map.on('movestart', (event) => {
      byReader = event.originalEvent !== undefined;
    });
    const rest = () => {
      const { lat, lng } = map.getCenter();
      const bounds = map.getBounds();
      events.onRest(
        { lat, lon: lng, zoom: map.getZoom() },
        [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        byReader,
      );
    };
    map.on('moveend', rest);
    map.on('load', rest);
    map.on('resize', rest);
  }
}
