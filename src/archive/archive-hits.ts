import type { Hit, Hits } from '../collection/search.ts';
import type { ArchiveMethods, FoundArticle } from './archive-methods.ts';
import { featureOf } from './archive-places.ts';

export const NOTHING: Hits = { hits: [], total: { place: 0, article: 0, text: 0 } };

/** What an archive has found, as the search shows it: places, then titles, then passages. */
export function hitsOf({ places, articles }: Awaited<ReturnType<ArchiveMethods['search']>>): Hits {
  const titled = articles.items.filter((item) => item.titled);
  return {
    hits: [
      ...places.items.map(({ row }): Hit => ({ kind: 'place', feature: featureOf(row) })),
      ...titled.map(({ article }): Hit => ({ kind: 'article', article })),
      ...articles.items.flatMap(passageHit),
    ],
    total: { place: places.total, article: titled.length, text: articles.total - titled.length },
  };
}

function passageHit({ article, titled, passage, count }: FoundArticle): Hit[] {
  if (titled || passage === null) return [];
  const mention = article.mentions.find(({ start, end }) => start < passage.end && end > passage.start);
  return [{ kind: 'text', article, passage, mention: mention?.start ?? null, count }];
}
