import type { Correction } from '../correct/correction.ts';
import type { Candidate, GeoparsedArticle } from '../types.ts';
import { arabicName } from './arabic-name.ts';
import type { Collection, CollectionArticle, CollectionCandidate } from './collection-types.ts';
import { GENERATOR } from './generator.ts';
import { toGeoJson } from './geojson.ts';
import { regionNames } from './region-name.ts';

export interface CollectionOptions {
  readonly title?: string | null;
  /** Of the gazetteer that was used, where it is not the bundled one. */
  readonly attribution?: string;
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
    articles: articles.map(({ mentions, ...article }): CollectionArticle => ({
      ...article,
      mentions: mentions.map(({ place, candidates, ...mention }) => ({
        ...mention,
        placeId: place?.id ?? null,
        candidates: candidates.map(shortened),
      })),
    })),
    places: toGeoJson(articles, rest),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

function shortened({ place, ...candidate }: Candidate): CollectionCandidate {
  return {
    id: place.id,
    name: place.name,
    nameAr: arabicName(place.names),
    country: place.country || null,
    ...regionNames(place),
    featureCode: place.featureCode,
    precision: place.precision,
    lat: place.lat,
    lon: place.lon,
    ...candidate,
  };
}
