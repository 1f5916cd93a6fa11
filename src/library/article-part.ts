import type { GeoparsedArticle } from '../../geo/types.ts';
import { toCollection } from '../../geo/write/collection.ts';
import type { Collection, CollectionArticle } from '../../geo/write/collection-types.ts';
import type { GeoJsonOptions } from '../../geo/write/geojson.ts';
import type { PlaceCollection, PlaceFeature, UnresolvedMention } from '../../geo/write/geojson-types.ts';

/** One article's share of a collection: itself, and the places that it names as if there were no other article. */
export interface ArticlePart {
  readonly article: CollectionArticle;
  readonly features: readonly PlaceFeature[];
  readonly unresolved: PlaceCollection['unresolved'];
}

export function toPart(geoparsed: GeoparsedArticle, options: GeoJsonOptions = {}): ArticlePart {
  const { articles, places } = toCollection([geoparsed], options);
  return { article: articles[0]!, features: places.features, unresolved: places.unresolved };
}

/** The shares of its articles in a collection, in their order. */
export function partsOf({ articles, places }: Pick<Collection, 'articles' | 'places'>): ArticlePart[] {
  const features = new Map<string, PlaceFeature[]>(articles.map(({ id }) => [id, []]));
  const unresolved = new Map<string, UnresolvedMention[]>();
  for (const feature of places.features) {
    for (const article of feature.properties.articles) {
      const properties = {
        ...feature.properties,
        mentionCount: article.mentions.length,
        articles: [article],
      };
      features.get(article.id)?.push({ ...feature, properties });
    }
  }
  for (const mention of places.unresolved) {
    const own = unresolved.get(mention.articleId);
    if (own === undefined) unresolved.set(mention.articleId, [mention]);
    else own.push(mention);
  }
  return articles.map((article) => ({
    article,
    features: features.get(article.id)!,
    unresolved: unresolved.get(article.id) ?? [],
  }));
}
