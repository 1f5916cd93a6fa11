import type { IDBPObjectStore } from 'idb';
import type { Correction } from '../../geo/correct/correction.ts';
import { type CorrectionRecord, type Database, keysOf, type Schema, type StepRecord } from './database.ts';

/** All corrections of a collection, those among them that were taken back. */
export function correctionsOf(database: Database, collection: string): Promise<CorrectionRecord[]> {
  return database.getAll('corrections', keysOf(collection));
}

type Store = IDBPObjectStore<Schema, ('articles' | 'corrections')[], 'corrections', 'readwrite'>;

/**
 * Keeps corrections that came in with articles. One that is here already stays as it is, taken back or not, unless this
 * is a later version of it.
 */
export async function keepCorrections(
  store: Store,
  collection: string,
  corrections: readonly Correction[],
  from: string,
): Promise<void> {
  for (const correction of corrections) {
    const known = await store.get([collection, correction.id]);
    if (known !== undefined && Date.parse(known.correction.at) >= Date.parse(correction.at)) continue;
    await store.put({ collection, id: correction.id, correction, inForce: known?.inForce ?? true, from });
  }
}

/**
 * Gives a copy of a collection what was said of that one, and also what was taken back: it can be put back there too.
 *
 * @param came those that came with the collection, and are in the database only where something became of them
 */
export async function copyCorrections(
  database: Database,
  from: string,
  to: string,
  came: readonly Correction[],
): Promise<void> {
  const transaction = database.transaction('corrections', 'readwrite');
  const records = await transaction.store.getAll(keysOf(from));
  const known = new Set(records.map(({ id }) => id));
  for (const correction of came) {
    const { id } = correction;
    if (!known.has(id)) records.push({ collection: from, id, correction, inForce: true, from: '' });
  }
  await Promise.all(records.map((record) => transaction.store.put({ ...record, collection: to })));
  await transaction.done;
}

/** Whether there is a step to undo, and one to do again. */
export interface Steps {
  readonly undo: boolean;
  readonly redo: boolean;
}

/**
 * Writes records as one step that can be undone. Steps that were undone before can no longer be done again. Tabs take
 * turns: what another one wrote meanwhile stays, and its steps come before this one.
 */
export async function takeStep(
  database: Database,
  collection: string,
  records: readonly Omit<CorrectionRecord, 'collection' | 'id'>[],
): Promise<void> {
  const transaction = database.transaction(['corrections', 'steps'], 'readwrite');
  const corrections = transaction.objectStore('corrections');
  const steps = transaction.objectStore('steps');
  const before: CorrectionRecord[] = [];
  const after = records.map((record): CorrectionRecord => ({
    collection,
    id: record.correction.id,
    ...record,
  }));
  for (const record of after) {
    const known = await corrections.get([collection, record.id]);
    if (known !== undefined) before.push(known);
    await corrections.put(record);
  }
  let last = await steps.openCursor(keysOf(collection), 'prev');
  while (last?.value.undone) {
    await last.delete();
    last = await last.continue();
  }
  await steps.add({ collection, n: (last?.value.n ?? 0) + 1, before, after, undone: false });
  await transaction.done;
}

/** Takes the last step back. False where there is none. */
export async function undoStep(database: Database, collection: string): Promise<boolean> {
  const transaction = database.transaction(['corrections', 'steps'], 'readwrite');
  const corrections = transaction.objectStore('corrections');
  let cursor = await transaction.objectStore('steps').openCursor(keysOf(collection), 'prev');
  while (cursor?.value.undone) cursor = await cursor.continue();
  if (cursor !== null) {
    const step = cursor.value;
    const kept = new Set(step.before.map(({ id }) => id));
    for (const { id } of step.after) if (!kept.has(id)) await corrections.delete([collection, id]);
    for (const record of step.before) await corrections.put(record);
    await cursor.update({ ...step, undone: true });
  }
  await transaction.done;
  return cursor !== null;
}

/** Does the first of the steps again that were undone. False where there is none. */
export async function redoStep(database: Database, collection: string): Promise<boolean> {
  const transaction = database.transaction(['corrections', 'steps'], 'readwrite');
  const corrections = transaction.objectStore('corrections');
  let cursor = await transaction.objectStore('steps').openCursor(keysOf(collection), 'prev');
  let first: StepRecord | null = null;
  while (cursor?.value.undone) {
    first = cursor.value;
    cursor = await cursor.continue();
  }
  if (first !== null) {
    for (const record of first.after) await corrections.put(record);
    await transaction.objectStore('steps').put({ ...first, undone: false });
  }
  await transaction.done;
  return first !== null;
}

export async function stepsOf(database: Database, collection: string): Promise<Steps> {
  const transaction = database.transaction('steps');
  const first = await transaction.store.openCursor(keysOf(collection));
  const last = await transaction.store.openCursor(keysOf(collection), 'prev');
  return { undo: first !== null && !first.value.undone, redo: last?.value.undone === true };
}
