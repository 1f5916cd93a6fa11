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
import { PMTiles, Protocol } from 'pmtiles';
import type { CollectionCandidate } from '../../geo/write/collection-types.ts';
import type { ArticleLook } from '../collection/look.ts';
import { mapLabel } from '../collection/place-label.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import type { ThemeName } from '../state/theme.svelte.ts';
import type { View } from '../state/url.ts';
import { drawDot } from './basemap-dots.ts';
import { BasemapSource } from '../offline/kept-basemap.ts';
import { BASEMAP_MAX_ZOOM } from './basemap-style.ts';
import { BASEMAP_URL } from './basemap-url.ts';
import { baseStyle, PLACE_FONTS } from './base-style.ts';
import type { Point, Size } from './card-position.ts';
import { DEPENDENT_LAYERS, TINT, withCountryTints } from './country-tints.ts';
import { drawMarker } from './draw-marker.ts';
import { firstView, type Bounds } from './first-view.ts';
import { readMapColours, type MapColours } from './map-colours.ts';
import { clusterPlaces, clusterZoom, partingZoom, type Cluster } from './clusters.ts';
import { clusteredData, clusterId, readMarkerImageId, shapeOf, type MarkerCollection } from './place-data.ts';
import { ONLINE_MAX_ZOOM, onlineBase } from './online-style.ts';
import { HEAT, heatData, heatLayer } from './heat-layer.ts';
import { HIT_LAYERS, isSelected, placeLayers, PLACES, RIVALS } from './place-layers.ts';

export interface MapLook {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** The map's name for a screen reader. */
  readonly label: string;
}

export interface MapEvents {
  /** Places were pressed: one, several that no zoom parts, or none where the map is bare. */
  readonly onPress: (placeIds: readonly string[]) => void;
  readonly onHover: (placeIds: readonly string[]) => void;
  /** The map came to rest. */
  readonly onRest: (view: View, bounds: Bounds, byReader: boolean) => void;
}

/** A finger is not a pointer: the nearest marker within this many pixels is the one meant. */
const TOUCH_REACH = 18;
const POINTER_REACH = 3;
/** A map narrower than this gives room to its buttons. */
const NARROW = 600;
/** Where the map stands until it knows its places. */
const FIRST_ZOOM = 4;
/** Of what was one cluster, the surroundings stay in view too: so far beyond the zoom that parts it, and no farther. */
const BEYOND_PARTING = 1;
const BUTTONS = 40;

let prepared = false;

/** Once a page: where the worker is, and how tiles are read out of one archive. */
function prepare(online: boolean): void {
  if (prepared) return;
  prepared = true;
  // The worker, too, has a policy: the server sends the looser one with this name alone.
  setWorkerUrl(online ? `${workerUrl}?online` : workerUrl);
  const protocol = new Protocol();
  protocol.add(new PMTiles(new BasemapSource(BASEMAP_URL)));
  addProtocol('pmtiles', protocol.tile);
}

