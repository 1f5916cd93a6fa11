import type { CollectionArticle } from '../../geo/write/collection-types.ts';
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
function shareOf(article: FeatureArticle): Share {
  let share = shares.get(article);
  if (share === undefined) {
    const count = article.mentions.filter(({ kind }) => kind !== 'embedded').length;
    share = { articleId: article.id, count };
    shares.set(article, share);
  }
  return share;
}

/** Every switch, and every article that comes in, asks again for every article of every place. */
const shares = new WeakMap<FeatureArticle, Share>();

/** How many places an article names. */
export function countPlaces(article: CollectionArticle): number {
  let count = counts.get(article);
  if (count === undefined) {
    const named = article.mentions.filter(({ kind, placeId }) => kind !== 'embedded' && placeId !== null);
    count = new Set(named.map(({ placeId }) => placeId)).size;
    counts.set(article, count);
  }
  return count;
}

const counts = new WeakMap<CollectionArticle, number>();

const collator = new Intl.Collator('ar');

/** The places that the articles in `on` name, most mentions first. */
export function shownPlaces(
  features: readonly PlaceFeature[],
  order: readonly string[],
  on: ReadonlySet<string>,
): ShownPlace[] {
  const rank = new Map(order.filter((id) => on.has(id)).map((id, index) => [id, index]));
  const shown: ShownPlace[] = [];
  for (const feature of features) {
    const shares: Share[] = [];
    let count = 0;
    let last = -1;
    let isInOrder = true;
    for (const article of feature.properties.articles) {
      const at = rank.get(article.id);
      if (at === undefined) continue;
      const share = shareOf(article);
      if (share.count === 0) continue;
      shares.push(share);
      count += share.count;
      isInOrder &&= at > last;
      last = at;
    }
    if (count === 0) continue;
    if (!isInOrder) shares.sort((a, b) => rank.get(a.articleId)! - rank.get(b.articleId)!);
    shown.push({ id: feature.properties.id, feature, shares, count });
  }
  return shown.sort(
    (a, b) => b.count - a.count || collator.compare(a.feature.properties.name, b.feature.properties.name),
  );
}
