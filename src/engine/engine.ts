import {
  type Article,
  Gazetteer,
  GazetteerWithOwn,
  geoparse,
  type GeoparsedArticle,
  lookup,
  type LookedUp,
  type OwnSource,
  type RowFault,
  Tagger,
} from '../../geo/index.ts';
import type { EngineFileName } from './manifest.ts';
import type { Tier } from './tier.ts';

/** Unpacked bytes of a file; rejects with `EngineFileError`. */
export type LoadFile = (name: EngineFileName) => Promise<Uint8Array>;

/** Shorter than reading a handful of articles twice. */
const WORTH_WAITING_MS = 800;

interface Opened {
  readonly tier: Tier;
  readonly bytes: Uint8Array;
  readonly gazetteer: Gazetteer;
}

/** A user's own places on top of the gazetteer that was in use then. */
interface Laid {
  readonly on: Opened;
  readonly own: OwnPlaces;
  readonly gazetteer: Gazetteer;
}

export interface OwnPlaces {
  readonly sources: readonly OwnSource[];
  readonly onFault?: (source: string, fault: RowFault) => void;
}

export const NO_OWN_PLACES: OwnPlaces = { sources: [] };

/**
 * The engine as the browser has it. On a first visit it opens with the small gazetteer, and goes over to the full one
 * when that has arrived; later visits have the full one at once.
 */
export class Engine {
  readonly #load: LoadFile;
  readonly #hasFull: () => Promise<boolean>;
  #tagger: Promise<Tagger> | undefined;
  #full: Promise<Opened> | undefined;
  #opening: Promise<void> | undefined;
  #laid: Laid | null = null;
  #opened: Opened | null = null;

  /** @param hasFull whether the full gazetteer is here already, so that the small one need not be asked for */
  constructor(load: LoadFile, hasFull: () => Promise<boolean>) {
    this.#load = load;
    this.#hasFull = hasFull;
  }

  /** The gazetteer in use; null until `open` has settled. */
  get tier(): Tier | null {
    return this.#opened?.tier ?? null;
  }

  /** Makes it ready to read, with whichever gazetteer is here first, and sends for the full one. May be tried again. */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #open(): Promise<void> {
    await this.#openTagger();
    if (this.#opened !== null) return;
    if (await this.#hasFull()) return await this.openFull();
    const full = this.openFull();
    // Its failure is told to whoever waits for it; what is read meanwhile is read with the small one.
    full.catch(() => undefined);
    // Over a quick line it is here before anybody has waited.
    const isHere = await Promise.race([full.then(() => true).catch(() => false), delay(WORTH_WAITING_MS)]);
    if (isHere === true) return;
    const bytes = await this.#load('core');
    this.#opened ??= { tier: 'core', bytes, gazetteer: Gazetteer.open(bytes) };
  }

  /** Settles once the full gazetteer is in use. */
  async openFull(): Promise<void> {
    this.#full ??= this.#load('full').then((bytes) => ({
      tier: 'full',
      bytes,
      gazetteer: Gazetteer.open(bytes),
    }));
    try {
      this.#opened = await this.#full;
    } catch (error) {
      this.#full = undefined;
      throw error;
    }
  }

  /** @param own the user's places to lay on top; given twice in a row, they are laid once */
  async geoparse(article: Article, own: OwnPlaces = NO_OWN_PLACES): Promise<GeoparsedArticle> {
    return geoparse(article, this.#gazetteerWith(own), { tagger: await this.#openTagger() });
  }

  /** The places that a name alone may mean, the likeliest first. */
  lookup(name: string, own: OwnPlaces = NO_OWN_PLACES): LookedUp[] {
    return lookup(this.#gazetteerWith(own), name);
  }

  #gazetteerWith(own: OwnPlaces): Gazetteer {
    const on = this.#opened;
    if (on === null) throw new Error('The engine has not been opened.');
    if (own.sources.length === 0) return on.gazetteer;
    if (this.#laid?.on === on && this.#laid.own === own) return this.#laid.gazetteer;
    const gazetteer = GazetteerWithOwn.lay(on.bytes, own.sources, own.onFault);
    this.#laid = { on, own, gazetteer };
    return gazetteer;
  }

  #openTagger(): Promise<Tagger> {
    this.#tagger ??= this.#load('tagger').then((bytes) => Tagger.open(bytes));
    this.#tagger.catch(() => (this.#tagger = undefined));
    return this.#tagger;
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
