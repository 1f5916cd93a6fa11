import type { Map as GlMap, StyleSpecification } from 'maplibre-gl';
import type { ArticleLook } from '../collection/look.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import type { ThemeName } from '../state/theme.svelte.ts';
import type { Rival } from '../state/reading.svelte.ts';
import type { View } from '../state/url.ts';
import { drawDot } from './basemap-dots.ts';
import { BASEMAP_MAX_ZOOM } from './basemap-source.ts';
import { baseStyle } from './base-style.ts';
import type { Point } from './card-position.ts';
import { tintCountries, withCountryTints } from './country-tints.ts';
import { drawMarker } from './draw-marker.ts';
import { firstView, type Bounds } from './first-view.ts';
import { readMapColours, type MapColours } from './map-colours.ts';
import { clusterZoom } from './clusters.ts';
import { listenToPointer, listenToRest, type MapEvents } from './map-input.ts';
import { MapView } from './map-view.ts';
import { markerAt } from './marker-at.ts';
import { Markers } from './markers.ts';
import { readMarkerImageId } from './place-data.ts';
import { prepareMapLibre } from './prepare-maplibre.ts';
import { attributionsOf, ONLINE_MAX_ZOOM, onlineBase } from './online-style.ts';
import { HEAT } from './heat-layer.ts';
import { isSelected, isUnselected, PLACES, RIVALS } from './place-layers.ts';
import { FIRST_VIEW, openMap } from './open-map.ts';
import { PLACE_SOURCES, renew, type PlaceSource, withPlaces } from './place-style.ts';

export interface MapLook {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** The map's name for a screen reader. */
  readonly label: string;
}

/** The map of the places: MapLibre with the base map, our places on it, and what the page asks of both. */
export class PlaceMap {
  readonly #map: GlMap;
  readonly view: MapView;
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
    const view = options.view ?? FIRST_VIEW;
    this.#zoom = view.zoom;
    this.#group(options.shown);
    this.#home = options.home;
    const bounds = options.view ? null : (options.home ?? firstView(options.shown));
    const { label } = options.look;
    this.#map = openMap({ container, style: this.#style(), view, maxZoom: this.#maxZoom, label });
    this.view = new MapView(this.#map);
    this.#map.setMissingStyleImageResolver((id) => this.#addImage(id));
    if (bounds) {
      this.view.fit(bounds, this.#look.lang, false);
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
    return this.#online ? attributionsOf(this.#map, this.#online) : [];
  }

  setLook(look: MapLook): void {
    if (look.theme === this.#look.theme && look.lang === this.#look.lang) return;
    this.#look = look;
    this.#colours = readMapColours(this.#map.getContainer());
    this.#map.getCanvas().setAttribute('aria-label', look.label);
    this.#group();
    this.#map.setStyle(this.#style(), { diff: true });
    this.#markAll();
  }

  showPlaces(shown: readonly ShownPlace[], looks = this.#looks): void {
    this.#looks = looks;
    this.#group(shown);
    this.#renew(PLACES);
    if (this.#heat) this.#renew(HEAT);
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
    this.#renew(RIVALS);
  }

  /** The next press sets a point. */
  showPicking(on: boolean): void {
    this.#picking = on;
    this.#map.getCanvas().style.cursor = on ? 'crosshair' : '';
  }

  /** A glow under the places where their mentions lie thick. */
  showHeat(on: boolean): void {
    if (on === this.#heat) return;
    this.#heat = on;
    this.#renew(HEAT);
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

  home(animate = true): void {
    const bounds = this.#home ?? firstView(this.#markers.shown);
    if (bounds) this.view.fit(bounds, this.#look.lang, animate);
  }

  remove(): void {
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
    if (this.#group()) this.#renew(PLACES);
  }

  #style(): StyleSpecification {
    const bundled = baseStyle(this.#look.theme, this.#look.lang);
    this.#base = this.#online ? onlineBase(this.#online, bundled, this.#look.lang) : bundled;
    return withPlaces(withCountryTints(this.#base, this.#tints), this.#seen);
  }

  #filterSelected(): void {
    if (!this.#styled) return;
    this.#map.setFilter('place-selected', isSelected(this.#chosen));
    this.#map.setFilter('place-label', isUnselected(this.#chosen));
  }

  get #tints() {
    return {
      places: this.#markers.data.features,
      lit: this.#lit,
      chosen: this.#chosen,
      colours: this.#colours,
    };
  }

  #tintCountries(): void {
    if (this.#styled) tintCountries(this.#map, this.#base, this.#tints);
  }

  get #seen() {
    return {
      markers: this.#markers,
      rivals: this.#rivals,
      heat: this.#heat,
      chosen: this.#chosen,
      lang: this.#look.lang,
      colours: this.#colours,
    };
  }

  #renew(source: PlaceSource): void {
    if (!this.#styled) return;
    renew(this.#map, source, this.#seen);
    if (source === PLACES) this.#markAll();
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
    return this.view.part(places, this.#maxZoom);
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.#styled = true;
      // What was asked for while the style was on its way.
      for (const source of PLACE_SOURCES) this.#renew(source);
      this.#filterSelected();
      this.#tintCountries();
    });
    map.on('zoom', () => {
      const before = clusterZoom(this.#zoom);
      this.#zoom = map.getZoom();
      if (clusterZoom(this.#zoom) !== before) this.#regroup();
    });
    const places = {
      at: (point: Point, reach: number) => this.#placesAt(point, reach),
      part: (ids: readonly string[]) => this.#part(ids),
      isPicking: () => this.#picking,
    };
    listenToPointer(map, places, events);
    listenToRest(map, events);
  }
}
