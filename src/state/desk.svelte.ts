/* eslint-disable svelte/prefer-svelte-reactivity -- addresses are only read and written here, never watched */
import { createContext } from 'svelte';
import type { Collection } from '../../geo/write/collection-types.ts';
import type { Corrections } from '../library/corrections.svelte.ts';
import { recall } from './preferences.ts';
import { turn } from './turn.ts';

export type DeskDialog = 'add' | 'collections' | 'report' | 'corrections';

/** What a drop holds, taken while the browser still gives it: files, and entries where there may be folders. */
export type Dropped = readonly (FileSystemEntry | File)[];

/** What of a collection of the user's own is before them. */
export type OnDesk =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly name: string; readonly collection: Collection }
  /** The address names a collection that is not on this machine, or was deleted. */
  | { readonly state: 'missing' }
  /** The browser lets nothing be kept. */
  | { readonly state: 'no-storage' };

/**
 * Where the page and the user's own collections meet. It is small and there from the start; the library behind it (the
 * database, the worker, the dialogs) is fetched when `awake` says that something of it is wanted.
 */
export class Desk {
  awake = $state(false);
  dialog = $state<DeskDialog | null>(null);
  /** Files are being dragged over the page. */
  dragging = $state(false);
  dropped = $state.raw<Dropped | null>(null);
  /** The collection that is open; null for the one that came with the page. */
  collectionId = $state<string | null>(null);
  onDesk = $state.raw<OnDesk>({ state: 'opening' });
  /** The collection that came with the page; null until it is here, and where an archive came instead. */
  bundled = $state.raw<Collection | null>(null);
  bundledTitle = $state<string | null>(null);
  /** The same with the user's corrections; null where there are none. */
  corrected = $state.raw<Collection | null>(null);
  /** There were corrections of it when it was last seen: the page shows nothing else before. */
  awaitsCorrections = $state(recall('corrected') === 'yes');
  /** What people say of the open collection; null until the library is awake, and where nothing can be kept. */
  corrections = $state.raw<Corrections | null>(null);

  /** Files of corrections that are to be added to the open collection. */
  addedCorrections = $state.raw<readonly File[]>([]);

  constructor(search: string) {
    this.follow(search);
    if (this.awaitsCorrections) this.awake = true;
  }

  /** Takes over which collection an address names. */
  follow(search: string): void {
    const id = new URLSearchParams(search).get('collection');
    if (id === this.collectionId) return;
    this.collectionId = id;
    this.onDesk = { state: 'opening' };
    if (id !== null) this.awake = true;
  }

  /** Opens a collection, as a step that the back button undoes. What was looked at in the other one is left behind. */
  goTo(id: string | null): void {
    if (id === this.collectionId) return;
    const before = new URLSearchParams(location.search);
    const query = new URLSearchParams();
    for (const kept of ['test', 'lang']) {
      const value = before.get(kept);
      if (value !== null) query.set(kept, value);
    }
    if (id !== null) query.set('collection', id);
    const search = query.toString();
    history.pushState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}`);
    this.follow(location.search);
  }

  /** Opens the list of corrections, and adds files of them. */
  showCorrections(files: readonly File[] = []): void {
    this.addedCorrections = files;
    this.show('corrections');
  }

  /** Before long something of the library may be wanted; what was pressed is answered first. */
  wakeSoon(): void {
    if (!this.awake) void turn().then(() => (this.awake = true));
  }

  show(dialog: DeskDialog): void {
    this.awake = true;
    this.dialog = dialog;
  }

  dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.dragging = true;
    this.awake = true;
  }

  /** Leaving one element is entering another, unless there is none: the pointer has left the page. */
  dragLeave(event: DragEvent): void {
    if (event.relatedTarget === null) this.dragging = false;
  }

  drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = false;
    // What comes from another page is a file without an entry, and a piece of text is neither.
    const items = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
    this.dropped = items.filter((item) => item !== null);
  }
}

export const [getDesk, setDesk] = createContext<Desk>();
