import type { StoredArticle, StoredMention } from '../../geo/archive/stored-article.ts';
import type { CollectionPlace, NdjsonMention } from '../../geo/index.ts';
import type { SpooledArticle } from './gather.ts';

/** @param known of every place that a mention may mean, by id */
export function toStoredArticle(
  { article, mentions }: SpooledArticle,
  known: ReadonlyMap<string, CollectionPlace>,
): StoredArticle {
  const indexes = new Map<string, number>();
  const indexOf = (id: string): number => {
    const index = indexes.get(id) ?? indexes.size;
    indexes.set(id, index);
    return index;
  };
  const stored = mentions.map((mention) => toStoredMention(mention, indexOf));
  return { ...article, mentions: stored, places: [...indexes.keys()].map((id) => known.get(id)!) };
}

function toStoredMention(
  { place, text: _, evidence, runnersUp, ...mention }: NdjsonMention,
  indexOf: (id: string) => number,
): StoredMention {
  return {
    ...mention,
    place: place && indexOf(place.id),
    ...(place && evidence && { evidence }),
    ...(runnersUp && {
      runnersUp: runnersUp.map(({ id, probability }) => [indexOf(id), Number(probability.toFixed(3))]),
    }),
  };
}
