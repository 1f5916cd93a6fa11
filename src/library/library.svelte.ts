/* eslint-disable svelte/prefer-svelte-reactivity -- dates and addresses are only read here */
import { createContext } from 'svelte';
import { ATTRIBUTION } from '../../geo/gazetteer/attribution.ts';
import { GENERATOR } from '../../geo/write/generator.ts';
import type { Correction } from '../../geo/correct/correction.ts';
import type { Collection } from '../../geo/write/collection-types.ts';
import { remember } from '../state/preferences.ts';
import type { Desk } from '../state/desk.svelte.ts';
import { partsOf } from './article-part.ts';
import { articleIds, articlesOf } from './article-store.ts';
import {
  type CollectionInfo,
  createCollection,
  deleteCollection,
  listCollections,
  purgeCollection,
  purgeOld,
  renameCollection,
  restoreCollection,
} from './collection-store.ts';
import { copyCorrections } from './correction-store.ts';
import { CorrectedCollection } from './corrected-collection.ts';
import { Corrections } from './corrections.svelte.ts';
import { type ArticleRecord, type Database, openDatabase, type OwnFileRecord } from './database.ts';
import { JobState } from './job-state.svelte.ts';

import type { Event, IncomingFile, LookedUpPlaces, Request } from './library-message.ts';
import { isCurrent, type Wanted } from './made-with.ts';
import { nextTask } from './next-task.ts';
import { ownFilesOf, ownStamp, removeOwnFile } from './own-file-store.ts';
import { type StorageUse, askToPersist, storageUse } from './storage-use.ts';

/** What one tab tells the others: articles of a collection have changed, its corrections, or the list of collections. */
interface Change {
  readonly collection: string;
  readonly ids: readonly string[];
  readonly corrections?: true;
}

/** What articles should be made with. */
const wanted = (files: readonly OwnFileRecord[]): Wanted => ({ tier: 'full', own: ownStamp(files) });

/** Copying a file's handle to the worker takes a tenth of a millisecond and more. */
const FILES_AT_ONCE = 40;

/** The page is brought up to date at most so often, and less often where that is much work. */
const SHOW_MS = 300;
const SHOW_SHARE = 0.2;
/** So many articles of the collection that came with the page are parted in one go. */
const PARTS_AT_ONCE = 200;

/**
 * The user's own collections: what is kept in this browser, the one that is open, and the work that goes on. The heavy
 * work is the worker's; here is what the page shows of it.
 */
export class Library {
  readonly #desk: Desk;
  readonly #database: Database;
  readonly #channel = new BroadcastChannel('yaqut-library');
  #worker: Worker | undefined;
  #jobs = 0;
  readonly #lookups = new Map<number, (found: LookedUpPlaces) => void>();
  #shelf = new CorrectedCollection();
  /** Of the user's own, or the key of what came with the page. */
  #openId: string | null = null;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #showPause = SHOW_MS;

  /** The user's own places in the open collection, later ones winning. */
  ownFiles = $state.raw<readonly OwnFileRecord[]>([]);
  collections = $state.raw<readonly CollectionInfo[]>([]);
  /** The work that goes on, or went on last. */
  job = $state.raw<JobState | null>(null);
  /** The full gazetteer on its way; null where nothing is. */
  fetching = $state.raw<{ readonly received: number; readonly size: number } | null>(null);
  storage = $state.raw<StorageUse | null>(null);

  private constructor(desk: Desk, database: Database) {
    this.#desk = desk;
    this.#database = database;
    this.#channel.onmessage = ({ data }: MessageEvent<Change>) => void this.#takeChange(data);
  }

  /** Rejects where the browser keeps nothing. */
  static async open(desk: Desk): Promise<Library> {
    // A newer Yaqut in another tab needs the database: this page has to be loaded again to go on.
    const database = await openDatabase(() => location.reload());
    await purgeOld(database, new Date());
    const library = new Library(desk, database);
    await library.#list();
    return library;
  }

  get #name(): string {
    return this.collections.find(({ id }) => id === this.#openId)?.name ?? '';
  }

