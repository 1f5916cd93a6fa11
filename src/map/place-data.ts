import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ArticleLook } from '../collection/look.ts';
import { mapLabel, placeLabel } from '../collection/place-label.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import { discRadius } from './pie.ts';

/** The three looks of a place: a disc for what has a spot, a soft ring for a region, a badge for a country. */
export type Shape = 'disc' | 'region' | 'country';

export interface MarkerProperties {
  readonly id: string;
  readonly shape: Shape;
  readonly label: string;
  /** The image of the disc or the badge; `MarkerImage` can be read back from it. */
  readonly icon: string;
  /** Of the disc, in pixels. */
  readonly radius: number;
  /** Of the region's ring in pixels at zoom 0; doubles with every zoom. */
  readonly ring: number;
  /** A part of the world has no edge that a ring could stand for: its ring shows only while it is pointed at. */
  readonly vague: boolean;
  readonly colour: string;
  /** Lower is placed first, so that of two labels the more often named place keeps its own. */
  readonly sort: number;
  readonly a2: string;
}

export type MarkerCollection = FeatureCollection<Point, MarkerProperties>;

export interface MarkerImage {
  readonly shape: Shape;
  /** The language and theme it is drawn for: with another look a marker needs another image. */
  readonly look: string;
  readonly radius: number;
  readonly slices: readonly { readonly articleId: string; readonly count: number }[];
}

/** Metres of a pixel on the equator at zoom 0, with MapLibre's tiles of 512. */
const EQUATOR_METRES = 40_075_016.686 / 512;
/** A region known only as a name still gets a ring that can be seen. */
const LEAST_RADIUS_KM = 20;

export function shapeOf(place: ShownPlace): Shape {
  switch (place.feature.properties.precision) {
    case 'country':
      return 'country';
    case 'region':
    case 'supranational':
      return 'region';
    case 'settlement':
    case 'point':
      return 'disc';
  }
}

/** One article: its colour. Several: a neutral ink, since the pie beside the label tells which. */
export function markerColour(
  place: ShownPlace,
  looks: ReadonlyMap<string, ArticleLook>,
  neutral: string,
): string {
  const [first, ...more] = place.shares;
  return first && more.length === 0 ? (looks.get(first.articleId)?.colour ?? neutral) : neutral;
}

export function markerImageId(image: MarkerImage): string {
  return JSON.stringify([
    image.shape,
    image.look,
    image.radius,
    image.slices.map(({ articleId, count }) => [articleId, count]),
  ]);
}

export function readMarkerImageId(id: string): MarkerImage | null {
  if (!id.startsWith('["')) return null;
  const [shape, look, radius, slices] = JSON.parse(id) as [Shape, string, number, [string, number][]];
  return { shape, look, radius, slices: slices.map(([articleId, count]) => ({ articleId, count })) };
}

export function markerData(
  places: readonly ShownPlace[],
  looks: ReadonlyMap<string, ArticleLook>,
  { lang, theme, neutral }: { readonly lang: Lang; readonly theme: string; readonly neutral: string },
): MarkerCollection {
  const look = `${lang} ${theme}`;
  const features = places.map((place): Feature<Point, MarkerProperties> => {
    const { properties, geometry } = place.feature;
    const shape = shapeOf(place);
    const radius = shape === 'disc' ? discRadius(place.count) : 6;
    const radiusKm = shape === 'region' ? Math.max(LEAST_RADIUS_KM, properties.radiusKm) : 0;
    const latitude = (geometry.coordinates[1]! * Math.PI) / 180;
    return {
      type: 'Feature',
      geometry,
      properties: {
        id: place.id,
        shape,
        label: mapLabel(placeLabel(properties, lang)),
        icon: markerImageId({ shape, look, radius, slices: place.shares }),
        radius,
        ring: (radiusKm * 1000) / (EQUATOR_METRES * Math.cos(latitude)),
        vague: properties.precision === 'supranational',
        colour: markerColour(place, looks, neutral),
        sort: -place.count,
        a2: shape === 'country' ? (properties.country ?? '') : '',
      },
    };
  });
  return { type: 'FeatureCollection', features };
}
