import { type GeoparsedArticle, toCollection } from '../../geo/index.ts';
import type { CollectionArticle } from '../../geo/write/collection-types.ts';
import type { PlaceCollection, PlaceFeature } from '../../geo/write/geojson-types.ts';

/** One article's share of a collection: itself, and the places that it names as if there were no other article. */
export interface ArticlePart {
  readonly article: CollectionArticle;
  readonly features: readonly PlaceFeature[];
  readonly unresolved: PlaceCollection['unresolved'];
}

export function toPart(geoparsed: GeoparsedArticle): ArticlePart {
  const { articles, places } = toCollection([geoparsed]);
  return { article: articles[0]!, features: places.features, unresolved: places.unresolved };
}
