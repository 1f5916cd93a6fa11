import type { Feature, FeatureCollection, Point } from 'geojson';
import { LOOKS, type ArticleLook } from '../collection/look.ts';
import { mapLabel, placeLabel } from '../collection/place-label.ts';
import { checkedIn, type PlaceStatus } from '../collection/place-status.ts';
import type { Share, ShownPlace } from '../collection/shown-places.ts';
import type { Lang } from '../i18n/messages.ts';
import { isOnePlace, type Cluster } from './clusters.ts';
import { clusterRadius, discRadius } from './pie.ts';

/**
 * The three looks of a place: a disc for what has a spot, a soft ring for a region, a badge for a country. Discs that
 * would hide each other are drawn as one cluster.
 */
export type Shape = 'disc' | 'region' | 'country' | 'cluster';

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
  /** Of the places in a cluster; 1 for a place. */
  readonly places: number;
  readonly slices: readonly Share[];
  /** Who stands behind the place; of a cluster nobody says. */
  readonly status: PlaceStatus;
}

/** Metres of a pixel on the equator at zoom 0, with MapLibre's tiles of 512. */
const EQUATOR_METRES = 40_075_016.686 / 512;
/** A region known only as a name still gets a ring that can be seen. */
const LEAST_RADIUS_KM = 20;

export function shapeOf(place: ShownPlace): Exclude<Shape, 'cluster'> {
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
  place: Pick<ShownPlace, 'shares'>,
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
    image.places,
    image.slices.map(({ articleId, count }) => [articleId, count]),
    image.status,
  ]);
}

export function readMarkerImageId(id: string): MarkerImage | null {
  if (!id.startsWith('["')) return null;
  const [shape, look, radius, places, slices, status] = JSON.parse(id) as [
    Shape,
    string,
    number,
    number,
    [string, number][],
    PlaceStatus,
  ];
  const shares = slices.map(([articleId, count]) => ({ articleId, count }));
  return { shape, look, radius, places, slices: shares, status };
}

export interface MarkerOptions {
  readonly lang: Lang;
  readonly theme: string;
  readonly neutral: string;
}

type Marker = Feature<Point, MarkerProperties>;

/** The markers of places, each on its own. */
export function markerData(
  places: readonly ShownPlace[],
  looks: ReadonlyMap<string, ArticleLook>,
  options: MarkerOptions,
): MarkerCollection {
  return { type: 'FeatureCollection', features: places.map((place) => placeMarker(place, looks, options)) };
}

/** The markers of places at a zoom: discs that would hide each other are one. */
export function clusteredData(
  places: readonly ShownPlace[],
  clusters: readonly Cluster[],
  looks: ReadonlyMap<string, ArticleLook>,
  options: MarkerOptions,
): MarkerCollection {
  const features = [
    ...places.filter((place) => shapeOf(place) !== 'disc').map((place) => placeMarker(place, looks, options)),
    ...clusters.map((cluster) =>
      isOnePlace(cluster)
        ? placeMarker(cluster.members[0]!, looks, options)
        : clusterMarker(cluster, looks, options),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

function placeMarker(
  place: ShownPlace,
  looks: ReadonlyMap<string, ArticleLook>,
  { lang, theme, neutral }: MarkerOptions,
): Marker {
  const { properties, geometry } = place.feature;
  const shape = shapeOf(place);
  const radius = shape === 'disc' ? discRadius(place.size ?? place.count) : 6;
  const radiusKm = shape === 'region' ? Math.max(LEAST_RADIUS_KM, properties.radiusKm) : 0;
  const latitude = (geometry.coordinates[1]! * Math.PI) / 180;
  const slices = mergeSlices(place.shares, looks);
  const { status } = checkedIn(place);
  return {
    type: 'Feature',
    geometry,
    properties: {
      id: place.id,
      shape,
      label: mapLabel(placeLabel(properties, lang)),
      icon: markerImageId({ shape, look: `${lang} ${theme}`, radius, places: 1, slices, status }),
      radius,
      ring: (radiusKm * 1000) / (EQUATOR_METRES * Math.cos(latitude)),
      vague: properties.precision === 'supranational',
      colour: markerColour(place, looks, neutral),
      sort: -place.count,
      a2: shape === 'country' ? (properties.country ?? '') : '',
    },
  };
}

/** So many of a cluster's names stand beside it; of the others their number. */
const NAMES = 2;

export const clusterId = ({ members }: Cluster): string => `cluster:${members[0]!.id}`;

function clusterMarker(
  cluster: Cluster,
  looks: ReadonlyMap<string, ArticleLook>,
  { lang, theme, neutral }: MarkerOptions,
): Marker {
  const { members, lngLat } = cluster;
  const shares = sumShares(members);
  const count = members.reduce((sum, member) => sum + member.count, 0);
  const radius = clusterRadius(members.reduce((sum, member) => sum + (member.size ?? member.count), 0));
  const places = members.reduce((sum, member) => sum + 1 + (member.others ?? 0), 0);
  const names = members.slice(0, NAMES).map(({ feature }) => mapLabel(placeLabel(feature.properties, lang)));
  const more = places > names.length ? ` +${places - names.length}` : '';
  const slices = mergeSlices(shares, looks);
  const image = { radius, places, slices, status: 'machine' as const };
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...lngLat] },
    properties: {
      id: clusterId(cluster),
      shape: 'cluster',
      label: names.join(lang === 'ar' ? '، ' : ', ') + more,
      icon: markerImageId({ shape: 'cluster', look: `${lang} ${theme}`, ...image }),
      radius,
      ring: 0,
      vague: false,
      colour: markerColour({ shares }, looks, neutral),
      sort: -count,
      a2: '',
    },
  };
}

function sumShares(members: readonly ShownPlace[]): Share[] {
  const counts = new Map<string, number>();
  for (const { shares } of members) {
    for (const { articleId, count } of shares) counts.set(articleId, (counts.get(articleId) ?? 0) + count);
  }
  return [...counts].map(([articleId, count]) => ({ articleId, count }));
}

/** More slices than there are looks cannot be told apart: then those of one look are one. */
function mergeSlices(shares: readonly Share[], looks: ReadonlyMap<string, ArticleLook>): readonly Share[] {
  if (shares.length <= LOOKS) return shares;
  const byLook = new Map<string, Share>();
  for (const { articleId, count } of shares) {
    const look = looks.get(articleId);
    const key = `${look?.colour} ${look?.pattern}`;
    const slice = byLook.get(key);
    byLook.set(key, { articleId: slice?.articleId ?? articleId, count: (slice?.count ?? 0) + count });
  }
  return [...byLook.values()];
}
