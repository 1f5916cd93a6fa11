import type { CollectionArticle } from '../../geo/write/collection-types.ts';

export const ARTICLE_SORTS = ['given', 'newest', 'title', 'places'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

const collator = new Intl.Collator('ar');

/** Articles in the order asked for; `given` is the collection's own. Those without a date or a title come last. */
export function orderArticles(
  articles: readonly CollectionArticle[],
  sort: ArticleSort,
  placesOf: (articleId: string) => number,
): readonly CollectionArticle[] {
  const last = (
    a: string | null | undefined,
    b: string | null | undefined,
    compare: (a: string, b: string) => number,
  ) => (a && b ? compare(a, b) : a ? -1 : b ? 1 : 0);
  switch (sort) {
    case 'given':
      return articles;
    case 'newest':
      return [...articles].sort((a, b) => last(a.date, b.date, (x, y) => (x < y ? 1 : x > y ? -1 : 0)));
    case 'title':
      return [...articles].sort((a, b) => last(a.title, b.title, collator.compare));
    case 'places':
      return [...articles].sort((a, b) => placesOf(b.id) - placesOf(a.id));
  }
}
