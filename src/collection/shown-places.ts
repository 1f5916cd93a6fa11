import type { FeatureArticle, PlaceFeature } from '../../geo/write/geojson-types.ts';

/** How often one article names a place. */
export interface Share {
  readonly articleId: string;
  readonly count: number;
}

/** A place as the map and the list show it: only what the articles switched on say of it. */
export interface ShownPlace {
  readonly id: string;
  readonly feature: PlaceFeature;
  /** In the order of the collection's articles. */
  readonly shares: readonly Share[];
  readonly count: number;
  /** What its marker's size goes by, where that is not the count itself. */
  readonly size?: number;
  /** So many other places, less often named, are one with it at the zoom of the map. */
  readonly others?: number;
}

/** Names inside an organisation's name say nothing of the place itself, so they neither count nor draw. */
export function countMentions(article: FeatureArticle): number {
  let count = counted.get(article);
  if (count === undefined) {
    count = article.mentions.filter((mention) => mention.kind !== 'embedded').length;
    counted.set(article, count);
  }
  return count;
}

/** Every switch asks again for every article of every place. */
const counted = new WeakMap<FeatureArticle, number>();

const collator = new Intl.Collator('ar');

/** The places that the articles in `on` name, most mentions first. */
export function shownPlaces(
  features: readonly PlaceFeature[],
  order: readonly string[],
  on: ReadonlySet<string>,
): ShownPlace[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  return features
    .map((feature) => {
      const shares = feature.properties.articles
        .filter((article) => on.has(article.id))
        .map((article) => ({ articleId: article.id, count: countMentions(article) }))
        .filter((share) => share.count > 0)
        .sort((a, b) => (rank.get(a.articleId) ?? 0) - (rank.get(b.articleId) ?? 0));
      const count = shares.reduce((sum, share) => sum + share.count, 0);
      return { id: feature.properties.id, feature, shares, count };
    })
    .filter((place) => place.count > 0)
    .sort(
      (a, b) => b.count - a.count || collator.compare(a.feature.properties.name, b.feature.properties.name),
    );
}
