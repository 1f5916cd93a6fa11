import type { Correction } from '../correct/correction.ts';
import type { Candidate, GeoparsedArticle, Place, ResolvedMention } from '../types.ts';
import { arabicName } from './arabic-name.ts';
import type {
  Collection,
  CollectionArticle,
  CollectionCandidate,
  CollectionMention,
  CollectionPlace,
} from './collection-types.ts';
import { englishName } from './english-name.ts';
import { GENERATOR } from './generator.ts';
import { type GeoJsonOptions, toGeoJson } from './geojson.ts';
import { regionNames } from './region-name.ts';

export interface CollectionOptions extends GeoJsonOptions {
  readonly title?: string | null;
  /** Those that were applied to the articles, to be kept with them. */
  readonly corrections?: readonly Correction[];
}

/** What the app opens: articles with their mentions and the reasons for each, and the same mentions by place. */
export function toCollection(
  articles: readonly GeoparsedArticle[],
  { title = null, corrections = [], ...rest }: CollectionOptions = {},
): Collection {
  return {
    format: 'yaqut-collection',
    version: 1,
    title,
    generator: GENERATOR,
    articles: articles.map(({ mentions, overruled, ...article }): CollectionArticle => ({
      ...article,
      mentions: mentions.map(shortenedMention),
      ...(overruled && { overruled: overruled.map(shortenedMention) }),
    })),
    places: toGeoJson(articles, rest),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

function shortenedMention({ place, candidates, ...mention }: ResolvedMention): CollectionMention {
  return { ...mention, placeId: place?.id ?? null, candidates: candidates.map(toCollectionCandidate) };
}

/** A candidate as it travels to the app. */
export const toCollectionCandidate = ({ place, ...candidate }: Candidate): CollectionCandidate => ({
  ...toCollectionPlace(place),
  ...candidate,
});

export function toCollectionPlace(place: Place): CollectionPlace {
  return {
    id: place.id,
    name: englishName(place.names) ?? place.name,
    nameAr: arabicName(place.names),
    country: place.country || null,
    ...regionNames(place),
    featureCode: place.featureCode,
    precision: place.precision,
    lat: place.lat,
    lon: place.lon,
  };
}
