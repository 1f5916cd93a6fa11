import type { Article } from '../../geo/types.ts';
import type { CollectionArticle } from '../../geo/write/collection-types.ts';
import { toPart } from './article-part.ts';
import { articlesOf, replaceArticles } from './article-store.ts';
import type { ArticleRecord } from './database.ts';
import { isCurrent, type MadeWith } from './made-with.ts';
import { BATCH, breathe, countWords, type JobContext } from './job.ts';

/**
 * Geoparses the articles of a collection again that were made with another gazetteer than there is now, such as the
 * small one of a first visit or one without the user's own places.
 */
export async function renewArticles(context: JobContext): Promise<void> {
  const { database, collection, engine, madeWith, own, tell, job, isCancelled } = context;
  const now = madeWith();
  const ids = await staleIds(context, now);
  if (ids.length === 0) return;
  let done = 0;
  let words = 0;
  const progress = () =>
    tell({
      kind: 'progress',
      job,
      phase: 'renew',
      progress: { done, total: ids.length, doneBytes: done, totalBytes: ids.length, words },
    });
  progress();
  for (let from = 0; from < ids.length && !isCancelled(); from += BATCH) {
    const renewed: ArticleRecord[] = [];
    for (const id of ids.slice(from, from + BATCH)) {
      await breathe();
      if (isCancelled()) break;
      const record = await database.get('articles', [collection, id]);
      // Deleted meanwhile, in another tab.
      if (record === undefined) continue;
      const { article } = record.part;
      renewed.push({
        ...record,
        madeWith: now,
        part: toPart(await engine.geoparse(withoutMentions(article), own())),
      });
      done++;
      words += countWords(article.text);
    }
    const articles = await replaceArticles(database, renewed);
    if (articles.length > 0) tell({ kind: 'articles', job, phase: 'renew', articles });
    progress();
  }
}

async function staleIds({ database, collection }: JobContext, now: MadeWith): Promise<string[]> {
  const ids: string[] = [];
  for await (const records of articlesOf(database, collection)) {
    for (const { id, madeWith } of records) if (!isCurrent(madeWith, now)) ids.push(id);
  }
  return ids;
}

function withoutMentions({ mentions: _mentions, ...article }: CollectionArticle): Article {
  return article;
}
