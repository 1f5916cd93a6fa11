import { type Article, Gazetteer, geoparse, type GeoparsedArticle, Tagger } from '../../geo/index.ts';
import type { EngineFileName } from './manifest.ts';
import type { Tier } from './tier.ts';

/** Unpacked bytes of a file; rejects with `EngineFileError`. */
export type LoadFile = (name: EngineFileName) => Promise<Uint8Array>;

/** Shorter than reading a handful of articles twice. */
const WORTH_WAITING_MS = 800;

interface Opened {
  readonly tier: Tier;
  readonly gazetteer: Gazetteer;
}

/**
 * The engine as the browser has it. On a first visit it opens with the small gazetteer, and goes over to the full one
 * when that has arrived; later visits have the full one at once.
 */
export class Engine {
  readonly #load: LoadFile;
  readonly #hasFull: () => Promise<boolean>;
  #tagger: Promise<Tagger> | undefined;
  #full: Promise<Gazetteer> | undefined;
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

  get gazetteer(): Gazetteer {
    if (this.#opened === null) throw new Error('The engine has not been opened.');
    return this.#opened.gazetteer;
  }

  /** Makes it ready to read, with whichever gazetteer is here first, and sends for the full one. May be tried again. */
  async open(): Promise<void> {
    await this.#openTagger();
    if (this.#opened !== null) return;
    if (await this.#hasFull()) return await this.openFull();
    const full = this.openFull();
    // Its failure is told to whoever waits for it; what is read meanwhile is read with the small one.
    full.catch(() => undefined);
    // Over a quick line it is here before anybody has waited.
    const isHere = await Promise.race([full.then(() => true).catch(() => false), delay(WORTH_WAITING_MS)]);
    if (isHere === true) return;
    const gazetteer = Gazetteer.open(await this.#load('core'));
    this.#opened ??= { tier: 'core', gazetteer };
  }

  /** Settles once the full gazetteer is in use. */
  async openFull(): Promise<void> {
    this.#full ??= this.#load('full').then((bytes) => Gazetteer.open(bytes));
    try {
      const gazetteer = await this.#full;
      if (this.#opened?.tier !== 'full') this.#opened = { tier: 'full', gazetteer };
    } catch (error) {
      this.#full = undefined;
      throw error;
    }
  }

  async geoparse(article: Article): Promise<GeoparsedArticle> {
    return geoparse(article, this.gazetteer, { tagger: await this.#openTagger() });
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
