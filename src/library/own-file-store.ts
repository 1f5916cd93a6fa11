import { type Database, keysOf, type OwnFileRecord } from './database.ts';

/** Keeps a file of places with its collection; one of the same name is replaced, and the last one added wins. */
export async function keepOwnFile(database: Database, file: Omit<OwnFileRecord, 'order'>): Promise<void> {
  const transaction = database.transaction('ownFiles', 'readwrite');
  const others = await transaction.store.getAll(keysOf(file.collection));
  const order = others.reduce((last, each) => Math.max(last, each.order), -1) + 1;
  await transaction.store.put({ ...file, order });
  await transaction.done;
}

/** The files of places of a collection, later ones last. */
export async function ownFilesOf(database: Database, collection: string): Promise<OwnFileRecord[]> {
  const files = await database.getAll('ownFiles', keysOf(collection));
  return files.sort((a, b) => a.order - b.order);
}

/** Says which files these are, so that an article can tell whether it was read with them. */
export function ownStamp(files: readonly OwnFileRecord[]): string {
  return files.map(({ name, checksum }) => `${name}:${checksum}`).join('|');
}

export async function removeOwnFile(database: Database, collection: string, name: string): Promise<void> {
  await database.delete('ownFiles', [collection, name]);
}
