import { type CollectionRecord, type Database, keysOf } from './database.ts';

/** A collection as the list shows it. */
export interface CollectionInfo extends CollectionRecord {
  readonly articles: number;
}

/** A deleted collection can be had back for so long. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** All collections, the newest first, those that wait to be deleted for good among them. */
export async function listCollections(database: Database): Promise<CollectionInfo[]> {
  const records = await database.getAll('collections');
  const infos = records.map(async (record) => ({
    ...record,
    articles: await database.count('articles', keysOf(record.id)),
  }));
  return (await Promise.all(infos)).sort((a, b) => (a.created < b.created ? 1 : -1));
}

export async function createCollection(
  database: Database,
  name: string,
  now: Date,
): Promise<CollectionRecord> {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const record = { id, name, created: now.toISOString() };
  await database.add('collections', record);
  return record;
}

/** Changes what is known of a collection; what another tab changed meanwhile stays. False where it is gone. */
async function change(
  database: Database,
  id: string,
  by: (record: CollectionRecord) => CollectionRecord,
): Promise<boolean> {
  const transaction = database.transaction('collections', 'readwrite');
  const record = await transaction.store.get(id);
  if (record !== undefined) await transaction.store.put(by(record));
  await transaction.done;
  return record !== undefined;
}

export function renameCollection(database: Database, id: string, name: string): Promise<boolean> {
  return change(database, id, (record) => ({ ...record, name }));
}

/** Marks a collection as deleted. It is still all there, and `restoreCollection` brings it back. */
export function deleteCollection(database: Database, id: string, now: Date): Promise<boolean> {
  return change(database, id, (record) => ({ ...record, deleted: now.toISOString() }));
}

export function restoreCollection(database: Database, id: string): Promise<boolean> {
  return change(database, id, ({ deleted: _, ...record }) => record);
}

/** Deletes a collection and all that belongs to it, in one step: half of it never stays. */
export async function purgeCollection(database: Database, id: string): Promise<void> {
  const within = ['articles', 'ownFiles', 'corrections', 'steps'] as const;
  const transaction = database.transaction(['collections', ...within], 'readwrite');
  await Promise.all([
    transaction.objectStore('collections').delete(id),
    ...within.map((store) => transaction.objectStore(store).delete(keysOf(id))),
    transaction.done,
  ]);
}

/** Deletes for good what has waited long enough. */
export async function purgeOld(database: Database, now: Date): Promise<void> {
  for (const { id, deleted } of await database.getAll('collections')) {
    if (deleted !== undefined && now.getTime() - Date.parse(deleted) > KEPT_MS)
      await purgeCollection(database, id);
  }
}
