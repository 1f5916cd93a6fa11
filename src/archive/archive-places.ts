import type { FoundPlace, MapPlace } from '../../geo/archive/archive.ts';
import type { PlaceRow, StoredExcerpt } from '../../geo/archive/manifest.ts';
import type { FeatureArticle, PlaceFeature, PlaceProperties } from '../../geo/write/geojson-types.ts';
import type { ShownPlace } from '../collection/shown-places.ts';

type Described = Omit<PlaceRow, 'articles' | 'first'>;

/** A place as the page shows it, with as much of it as is here. */
export function featureOf(place: Described, more: Partial<PlaceProperties> = {}): PlaceFeature {
  const { id, name, ar, en, country, precision, featureCode, radiusKm, lon, lat, mentions } = place;
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      id,
      name,
      names: [
        ...(ar === null ? [] : [{ toponym: ar, lang: 'ar' }]),
        ...(en === null ? [] : [{ toponym: en, lang: 'en' }]),
      ],
      country: country === '' ? null : country,
      admin1: null,
      admin1Ar: null,
      featureClass: '',
      featureCode,
      precision,
      population: 0,
      radiusKm,
      mentionCount: mentions,
      articles: [],
      ...more,
    },
  };
}

export const wholeFeature = ({ row, more }: FoundPlace, articles: readonly FeatureArticle[]): PlaceFeature =>
  featureOf(row, { ...more, articles });

/** The largest disc of a map is that of so many mentions in a collection of a few reports. */
const LARGEST = 10.5;

/** What the map draws: sizes go by the place in view that is named most, since an archive names all of them often. */
export function shownOf(places: readonly MapPlace[]): ShownPlace[] {
  const discs = places.filter(({ precision }) => precision === 'settlement' || precision === 'point');
  const most = Math.max(1, ...discs.map(({ count }) => count));
  return places.map((place): ShownPlace => {
    const others = place.end - place.first - 1;
    return {
      // What stands for several must not be taken for the one it is named after.
      id: others > 0 ? `cell:${place.first}-${place.end}` : place.id,
      feature: featureOf(place),
      shares: [],
      count: place.count,
      size: Math.max(1, LARGEST * Math.min(1, place.count / most)),
      others,
    };
  });
}

/** Excerpts in the order they came, those of one article together. */
export function groupByArticle(excerpts: readonly StoredExcerpt[]): FeatureArticle[] {
  const groups: { article: StoredExcerpt['article']; mentions: StoredExcerpt[] }[] = [];
  for (const excerpt of excerpts) {
    const last = groups.at(-1);
    if (last?.article.id === excerpt.article.id) last.mentions.push(excerpt);
    else groups.push({ article: excerpt.article, mentions: [excerpt] });
  }
  return groups.map(({ article, mentions }) => ({
    ...article,
    mentions: mentions.sort((a, b) => a.start - b.start),
  }));
}
