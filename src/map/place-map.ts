import { Map as GlMap, type GeoJSONSource, type LngLatLike, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { ArticleLook } from '../collection/look.ts';
import { mapLabel } from '../collection/place-label.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import type { ThemeName } from '../state/theme.svelte.ts';
import type { Rival } from '../state/reading.svelte.ts';
import type { View } from '../state/url.ts';
import { drawDot } from './basemap-dots.ts';
import { BASEMAP_MAX_ZOOM } from './basemap-source.ts';
import { baseStyle, PLACE_FONTS } from './base-style.ts';
import type { Point, Size } from './card-position.ts';
import { DEPENDENT_LAYERS, TINT, withCountryTints } from './country-tints.ts';
import { drawMarker } from './draw-marker.ts';
import { firstView, type Bounds } from './first-view.ts';
import { readMapColours, type MapColours } from './map-colours.ts';
import { paddingFor, partingCamera } from './camera.ts';
import { clusterZoom } from './clusters.ts';
import { listenToPointer, listenToRest, type MapEvents } from './map-input.ts';
import { markerAt } from './marker-at.ts';
import { Markers } from './markers.ts';
import { readMarkerImageId } from './place-data.ts';
import { prepareMapLibre } from './prepare-maplibre.ts';
import { ONLINE_MAX_ZOOM, onlineBase } from './online-style.ts';
import { HEAT, heatData, heatLayer } from './heat-layer.ts';
import { isSelected, placeLayers, PLACES, RIVALS } from './place-layers.ts';

export interface MapLook {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** The map's name for a screen reader. */
  readonly label: string;
}

/** Where the map stands until it knows its places. */
const FIRST_ZOOM = 4;

/** The map of the places: MapLibre with the base map, our places on it, and what the page asks of both. */
export class PlaceMap {
  readonly #map: GlMap;
  #looks: ReadonlyMap<string, ArticleLook>;
  #look: MapLook;
  #colours: MapColours;
  readonly #markers = new Markers();
  #rivals: readonly Rival[] = [];
  #heat = false;
  #picking = false;
  readonly #online: StyleSpecification | null;
  readonly #home: Bounds | null;
  #zoom = 0;
  #lit: readonly string[] = [];
  #chosen: string | null = null;
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
      /** Where to look first; null to go by the places shown. */
      readonly home: Bounds | null;
      /** A style from elsewhere, in the bundled one's stead. */
      readonly online: StyleSpecification | null;
      readonly events: MapEvents;
    },
  ) {
    prepareMapLibre(options.online !== null);
    this.#online = options.online;
    this.#look = options.look;
    this.#looks = options.looks;
    this.#colours = readMapColours(container);
    this.#zoom = options.view?.zoom ?? FIRST_ZOOM;
    this.#group(options.shown);
    this.#home = options.home;
    const bounds = options.view ? null : (options.home ?? firstView(options.shown));
    this.#map = new GlMap({
      container,
      style: this.#style(),
      attributionControl: false,
      maxZoom: this.#maxZoom,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      locale: { 'Map.Title': options.look.label },
      ...(options.view
        ? { center: [options.view.lon, options.view.lat] as [number, number], zoom: options.view.zoom }
        : { center: [43, 37] as [number, number], zoom: FIRST_ZOOM }),
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setMissingStyleImageResolver((id) => this.#addImage(id));
    if (bounds) {
      this.fit(bounds, false);
      // Nobody listens yet.
      this.#zoom = this.#map.getZoom();
      this.#group();
    }
    this.#listen(options.events);
  }

  get gl(): GlMap {
    return this.#map;
  }

  get #maxZoom(): number {
    return this.#online ? ONLINE_MAX_ZOOM : BASEMAP_MAX_ZOOM;
  }

  /** What the sources of an online style say of whence they are, as plain words. */
  attributions(): readonly string[] {
    if (!this.#online) return [];
    const words = Object.keys(this.#online.sources).flatMap((id) => {
      const html = this.#map.getSource(id)?.attribution;
      return html ? [new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''] : [];
    });
    return [...new Set(words)];
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
    this.#group();
    this.#restyle();
  }

  showPlaces(shown: readonly ShownPlace[], looks = this.#looks): void {
    this.#looks = looks;
    this.#group(shown);
    if (!this.#styled) return;
    this.#source(PLACES)?.setData(this.#markers.data);
    if (this.#heat) this.#source(HEAT)?.setData(this.#heatData());
    this.#markAll();
    this.#tintCountries();
  }

  /** Lights places, wherever on the page they were pointed at. */
  light(ids: readonly string[]): void {
    if (ids.length === this.#lit.length && ids.every((id, index) => id === this.#lit[index])) return;
    for (const id of this.#lit) this.#mark(id, { lit: false });
    this.#lit = ids;
    for (const id of ids) this.#mark(id, { lit: true });
    this.#tintCountries();
  }

  /** Marks the place whose card is open, and puts its disc and its label above all others. */
  choose(id: string | null): void {
    if (id === this.#chosen) return;
    this.#mark(this.#chosen, { chosen: false });
    const wasHidden = [this.#chosen, id].some((each) => each !== null && this.#markers.clusterOf(each));
    this.#chosen = id;
    if (wasHidden || id === null) this.#regroup();
    this.#mark(id, { chosen: true });
    this.#filterSelected();
    this.#tintCountries();
  }

  showRivals(rivals: readonly Rival[]): void {
    this.#rivals = rivals;
    if (this.#styled) this.#source(RIVALS)?.setData(this.#rivalData());
  }

  /** The next press sets a point. */
  showPicking(on: boolean): void {
    this.#picking = on;
    this.#map.getCanvas().style.cursor = on ? 'crosshair' : '';
  }

  /** The middle of what the map shows. */
  get middle(): readonly [number, number] {
    const { lng, lat } = this.#map.getCenter().wrap();
    return [lng, lat];
  }

  /** A glow under the places where their mentions lie thick. */
  showHeat(on: boolean): void {
    if (on === this.#heat) return;
    this.#heat = on;
    if (!this.#styled) return;
    this.#source(HEAT)?.setData(this.#heatData());
    this.#map.setLayoutProperty(HEAT, 'visibility', on ? 'visible' : 'none');
  }

  /** Done when everything asked of the map is drawn. */
  async drawn(): Promise<void> {
    if (!this.#map.loaded()) await this.#map.once('idle');
  }

  /** What is drawn, drawn now: the picture is there until the page is next painted. */
  picture(): HTMLCanvasElement {
    this.#map.redraw();
    return this.#map.getCanvas();
  }

  project(lngLat: LngLatLike): Point {
    const { x, y } = this.#map.project(lngLat);
    return { x, y };
  }

  /** The places that a marker stands for. */
  placesIn(markerId: string): readonly string[] {
    return this.#markers.placesIn(markerId);
  }

  /** Whether a place's marker, or the cluster that holds it, is lit. */
  isLit(placeId: string): boolean {
    return this.#map.getFeatureState({ source: PLACES, id: this.#markers.of(placeId) })['lit'] === true;
  }

  /** The middle of the cluster that a place is drawn in; null where it is drawn on its own. */
  whereDrawn(placeId: string): [number, number] | null {
    const cluster = this.#markers.clusterOf(placeId);
    return cluster ? [...cluster.lngLat] : null;
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
    const padding = paddingFor(this.size, this.#look.lang);
    this.#map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding, maxZoom: 8, animate });
  }

  home(animate = true): void {
    const bounds = this.#home ?? firstView(this.#markers.shown);
    if (bounds) this.fit(bounds, animate);
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

  #group(shown = this.#markers.shown): boolean {
    return this.#markers.group(shown, this.#zoom, this.#chosen, this.#looks, {
      lang: this.#look.lang,
      theme: this.#look.theme,
      neutral: this.#colours.neutral,
    });
  }

  /** Draws the discs as they lie at the zoom that the map has now. */
  #regroup(): void {
    if (!this.#group() || !this.#styled) return;
    this.#source(PLACES)?.setData(this.#markers.data);
    this.#markAll();
  }

  #style(): StyleSpecification {
    const bundled = baseStyle(this.#look.theme, this.#look.lang);
    this.#base = this.#online ? onlineBase(this.#online, bundled, this.#look.lang) : bundled;
    const base = withCountryTints(this.#base, this.#tintInput());
    return {
      ...base,
      sources: {
        ...base.sources,
        [PLACES]: { type: 'geojson', data: this.#markers.data, promoteId: 'id' },
        [RIVALS]: { type: 'geojson', data: this.#rivalData() },
        [HEAT]: { type: 'geojson', data: this.#heatData() },
      },
      layers: [
        ...base.layers,
        heatLayer(this.#colours.ruby, this.#heat),
        ...placeLayers(this.#look.lang, this.#colours, PLACE_FONTS, this.#chosen),
      ],
    };
  }

  #restyle(): void {
    this.#map.setStyle(this.#style(), { diff: true });
    this.#markAll();
  }

  #filterSelected(): void {
    if (this.#styled) this.#map.setFilter('place-selected', isSelected(this.#chosen));
  }

  #tintInput() {
    return {
      places: this.#markers.data.features,
      lit: this.#lit,
      chosen: this.#chosen,
      colours: this.#colours,
    };
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

  /** Nothing while nobody looks: a hidden source costs as much as one that is seen. */
  #heatData() {
    return heatData(this.#heat ? this.#markers.shown : []);
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

  #mark(placeId: string | null, state: { lit?: boolean; chosen?: boolean }): void {
    if (placeId === null || !this.#map.getSource(PLACES)) return;
    this.#map.setFeatureState({ source: PLACES, id: this.#markers.of(placeId) }, state);
  }

  /** Marks anew what is drawn: a cluster of the same name may hold other places than before. */
  #markAll(): void {
    if (!this.#map.getSource(PLACES)) return;
    this.#map.removeFeatureState({ source: PLACES });
    for (const id of this.#lit) this.#mark(id, { lit: true });
    this.#mark(this.#chosen, { chosen: true });
  }

  #addImage(id: string): void {
    if (this.#map.hasImage(id)) return;
    const marker = readMarkerImageId(id);
    const style = { looks: this.#looks, lang: this.#look.lang, colours: this.#colours };
    const drawn = marker ? drawMarker(marker, style) : drawDot(id);
    if (drawn) this.#map.addImage(id, drawn.data, drawn.options);
  }

  /** The places under the pointer: one, those of a cluster, or none. */
  #placesAt(at: Point, reach: number): readonly string[] {
    const marker = markerAt(this.#map, at, reach);
    return marker === null ? [] : this.placesIn(marker);
  }

  /** Zooms to where the places are no longer in one. False where no zoom parts them, or they are but one. */
  #part(ids: readonly string[]): boolean {
    const places = this.#markers.shown.filter(({ id }) => ids.includes(id));
    if (places.length < 2 && !places[0]?.others) return false;
    const camera = partingCamera(this.#map, places, this.#maxZoom);
    if (!camera) return false;
    this.#map.easeTo({ ...camera, duration: 500 });
    return true;
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#styled = true;
      // What was asked for while the style was on its way.
      this.#source(PLACES)?.setData(this.#markers.data);
      this.#source(RIVALS)?.setData(this.#rivalData());
      this.#source(HEAT)?.setData(this.#heatData());
      this.#map.setLayoutProperty(HEAT, 'visibility', this.#heat ? 'visible' : 'none');
      this.#filterSelected();
      this.#tintCountries();
      this.#markAll();
    });
    map.on('zoom', () => {
      const before = clusterZoom(this.#zoom);
      this.#zoom = map.getZoom();
      if (clusterZoom(this.#zoom) !== before) this.#regroup();
    });
    map.on('move', () => this.#moveListeners.forEach((listener) => listener()));
    map.on('resize', () => this.#moveListeners.forEach((listener) => listener()));
    const places = {
      at: (point: Point, reach: number) => this.#placesAt(point, reach),
      part: (ids: readonly string[]) => this.#part(ids),
      isPicking: () => this.#picking,
    };
    listenToPointer(map, places, events);
    listenToRest(map, events);
  }
}
