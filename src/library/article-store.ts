import type { IDBPObjectStore } from 'idb';
import type { Correction } from '../../geo/correct/correction.ts';
import type { ArticlePart } from './article-part.ts';
import { keepCorrections } from './correction-store.ts';
import { type ArticleRecord, type Database, keysOf, type Schema } from './database.ts';
import { isSameText, textHash } from './text-hash.ts';

export interface NewArticle extends Omit<ArticleRecord, 'order'> {
  /** What it came with, where it is from a file that Yaqut wrote. */
  readonly corrections?: readonly Correction[];
}

/** What became of the articles that were to be added. */
export interface Added {
  readonly added: ArticleRecord[];
  /** By the position of those that were not, the record that holds the same text. */
  readonly duplicates: Map<number, ArticleRecord>;
}

/**
 * Adds articles to their collection, all of them or none. Tabs take turns here: order and ids are given and duplicates
 * found where no other tab can come between.
 */
export function addArticles(database: Database, articles: readonly NewArticle[]): Promise<Added> {
  return inTurn(database, async (store, corrections) => {
    const added: ArticleRecord[] = [];
    const duplicates = new Map<number, ArticleRecord>();
    for (const [position, { corrections: brought = [], ...article }] of articles.entries()) {
      const { collection, textHash, part } = article;
      const keep = (id: string) =>
        keepCorrections(corrections, collection, brought.map(ofArticle(article.id, id)), sourceOf(part));
      const alike = await store.index('text').getAll([collection, textHash]);
      const same = alike.find((each) => isSameText(each.part.article.text, part.article.text));
      if (same !== undefined) {
        duplicates.set(position, same);
        await keep(same.id);
        continue;
      }
      const last = await store.index('order').openKeyCursor(rangeOfOrder(collection), 'prev');
      const order = last === null ? 0 : (last.key as [string, number])[1] + 1;
      const record = { ...withId(article, await freeId(store, collection, part.article.id)), order };
      await store.add(record);
      await keep(record.id);
      added.push(record);
    }
    return { added, duplicates };
  });
}

/** The article of a collection that has this text, or undefined. */
export async function findSameText(
  database: Database,
  collection: string,
  text: string,
): Promise<ArticleRecord | undefined> {
  const alike = await database.getAllFromIndex('articles', 'text', [collection, textHash(text)]);
  return alike.find(({ part }) => isSameText(part.article.text, text));
}

/** Puts articles that were geoparsed anew in the place of the old ones, unless these are gone by now. */
export function replaceArticles(
  database: Database,
  articles: readonly ArticleRecord[],
): Promise<ArticleRecord[]> {
  return inTurn(database, async (store) => {
    const replaced: ArticleRecord[] = [];
    for (const article of articles) {
      if ((await store.getKey([article.collection, article.id])) === undefined) continue;
      await store.put(article);
      replaced.push(article);
    }
    return replaced;
  });
}

type Stores = ['articles', 'corrections'];
type Store = IDBPObjectStore<Schema, Stores, 'articles', 'readwrite'>;
type CorrectionStore = IDBPObjectStore<Schema, Stores, 'corrections', 'readwrite'>;

/** One transaction, kept whole: what fails on the way, or cannot be written, leaves everything as it was. */
async function inTurn<T>(
  database: Database,
  work: (store: Store, corrections: CorrectionStore) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(['articles', 'corrections'], 'readwrite');
  // It fails with the work; what is told is the work's own reason.
  const done = transaction.done.catch(() => undefined);
  let result: T;
  try {
    result = await work(transaction.objectStore('articles'), transaction.objectStore('corrections'));
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has aborted by itself: the disk is full.
    }
    await done;
    // Requests on the way say only that it was aborted.
    throw transaction.error ?? error;
  }
  await transaction.done;
  return result;
}

/** The articles of a collection in their order, a few at a time: a page that reads them is never long busy. */
export async function* articlesOf(
  database: Database,
  collection: string,
  count = 20,
): AsyncGenerator<ArticleRecord[]> {
  let after = -1;
  for (;;) {
    const range = rangeOfOrder(collection, after);
    const some = await database.getAllFromIndex('articles', 'order', range, count);
    if (some.length > 0) yield some;
    if (some.length < count) return;
    after = some.at(-1)!.order;
  }
}

/** The ids of all articles of a collection. */
export async function articleIds(database: Database, collection: string): Promise<string[]> {
  return (await database.getAllKeys('articles', keysOf(collection))).map(([, id]) => id);
}

function rangeOfOrder(collection: string, after = -1): IDBKeyRange {
  return IDBKeyRange.bound([collection, after], [collection, Infinity], true);
}

/** `a`, `a-2`, `a-3`: two files of one name in two folders are two articles. */
async function freeId(store: Store, collection: string, id: string): Promise<string> {
  let free = id;
  for (let n = 2; (await store.getKey([collection, free])) !== undefined; n++) free = `${id}-${n}`;
  return free;
}

/** What is said of an article, now that it has another id. */
const ofArticle =
  (before: string, now: string) =>
  (correction: Correction): Correction => {
    const { target } = correction;
    if (target.scope === 'collection' || target.article !== before || before === now) return correction;
    return { ...correction, target: { ...target, article: now } };
  };

const sourceOf = ({ article }: ArticlePart): string => article.source ?? article.id;

function withId(article: Omit<ArticleRecord, 'order'>, id: string): Omit<ArticleRecord, 'order'> {
  if (article.id === id) return article;
  const { part } = article;
  const features = part.features.map((feature) => ({
    ...feature,
    properties: {
      ...feature.properties,
      articles: feature.properties.articles.map((each) => ({ ...each, id })),
    },
  }));
  const unresolved = part.unresolved.map((mention) => ({ ...mention, articleId: id }));
  return { ...article, id, part: { article: { ...part.article, id }, features, unresolved } };
}
