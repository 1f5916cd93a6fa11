import type { Feature, Point } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  Map as GlMap,
  StyleSpecification,
} from 'maplibre-gl';
import { BASEMAP_SOURCE, COUNTRY_LAYER } from './basemap-source.ts';
import type { MapColours } from './map-colours.ts';
import type { MarkerProperties } from './place-data.ts';

export interface TintInput {
  readonly places: readonly Feature<Point, MarkerProperties>[];
  readonly lit: readonly string[];
  readonly chosen: string | null;
  readonly colours: MapColours;
}

/** Of a country that is pointed at; labels are read on it. */
export const DEEPEST_TINT = 0.16;

const TINT = 'country-tint';
const OUTLINE = 'country-outline';
/** The base map's chief label of a country gives way to our badge; its repeats name it where the badge is out of view. */
const COUNTRY_LABEL = 'labels-country';

const countryOf = ['get', COUNTRY_LAYER.id] satisfies ExpressionSpecification;

/** `match` with the branches given; the fallback alone where there are none, since an empty `match` is no expression. */
function byCountry<T extends string | number>(
  branches: readonly (readonly [string, T])[],
  fallback: T,
): ExpressionSpecification | T {
  if (branches.length === 0) return fallback;
  return ['match', countryOf, ...branches.flat(), fallback] as unknown as ExpressionSpecification;
}

const inList = (codes: readonly string[]): FilterSpecification => ['in', countryOf, ['literal', [...codes]]];

/** What a country shows of itself: its land tinted, the deeper the oftener it is named; in ruby while it is meant. */
export function tintPaint({ places, lit, chosen, colours }: TintInput) {
  const countries = places.map(({ properties }) => properties).filter(({ a2 }) => a2 !== '');
  const meant = ({ id }: MarkerProperties) => lit.includes(id) || id === chosen;
  return {
    filter: inList(countries.map(({ a2 }) => a2)),
    color: byCountry(
      countries.map((place) => [place.a2, meant(place) ? colours.ruby : place.colour] as const),
      colours.neutral,
    ),
    opacity: byCountry(
      countries.map(
        (place) => [place.a2, meant(place) ? DEEPEST_TINT : 0.06 + 0.011 * Math.min(6, -place.sort)] as const,
      ),
      0,
    ),
    outlined: inList(countries.filter(meant).map(({ a2 }) => a2)),
  };
}

/** Adds the tints over the land and under every line and label of the base map. */
export function withCountryTints(style: StyleSpecification, input: TintInput): StyleSpecification {
  const paint = tintPaint(input);
  const tint: LayerSpecification = {
    id: TINT,
    type: 'fill',
    source: BASEMAP_SOURCE,
    'source-layer': COUNTRY_LAYER.sourceLayer,
    filter: paint.filter,
    paint: { 'fill-color': paint.color, 'fill-opacity': paint.opacity, 'fill-antialias': false },
  };
  const outline: LayerSpecification = {
    id: OUTLINE,
    type: 'line',
    source: BASEMAP_SOURCE,
    'source-layer': COUNTRY_LAYER.sourceLayer,
    filter: paint.outlined,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': input.colours.ruby, 'line-width': 1.75 },
  };
  const badged = input.places.map(({ properties }) => properties.a2).filter((a2) => a2 !== '');
  // An online style has its own layers: the tints go under its first label.
  const label = style.layers.findIndex(({ id }) => id === 'land') < 0 ? style.layers.find(isLabel)?.id : null;
  const layers = style.layers.flatMap((layer): LayerSpecification[] => {
    if (layer.id === label) return [tint, outline, layer];
    if (layer.id === 'land') return [layer, tint];
    if (layer.id === 'boundary-disputed') return [layer, outline];
    if (layer.id === COUNTRY_LABEL) return [withoutBadged(layer, badged)];
    return [layer];
  });
  return { ...style, layers };
}

const isLabel = ({ type }: LayerSpecification) => type === 'symbol';

function withoutBadged(layer: LayerSpecification, badged: readonly string[]): LayerSpecification {
  if (!('filter' in layer) || layer.filter === undefined) return layer;
  return {
    ...layer,
    filter: ['all', layer.filter, ['!', inList(badged)]] as FilterSpecification,
  } as LayerSpecification;
}

/** The layers whose filter depends on which countries have a badge. */
const DEPENDENT_LAYERS = [TINT, OUTLINE, COUNTRY_LABEL];

/** Brings the country layers of a map up to date: their tints, and the labels that give way to badges. */
export function tintCountries(map: GlMap, base: StyleSpecification, input: TintInput): void {
  for (const layer of withCountryTints(base, input).layers) {
    if (!DEPENDENT_LAYERS.includes(layer.id) || !('filter' in layer)) continue;
    map.setFilter(layer.id, layer.filter ?? null);
    if (layer.id !== TINT || layer.type !== 'fill') continue;
    map.setPaintProperty(TINT, 'fill-color', layer.paint?.['fill-color']);
    map.setPaintProperty(TINT, 'fill-opacity', layer.paint?.['fill-opacity']);
  }
}