/** The map of the places: MapLibre with the base map, our places on it, and what the page asks of both. */
export class PlaceMap {
  readonly #map: GlMap;
  #looks: ReadonlyMap<string, ArticleLook>;
  #look: MapLook;
  #colours: MapColours;
  #shown: readonly ShownPlace[] = [];
  #data: MarkerCollection = { type: 'FeatureCollection', features: [] };
  #rivals: readonly CollectionCandidate[] = [];
  #heat = false;
  readonly #online: StyleSpecification | null;
  #clusters: readonly Cluster[] = [];
  /** The cluster that a place is drawn in. */
  readonly #clusterOf = new Map<string, Cluster>();
  #zoom = 0;
  #lit: readonly string[] = [];
  #chosen: string | null = null;
  #hovered = '';
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
      /** A style from elsewhere, in the bundled one's stead. */
      readonly online: StyleSpecification | null;
      readonly events: MapEvents;
    },
  ) {
    prepare(options.online !== null);
    this.#online = options.online;
    this.#look = options.look;
    this.#looks = options.looks;
    this.#colours = readMapColours(container);
    this.#zoom = options.view?.zoom ?? FIRST_ZOOM;
    this.#setShown(options.shown);
    const bounds = options.view ? null : firstView(options.shown);
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
    if (bounds) this.fit(bounds, false);
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
    this.#setShown(this.#shown);
    this.#restyle();
  }

  showPlaces(shown: readonly ShownPlace[], looks = this.#looks): void {
    this.#looks = looks;
    this.#setShown(shown);
    if (!this.#styled) return;
    this.#source(PLACES)?.setData(this.#data);
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
    const wasHidden = this.#clusterOf.has(this.#chosen ?? '') || this.#clusterOf.has(id ?? '');
    this.#chosen = id;
    if (wasHidden || id === null) this.#regroup();
    this.#mark(id, { chosen: true });
    this.#filterSelected();
    this.#tintCountries();
  }

  showRivals(rivals: readonly CollectionCandidate[]): void {
    this.#rivals = rivals;
    if (this.#styled) this.#source(RIVALS)?.setData(this.#rivalData());
  }

  /** A glow under the places where their mentions lie thick. */
  showHeat(on: boolean): void {
    if (on === this.#heat) return;
    this.#heat = on;
    if (!this.#styled) return;
    this.#source(HEAT)?.setData(this.#heatData());
    this.#map.setLayoutProperty(HEAT, 'visibility', on ? 'visible' : 'none');
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
    const cluster = this.#clusters.find((each) => each.members.length > 1 && clusterId(each) === markerId);
    return cluster ? cluster.members.map(({ id }) => id) : [markerId];
  }

  /** Whether a place's marker, or the cluster that holds it, is lit. */
  isLit(placeId: string): boolean {
    return this.#map.getFeatureState({ source: PLACES, id: this.#markerOf(placeId) })['lit'] === true;
  }

  /** The middle of the cluster that a place is drawn in; null where it is drawn on its own. */
  whereDrawn(placeId: string): [number, number] | null {
    const cluster = this.#clusterOf.get(placeId);
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

  home(animate = true): void {
    const bounds = firstView(this.#shown);
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

  #setShown(shown: readonly ShownPlace[]): void {
    this.#shown = shown;
    // The place whose card is open is never hidden in a cluster.
    const chosen = shown.find(({ id }) => id === this.#chosen);
    const others = chosen ? shown.filter((place) => place !== chosen) : shown;
    this.#clusters = clusterPlaces(others, clusterZoom(this.#zoom));
    this.#clusterOf.clear();
    for (const cluster of this.#clusters) {
      if (cluster.members.length > 1) for (const { id } of cluster.members) this.#clusterOf.set(id, cluster);
    }
    const alone = chosen && shapeOf(chosen) === 'disc' ? clusterPlaces([chosen], 0) : [];
    this.#data = clusteredData(shown, [...alone, ...this.#clusters], this.#looks, {
      lang: this.#look.lang,
      theme: this.#look.theme,
      neutral: this.#colours.neutral,
    });
  }

  /** Draws the discs as they lie at the zoom that the map has now. */
  #regroup(): void {
    const drawn = this.#data.features.map(({ properties }) => properties.icon + properties.id).join();
    this.#setShown(this.#shown);
    if (drawn === this.#data.features.map(({ properties }) => properties.icon + properties.id).join()) return;
    if (!this.#styled) return;
    this.#source(PLACES)?.setData(this.#data);
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
        [PLACES]: { type: 'geojson', data: this.#data, promoteId: 'id' },
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

  /** Nothing while nobody looks: a hidden source costs as much as one that is seen. */
  #heatData() {
    return heatData(this.#heat ? this.#shown : []);
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
    this.#map.setFeatureState({ source: PLACES, id: this.#markerOf(placeId) }, state);
  }

  #markerOf(placeId: string): string {
    const cluster = this.#clusterOf.get(placeId);
    return cluster ? clusterId(cluster) : placeId;
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
  #hit(event: MapMouseEvent | MapTouchEvent, reach: number): readonly string[] {
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
    // A badge may stand far from its place, so nearness decides among discs only; a badge is hit where no disc is.
    const discs = found.filter(({ properties }) => ['disc', 'cluster'].includes(String(properties['shape'])));
    for (const feature of discs.length > 0 ? discs : found) {
      if (feature.geometry.type !== 'Point') continue;
      const at = this.#map.project(feature.geometry.coordinates as [number, number]);
      const apart = Math.hypot(at.x - x, at.y - y);
      if (apart < least) {
        least = apart;
        best = String(feature.properties['id']);
      }
    }
    return best === null ? [] : this.placesIn(best);
  }

  /** Zooms to where the places are no longer in one. False where no zoom parts them. */
  #part(ids: readonly string[]): boolean {
    const places = this.#shown.filter(({ id }) => ids.includes(id));
    const zoom = partingZoom(places, this.#map.getZoom(), this.#maxZoom);
    if (zoom === null) return false;
    const points = places.map(({ feature }) => feature.geometry.coordinates as [number, number]);
    const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
    const camera = this.#map.cameraForBounds(
      [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
      { padding: 90, maxZoom: Math.min(this.#maxZoom, zoom + BEYOND_PARTING) },
    );
    if (!camera) return false;
    this.#map.easeTo({ ...camera, zoom: Math.max(zoom, camera.zoom ?? zoom), duration: 500 });
    return true;
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#styled = true;
      // What was asked for while the style was on its way.
      this.#source(PLACES)?.setData(this.#data);
      this.#source(RIVALS)?.setData(this.#rivalData());
      this.#source(HEAT)?.setData(this.#heatData());
      this.#map.setLayoutProperty(HEAT, 'visibility', this.#heat ? 'visible' : 'none');
      this.#filterSelected();
      this.#tintCountries();
      this.#markAll();
    });
    map.on('click', (event) => {
      const touch =
        event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
      const ids = this.#hit(event, touch ? TOUCH_REACH : POINTER_REACH);
      if (ids.length < 2 || !this.#part(ids)) events.onPress(ids);
    });
    map.on('mousemove', (event) => {
      const ids = this.#hit(event, POINTER_REACH);
      map.getCanvas().style.cursor = ids.length > 0 ? 'pointer' : '';
      if (ids.join() === this.#hovered) return;
      this.#hovered = ids.join();
      events.onHover(ids);
    });
    map.on('mouseout', () => {
      this.#hovered = '';
      events.onHover([]);
    });
    map.on('zoom', () => {
      const before = clusterZoom(this.#zoom);
      this.#zoom = map.getZoom();
      if (clusterZoom(this.#zoom) !== before) this.#regroup();
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
