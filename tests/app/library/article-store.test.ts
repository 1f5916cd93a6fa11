import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addArticles,
  articlesOf,
  type NewArticle,
  replaceArticles,
} from '../../../src/library/article-store.ts';
import { toPart } from '../../../src/library/article-part.ts';
import { type ArticleRecord, type Database, openDatabase } from '../../../src/library/database.ts';
import { textHash } from '../../../src/library/text-hash.ts';

const newArticle = (id: string, text: string, collection = 'c'): NewArticle => ({
  collection,
  id,
  textHash: textHash(text),
  madeWith: { tier: 'full', engine: '', own: '' },
  part: toPart({ id, text, title: text, mentions: [] }),
});

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => {
  database.close();
  indexedDB.deleteDatabase('yaqut');
});

async function all(collection = 'c', count?: number): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const some of articlesOf(database, collection, count)) records.push(...some);
  return records;
}

describe('addArticles', () => {
  it('keeps the order in which they come, a few read at a time', async () => {
    const ids = Array.from({ length: 25 }, (_, i) => `article ${i}`);
    for (let from = 0; from < ids.length; from += 7) {
      await addArticles(
        database,
        ids.slice(from, from + 7).map((id) => newArticle(id, `text of ${id}`)),
      );
    }
    await addArticles(database, [newArticle('elsewhere', 'other', 'd')]);
    expect((await all('c', 5)).map(({ id }) => id)).toEqual(ids);
    expect((await all('c', 4)).map(({ order }) => order)).toEqual(ids.map((_, i) => i));
  });

  it('adds a text once, and says which article has it', async () => {
    await addArticles(database, [newArticle('a', 'حلب  اليوم')]);
    const { added, duplicates } = await addArticles(database, [
      newArticle('b', 'دمشق اليوم'),
      newArticle('c', ' حلب\nاليوم'),
      newArticle('d', 'دمشق اليوم'),
    ]);
    expect(added.map(({ id }) => id)).toEqual(['b']);
    expect([...duplicates].map(([position, { id }]) => [position, id])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
    // The same text in another collection is no duplicate.
    expect((await addArticles(database, [newArticle('a', 'حلب اليوم', 'd')])).added).toHaveLength(1);
  });

  it('compares texts, not only their hashes', async () => {
    const forged = { ...newArticle('b', 'another text'), textHash: textHash('one text') };
    await addArticles(database, [newArticle('a', 'one text')]);
    expect((await addArticles(database, [forged])).added).toHaveLength(1);
  });

  it('gives files of one name ids of their own, in their places too', async () => {
    await addArticles(database, [newArticle('a', 'one'), newArticle('a', 'two')]);
    await addArticles(database, [newArticle('a', 'three')]);
    expect((await all()).map(({ id, part }) => [id, part.article.id])).toEqual([
      ['a', 'a'],
      ['a-2', 'a-2'],
      ['a-3', 'a-3'],
    ]);
  });

  it('gives no id twice among those that come together', async () => {
    const some = ['a', 'a-2', 'a', 'a'].map((id, i) => newArticle(id, `text ${i}`));
    const { added } = await addArticles(database, some);
    expect(added.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3', 'a-4']);
  });

  it('numbers the articles of each collection by themselves, though they come together', async () => {
    const some = [newArticle('a', 'one'), newArticle('b', 'two', 'd'), newArticle('c', 'three')];
    const { added } = await addArticles(database, some);
    expect(added.map(({ id, order }) => [id, order])).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 1],
    ]);
  });

  it('adds all or none where one of them cannot be written', async () => {
    // A function cannot be stored.
    const bad = { ...newArticle('bad', 'bad'), part: (() => 0) as unknown as ArticleRecord['part'] };
    bad.part = Object.assign(() => 0, newArticle('bad', 'bad').part);
    await expect(addArticles(database, [newArticle('good', 'good'), bad])).rejects.toThrow();
    expect(await all()).toEqual([]);
  });

  it('lets two tabs add at once without either losing anything', async () => {
    const other = await openDatabase();
    const add = (from: Database, name: string) =>
      Promise.all(
        Array.from({ length: 10 }, (_, i) => addArticles(from, [newArticle('same name', `${name} ${i}`)])),
      );
    await Promise.all([add(database, 'one'), add(other, 'two')]);
    other.close();
    const records = await all();
    expect(records).toHaveLength(20);
    expect(new Set(records.map(({ id }) => id)).size).toBe(20);
    expect(new Set(records.map(({ order }) => order)).size).toBe(20);
  });
});

describe('replaceArticles', () => {
  it('does not bring back what another tab has deleted', async () => {
    const { added } = await addArticles(database, [newArticle('a', 'one'), newArticle('b', 'two')]);
    await database.delete('articles', ['c', 'a']);
    const changed = added.map((each) => ({ ...each, madeWith: { ...each.madeWith, own: 'x' } }));
    expect((await replaceArticles(database, changed)).map(({ id }) => id)).toEqual(['b']);
    expect((await all()).map(({ id, madeWith }) => [id, madeWith.own])).toEqual([['b', 'x']]);
  });
});
