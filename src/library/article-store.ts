import type { IDBPObjectStore } from 'idb';
import type { Correction } from '../../geo/correct/correction.ts';
import type { ArticlePart } from './article-part.ts';
import { keepCorrections } from './correction-store.ts';
import { type ArticleRecord, type Database, keysOf, type Schema } from './database.ts';
import { isSameText } from './text-hash.ts';

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
 * found where no other tab can come between. What is asked of the database is asked of it at once: waiting for an answer
 * takes longer than giving it.
 */
export function addArticles(database: Database, articles: readonly NewArticle[]): Promise<Added> {
  return inTurn(database, async (store, corrections) => {
    const [alike, hasId, last] = await Promise.all([
      eachOf(articles, ({ collection, textHash }) => store.index('text').getAll([collection, textHash])),
      eachOf(articles, async ({ collection, id }) => (await store.getKey([collection, id])) !== undefined),
      eachOf([...new Set(articles.map(({ collection }) => collection))], async (collection) => {
        const cursor = await store.index('order').openKeyCursor(rangeOfOrder(collection), 'prev');
        return [collection, cursor === null ? -1 : (cursor.key as [string, number])[1]] as const;
      }),
    ]);
    const orders = new Map(last);
    const added: ArticleRecord[] = [];
    const duplicates = new Map<number, ArticleRecord>();
    const brought: [collection: string, corrections: Correction[], from: string][] = [];
    for (const [position, { corrections: some = [], ...article }] of articles.entries()) {
      const { collection, part } = article;
      const keep = (id: string) =>
        brought.push([collection, some.map(ofArticle(article.id, id)), sourceOf(part)]);
      const isSame = (each: ArticleRecord) =>
        each.collection === collection && isSameText(each.part.article.text, part.article.text);
      const same = alike[position]!.find(isSame) ?? added.find(isSame);
      if (same !== undefined) {
        duplicates.set(position, same);
        keep(same.id);
        continue;
      }
      const isTaken = (id: string) => added.some((each) => each.collection === collection && each.id === id);
      const isFree = !hasId[position]! && !isTaken(article.id);
      const id = isFree ? article.id : await freeId(store, collection, article.id, isTaken);
      const order = orders.get(collection)! + 1;
      orders.set(collection, order);
      const record = { ...withId(article, id), order };
      added.push(record);
      keep(record.id);
    }
    await eachOf(added, (record) => store.add(record));
    for (const each of brought) await keepCorrections(corrections, ...each);
    return { added, duplicates };
  });
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

/** Asks for each without waiting for the others. Rejects where one fails, also where it cannot even be asked. */
function eachOf<T, R>(list: readonly T[], ask: (each: T) => Promise<R>): Promise<R[]> {
  return Promise.all(list.map(async (each) => await ask(each)));
}

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
async function freeId(
  store: Store,
  collection: string,
  id: string,
  isTaken: (id: string) => boolean,
): Promise<string> {
  let free = id;
  for (let n = 2; isTaken(free) || (await store.getKey([collection, free])) !== undefined; n++)
    free = `${id}-${n}`;
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
