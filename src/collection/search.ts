import { nameKey } from '../../geo/text/tokenize.ts';
import type { Collection, CollectionArticle } from '../../geo/write/collection-types.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import { matchRank, NO_MATCH, placeKeys } from './name-keys.ts';
import type { Passage, TextIndex } from './text-index.ts';

export type Hit =
  | { readonly kind: 'place'; readonly feature: PlaceFeature }
  | { readonly kind: 'article'; readonly article: CollectionArticle }
  | {
      readonly kind: 'text';
      readonly article: CollectionArticle;
      readonly passage: Passage;
      /** Of the mention that the passage touches; null where the words are no mention. */
      readonly mention: number | null;
      /** Passages of the article that hold the words. */
      readonly count: number;
    };

export interface Hits {
  readonly hits: readonly Hit[];
  /** How many there are of each kind, shown or not. */
  readonly total: Readonly<Record<Hit['kind'], number>>;
}

/** Of each kind so many are shown. */
const MOST = { place: 8, article: 5, text: 20 } as const;

/** Places by any of their names, articles by their titles, and passages of their texts. */
export function search(typed: string, { articles, places }: Collection, texts: TextIndex): Hits {
  const query = nameKey(typed);
  if (query === '') return { hits: [], total: { place: 0, article: 0, text: 0 } };

  const found = places.features
    .map((feature) => ({ feature, rank: matchRank(query, placeKeys(feature)) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || b.feature.properties.mentionCount - a.feature.properties.mentionCount);
  const titled = articles.filter(({ title }) => title && nameKey(title).includes(query));
  const passages = [...texts.search(query)];
  return {
    hits: [
      ...found.slice(0, MOST.place).map(({ feature }): Hit => ({ kind: 'place', feature })),
      ...titled.slice(0, MOST.article).map((article): Hit => ({ kind: 'article', article })),
      ...passages.slice(0, MOST.text).map(({ article, first, count }): Hit => {
        const mention = article.mentions.find(({ start, end }) => start < first.end && end > first.start);
        return { kind: 'text', article, passage: first, mention: mention?.start ?? null, count };
      }),
    ],
    total: { place: found.length, article: titled.length, text: passages.length },
  };
}
