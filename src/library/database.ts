import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Correction } from '../../geo/correct/correction.ts';
import type { ArticlePart } from './article-part.ts';
import type { MadeWith } from './made-with.ts';

/** A collection of the user's own. Its articles are records apart, so that nothing is ever written over as a whole. */
export interface CollectionRecord {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 moment. */
  readonly created: string;
  /** ISO 8601 moment; set while it waits to be deleted for good. */
  readonly deleted?: string;
}

export interface ArticleRecord {
  readonly collection: string;
  readonly id: string;
  /** Articles stand in the order in which they came. */
  readonly order: number;
  /** Of the text, for telling that it is there already. */
  readonly textHash: string;
  readonly madeWith: MadeWith;
  readonly part: ArticlePart;
}

/** A file of the user's own places, as it was given. */
export interface OwnFileRecord {
  readonly collection: string;
  readonly name: string;
  /** Later ones win. */
  readonly order: number;
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly checksum: string;
  /** How many places it holds. */
  readonly places: number;
}

/** What somebody says of mentions. The articles' records hold none of it: what geoparsing writes anew overwrites nothing. */
export interface CorrectionRecord {
  /** Of the user's own, or the key of what came with the page. */
  readonly collection: string;
  readonly id: string;
  readonly correction: Correction;
  /** False where it was taken back: it is kept, and can be put back. */
  readonly inForce: boolean;
  /** The file that it came in; without one it was made here. */
  readonly from?: string;
}

/** Something done to the corrections of a collection, with what undoes it and what does it again. */
export interface StepRecord {
  readonly collection: string;
  readonly n: number;
  /** The records that it changed, as they were; those that it made are not among them. */
  readonly before: readonly CorrectionRecord[];
  readonly after: readonly CorrectionRecord[];
  readonly undone: boolean;
}

export interface Schema extends DBSchema {
  collections: { key: string; value: CollectionRecord };
  articles: {
    key: [collection: string, id: string];
    value: ArticleRecord;
    indexes: { order: [string, number]; text: [string, string] };
  };
  ownFiles: { key: [collection: string, name: string]; value: OwnFileRecord };
  corrections: { key: [collection: string, id: string]; value: CorrectionRecord };
  steps: { key: [collection: string, n: number]; value: StepRecord };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'yaqut';
/** 2: corrections and their steps. */
const VERSION = 2;

/**
 * Opens the database in the page or in a worker.
 *
 * @param onClosed another tab runs a newer Yaqut and needs the old one to let go
 */
export function openDatabase(onClosed: () => void = () => undefined): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('collections', { keyPath: 'id' });
        const articles = database.createObjectStore('articles', { keyPath: ['collection', 'id'] });
        articles.createIndex('order', ['collection', 'order']);
        articles.createIndex('text', ['collection', 'textHash']);
        database.createObjectStore('ownFiles', { keyPath: ['collection', 'name'] });
      }
      if (oldVersion < 2) {
        database.createObjectStore('corrections', { keyPath: ['collection', 'id'] });
        database.createObjectStore('steps', { keyPath: ['collection', 'n'] });
      }
    },
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

/** Every key of a collection in a store whose keys begin with it. */
export function keysOf(collection: string): IDBKeyRange {
  // Arrays sort behind every string and number.
  return IDBKeyRange.bound([collection], [collection, []]);
}
