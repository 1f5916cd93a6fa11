import type { Candidate, GeoparsedArticle } from '../types.ts';
import { arabicName } from './arabic-name.ts';
import type { Collection, CollectionArticle, CollectionCandidate } from './collection-types.ts';
import { GENERATOR } from './generator.ts';
import { toGeoJson } from './geojson.ts';

/** What the app opens: articles with their mentions and the reasons for each, and the same mentions by place. */
export function toCollection(
  articles: readonly GeoparsedArticle[],
  { title = null, ...rest }: { readonly title?: string | null; readonly attribution?: string } = {},
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
  };
}

function shortened({ place, ...candidate }: Candidate): CollectionCandidate {
  return {
    id: place.id,
    name: place.name,
    nameAr: arabicName(place.names),
    country: place.country || null,
    admin1: place.admin1 ?? null,
    featureCode: place.featureCode,
    precision: place.precision,
    lat: place.lat,
    lon: place.lon,
    ...candidate,
  };
}
