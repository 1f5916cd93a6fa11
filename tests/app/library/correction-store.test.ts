import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../../geo/index.ts';
import { purgeCollection } from '../../../src/library/collection-store.ts';
import {
  copyCorrections,
  correctionsOf,
  redoStep,
  stepsOf,
  takeStep,
  undoStep,
} from '../../../src/library/correction-store.ts';
import { type Database, openDatabase } from '../../../src/library/database.ts';

const correction = (id: string, exact = 'حلب'): Correction => ({
  id,
  at: '2026-01-31T08:00:00Z',
  target: { scope: 'collection', exact },
  was: { place: null },
  says: { kind: 'not-a-place' },
});
const inForce = (id: string, exact?: string) => ({ correction: correction(id, exact), inForce: true });

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => {
  database.close();
  indexedDB.deleteDatabase('yaqut');
});

const kept = async (collection = 'c') =>
  (await correctionsOf(database, collection)).map(({ id, inForce, correction }) =>
    [id, inForce ? 'holds' : 'taken back', correction.target.exact].join(' '),
  );

describe('steps', () => {
  it('are undone and done again, as many as there are', async () => {
    const states: string[][] = [await kept()];
    for (const records of [
      [inForce('1')],
      [inForce('2'), { ...inForce('1'), inForce: false }],
      [inForce('3'), inForce('1', 'دمشق')],
    ]) {
      await takeStep(database, 'c', records);
      states.push(await kept());
    }
    expect(states.at(-1)).toEqual(['1 holds دمشق', '2 holds حلب', '3 holds حلب']);
    for (const state of states.slice(0, -1).reverse()) {
      expect(await undoStep(database, 'c')).toBe(true);
      expect(await kept()).toEqual(state);
    }
    expect(await undoStep(database, 'c')).toBe(false);
    expect(await stepsOf(database, 'c')).toEqual({ undo: false, redo: true });
    for (const state of states.slice(1)) {
      expect(await redoStep(database, 'c')).toBe(true);
      expect(await kept()).toEqual(state);
    }
    expect(await redoStep(database, 'c')).toBe(false);
    expect(await stepsOf(database, 'c')).toEqual({ undo: true, redo: false });
  });

  it('that were undone are gone once something else is done', async () => {
    await takeStep(database, 'c', [inForce('1')]);
    await takeStep(database, 'c', [inForce('2')]);
    await undoStep(database, 'c');
    await undoStep(database, 'c');
    await takeStep(database, 'c', [inForce('3')]);
    expect(await redoStep(database, 'c')).toBe(false);
    expect(await kept()).toEqual(['3 holds حلب']);
  });

  it('of two tabs at once: neither is lost, and each can be undone', async () => {
    const other = await openDatabase();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => takeStep(i % 2 ? other : database, 'c', [inForce(`${i}`)])),
    );
    other.close();
    expect(await kept()).toHaveLength(20);
    for (let left = 20; left > 0; left--) {
      expect(await undoStep(database, 'c')).toBe(true);
      expect(await kept()).toHaveLength(left - 1);
    }
  });

  it('of one collection leave another alone, and go with their own', async () => {
    await takeStep(database, 'c', [inForce('1')]);
    await takeStep(database, 'd', [inForce('1')]);
    await purgeCollection(database, 'c');
    expect(await kept('c')).toEqual([]);
    expect(await stepsOf(database, 'c')).toEqual({ undo: false, redo: false });
    expect(await undoStep(database, 'd')).toBe(true);
  });
});

it('a database of the first version keeps what is in it', async () => {
  database.close();
  await new Promise((resolve) => (indexedDB.deleteDatabase('yaqut').onsuccess = resolve));
  const first = await openDB('yaqut', 1, {
    upgrade(old) {
      old.createObjectStore('collections', { keyPath: 'id' });
      const articles = old.createObjectStore('articles', { keyPath: ['collection', 'id'] });
      articles.createIndex('order', ['collection', 'order']);
      articles.createIndex('text', ['collection', 'textHash']);
      old.createObjectStore('ownFiles', { keyPath: ['collection', 'name'] });
    },
  });
  await first.add('collections', { id: 'c', name: 'قديمة', created: '2026-01-01T00:00:00Z' });
  await first.add('articles', { collection: 'c', id: 'a', order: 0, textHash: '', part: {} });
  first.close();
  database = await openDatabase();
  expect(await database.get('collections', 'c')).toMatchObject({ name: 'قديمة' });
  expect(await database.countFromIndex('articles', 'order')).toBe(1);
  await takeStep(database, 'c', [inForce('1')]);
  expect(await kept()).toEqual(['1 holds حلب']);
});

describe('a copy of a collection', () => {
  it('has what was said of it, by whom and from where, and nothing of what else is done to either', async () => {
    await takeStep(database, 'page', [
      { ...inForce('made'), from: 'file.json' },
      { ...inForce('taken back'), inForce: false },
    ]);
    const came = [correction('came'), correction('taken back', 'as it came')];
    await copyCorrections(database, 'page', 'copy', came);
    expect(await kept('copy')).toEqual(['came holds حلب', 'made holds حلب', 'taken back taken back حلب']);
    const from = (await correctionsOf(database, 'copy')).map((record) => record.from);
    expect(from).toEqual(['', 'file.json', undefined]);
    expect(await stepsOf(database, 'copy')).toEqual({ undo: false, redo: false });
    await takeStep(database, 'page', [{ ...inForce('made'), inForce: false }]);
    expect(await kept('copy')).toContain('made holds حلب');
  });
});