  /** Shows a collection; while it is being read, what is there of it so far. */
  async show(id: string): Promise<void> {
    this.leave();
    this.#openId = id;
    const record = this.collections.find((each) => each.id === id);
    if (record === undefined || record.deleted !== undefined) {
      this.#desk.onDesk = { state: 'missing' };
      return;
    }
    const shelf = new CorrectedCollection(await articleIds(this.#database, id));
    if (this.#openId !== id) return;
    this.#shelf = shelf;
    const corrections = this.#correctionsOf(id, shelf);
    await corrections.read();
    this.ownFiles = await ownFilesOf(this.#database, id);
    const current = wanted(this.ownFiles);
    let isStale = false;
    for await (const articles of articlesOf(this.#database, id)) {
      if (this.#shelf !== shelf) return;
      for (const { part, order, madeWith } of articles) {
        shelf.put(part, order);
        isStale ||= !isCurrent(madeWith, current);
      }
      this.#showSoon();
      await nextTask();
    }
    this.#desk.corrections = corrections;
    this.#showNow();
    if (isStale && !this.isBusy) this.#renew(id);
  }

  /** Lays the user's corrections over the collection that came with the page. */
  async showBundled(bundled: Collection): Promise<void> {
    this.leave();
    const key = bundledKey(bundled);
    this.#openId = key;
    const parts = partsOf(bundled);
    const shelf = new CorrectedCollection(parts.map(({ article }) => article.id));
    this.#shelf = shelf;
    for (const [order, part] of parts.entries()) {
      shelf.put(part, order);
      if (order % PARTS_AT_ONCE === PARTS_AT_ONCE - 1) await nextTask();
      if (this.#shelf !== shelf) return;
    }
    const corrections = this.#correctionsOf(key, shelf, bundled.corrections);
    await corrections.read();
    if (this.#shelf !== shelf) return;
    this.#desk.corrections = corrections;
    this.#showNow();
    this.#desk.awaitsCorrections = false;
  }

  #correctionsOf(key: string, shelf: CorrectedCollection, came: readonly Correction[] = []): Corrections {
    return new Corrections({
      database: this.#database,
      collection: key,
      shelf,
      came,
      lookup: (name) => this.#lookup(name, key),
      onChange: () => {
        this.#channel.postMessage({ collection: key, ids: [], corrections: true } satisfies Change);
        if (this.#shelf === shelf) this.#showNow();
      },
    });
  }

  #renew(id: string): void {
    void this.#begin('renew', id);
  }

  /** The collection that came with the page is shown instead. */
  leave(): void {
    this.#openId = null;
    this.#shelf = new CorrectedCollection();
    this.#desk.corrections = null;
    this.#desk.corrected = null;
    clearTimeout(this.#showTimer);
    this.#showTimer = undefined;
  }

  get isBusy(): boolean {
    return this.job !== null && this.job.outcome === null;
  }

  async create(name: string): Promise<string> {
    const { id } = await createCollection(this.#database, name, new Date());
    await this.#changed(id);
    this.storage = await askToPersist();
    return id;
  }

  /** A collection with what was said of the one that came with the page: its articles are to be imported to there. */
  async createCopy(bundled: Collection, name: string): Promise<string> {
    const id = await this.create(name);
    await copyCorrections(this.#database, bundledKey(bundled), id, bundled.corrections ?? []);
    return id;
  }

  async rename(id: string, name: string): Promise<void> {
    await renameCollection(this.#database, id, name);
    await this.#changed(id);
  }

  async delete(id: string): Promise<void> {
    await deleteCollection(this.#database, id, new Date());
    await this.#changed(id);
    if (this.#desk.collectionId === id) this.#desk.goTo(null);
  }

  async restore(id: string): Promise<void> {
    await restoreCollection(this.#database, id);
    await this.#changed(id);
  }

  async purge(id: string): Promise<void> {
    await purgeCollection(this.#database, id);
    await this.#changed(id);
  }

  /** Reads files into a collection. The articles appear as they are done. */
  import(files: readonly IncomingFile[], collection: string): void {
    void this.#begin('import', collection, files);
  }

  /** Takes a file of the user's own places out of the open collection, and reads its articles again without it. */
  async removeOwnFile(name: string): Promise<void> {
    const id = this.#openId;
    if (id === null) return;
    await removeOwnFile(this.#database, id, name);
    this.ownFiles = await ownFilesOf(this.#database, id);
    this.#renew(id);
  }

  /** Looks a name up in the gazetteer of the open collection. Of several that are asked for, each is answered. */
  #lookup(name: string, collection: string): Promise<LookedUpPlaces> {
    return new Promise((resolve) => {
      const job = ++this.#jobs;
      this.#lookups.set(job, resolve);
      this.#workerForUse().postMessage({ kind: 'lookup', job, collection, name } satisfies Request);
    });
  }

  /** What is done stays. */
  cancel(): void {
    const { job } = this;
    if (job === null) return;
    job.cancelling = true;
    this.#worker?.postMessage({ kind: 'cancel', job: job.id } satisfies Request);
  }

  async lookAtStorage(): Promise<void> {
    this.storage = await storageUse();
  }

  async #begin(
    kind: JobState['kind'],
    collection: string,
    files: readonly IncomingFile[] = [],
  ): Promise<void> {
    const job = ++this.#jobs;
    this.job = new JobState(job, kind, collection);
    const ask = (request: Request) => this.#workerForUse().postMessage(request);
    for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
      ask({ kind: 'files', job, files: files.slice(from, from + FILES_AT_ONCE) });
      await nextTask();
    }
    ask({ kind, job, collection });
  }

  #workerForUse(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Event>) => this.#take(data);
    worker.onerror = (event) => {
      // It did not even start, or fell over: the next job gets a new one.
      this.#worker = undefined;
      for (const answer of this.#lookups.values()) answer({ ok: false, failure: 'unknown' });
      this.#lookups.clear();
      if (this.isBusy)
        this.job!.take({
          kind: 'end',
          job: this.job!.id,
          cancelled: false,
          failure: 'unknown',
          message: event.message,
        });
    };
    worker.postMessage({ kind: 'start', base: document.baseURI } satisfies Request);
    this.#worker = worker;
    return worker;
  }

  #take(event: Event): void {
    if (event.kind === 'engine') {
      const { received, size } = event;
      this.fetching = received < size ? { received, size } : null;
      return;
    }
    if (event.kind === 'articles') this.#takeArticles(event.articles);
    if (event.kind === 'found') {
      this.#lookups.get(event.job)?.(event.found);
      this.#lookups.delete(event.job);
      return;
    }
    if (event.kind === 'corrections') {
      const { collection } = event;
      this.#channel.postMessage({ collection, ids: [], corrections: true } satisfies Change);
      void this.#readCorrections(collection);
    }
    if (this.job?.id !== event.job) return;
    this.job.take(event);
    if (event.kind === 'end') void this.#ended(this.job);
  }

  async #ended(job: JobState): Promise<void> {
    if (job.collection === this.#openId) this.ownFiles = await ownFilesOf(this.#database, job.collection);
    await this.#changed(job.collection);
    void this.lookAtStorage();
  }

  #takeArticles(articles: readonly ArticleRecord[]): void {
    const [first] = articles;
    if (first === undefined) return;
    const { collection } = first;
    this.#channel.postMessage({ collection, ids: articles.map(({ id }) => id) } satisfies Change);
    if (collection !== this.#openId) return;
    for (const { part, order } of articles) this.#shelf.put(part, order);
    this.#showSoon();
  }

  async #readCorrections(collection: string): Promise<void> {
    if (collection !== this.#openId) return;
    await this.#desk.corrections?.read();
    this.#showSoon();
  }

  async #takeChange({ collection, ids, corrections }: Change): Promise<void> {
    if (corrections) return await this.#readCorrections(collection);
    await this.#list();
    // What came with the page is in no list.
    if (collection !== this.#openId || this.#desk.collectionId === null) return;
    const record = this.collections.find(({ id }) => id === collection);
    const isGone = record === undefined || record.deleted !== undefined;
    // Deleted in another tab, or brought back there.
    if (isGone || this.#desk.onDesk.state === 'missing') return await this.show(collection);
    for (const id of ids) {
      const record = await this.#database.get('articles', [collection, id]);
      if (record === undefined) this.#shelf.remove(id);
      else this.#shelf.put(record.part, record.order);
    }
    this.#showSoon();
  }

  async #list(): Promise<void> {
    this.collections = await listCollections(this.#database);
  }

  /** What is known of a collection has changed: the list is read anew, here and in other tabs. */
  async #changed(collection: string): Promise<void> {
    await this.#list();
    this.#channel.postMessage({ collection, ids: [] } satisfies Change);
    if (collection === this.#openId && this.#desk.onDesk.state === 'open') this.#showSoon();
  }

  #showSoon(): void {
    this.#showTimer ??= setTimeout(() => this.#showNow(), this.#showPause);
  }

  #showNow(): void {
    clearTimeout(this.#showTimer);
    const started = performance.now();
    const { bundled, collectionId } = this.#desk;
    this.#desk.corrections?.look();
    if (collectionId !== null) {
      const name = this.#name;
      const collection = this.#shelf.collection(name, GENERATOR, ATTRIBUTION);
      this.#desk.onDesk = { state: 'open', name, collection };
    } else if (bundled !== null) {
      const { title, generator, places, corrections = [] } = bundled;
      const isAsItCame = sameCorrections(this.#shelf.corrections, corrections);
      this.#desk.corrected = isAsItCame ? null : this.#shelf.collection(title, generator, places.attribution);
      remember('corrected', isAsItCame ? 'no' : 'yes');
    }
    // What Svelte does for it comes in a microtask; only then is it known what it cost.
    queueMicrotask(() => {
      this.#showTimer = undefined;
      this.#showPause = Math.max(SHOW_MS, (performance.now() - started) / SHOW_SHARE);
    });
  }
}

/** What came with the page is known by where the page is and what it is called: one server may show several. */
const bundledKey = ({ title }: Collection): string =>
  `page:${location.pathname.replace(/[^/]*$/, '')}:${title ?? ''}`;

const sameCorrections = (some: readonly Correction[], others: readonly Correction[]): boolean => {
  const key = (list: readonly Correction[]) =>
    list
      .map((each) => JSON.stringify(each))
      .sort()
      .join();
  return some.length === others.length && key(some) === key(others);
};

/** Held in something, since it is there only once the database is open. */
export const [getLibrary, setLibrary] = createContext<{ readonly current: Library }>();
