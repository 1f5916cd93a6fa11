import type { Collection } from '../../geo/write/collection-types.ts';
import { nameAsWritten } from '../../geo/write/geojson.ts';
import type { FeatureArticle, PlaceFeature } from '../../geo/write/geojson-types.ts';

/** What is left of a collection, by ids. */
export interface Cut {
  readonly articles: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** The articles of which the names stay whose place is not known. */
  readonly unresolved: ReadonlySet<string>;
}

/**
 * The part of a collection that `cut` names, itself a whole collection: a mention stays where its article and its place
 * do, and the places tell of nothing else. An article that is left without a mention is still one of those read.
 */
export function cutCollection({ corrections, ...collection }: Collection, cut: Cut): Collection {
  const { places } = collection;
  const features = places.features.flatMap((place) => (cut.places.has(place.id) ? cutPlace(place, cut) : []));
  features.sort((a, b) => b.properties.mentionCount - a.properties.mentionCount || (a.id < b.id ? -1 : 1));
  return {
    ...collection,
    articles: collection.articles
      .filter(({ id }) => cut.articles.has(id))
      .map((article) => ({
        ...article,
        mentions: article.mentions.filter(({ placeId }) =>
          placeId === null ? cut.unresolved.has(article.id) : cut.places.has(placeId),
        ),
      })),
    places: {
      ...places,
      features,
      unresolved: places.unresolved.filter(
        ({ articleId }) => cut.articles.has(articleId) && cut.unresolved.has(articleId),
      ),
    },
    ...(corrections && {
      corrections: corrections.filter(
        ({ target }) => target.scope === 'collection' || cut.articles.has(target.article),
      ),
    }),
  };
}

function cutPlace(place: PlaceFeature, cut: Cut): PlaceFeature[] {
  const articles: FeatureArticle[] = place.properties.articles.filter(({ id }) => cut.articles.has(id));
  if (articles.length === 0) return [];
  const mentions = articles.flatMap((article) => article.mentions);
  const name = nameAsWritten(mentions) ?? place.properties.name;
  return [{ ...place, properties: { ...place.properties, name, mentionCount: mentions.length, articles } }];
}

export interface CollectionSize {
  readonly articles: number;
  readonly places: number;
  /** Resolved or not. */
  readonly mentions: number;
}

export const sizeOf = ({ articles, places }: Collection): CollectionSize => ({
  articles: articles.length,
  places: places.features.length,
  mentions: articles.reduce((sum, { mentions }) => sum + mentions.length, 0),
});
