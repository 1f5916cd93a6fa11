/* The parts of geo/ by themselves: through its door the readers and the gazetteer would come along. */
import { disagreementsOf, type Disagreement } from '../../geo/correct/apply-corrections.ts';
import { type Held, heldIn } from '../../geo/correct/correct-article.ts';
import type { KnownPlaces } from '../../geo/correct/corrected-mention.ts';
import type { Correction } from '../../geo/correct/correction.ts';
import { CorrectionIndex, keyOf } from '../../geo/correct/correction-index.ts';
import { findWords } from '../../geo/correct/find-words.ts';
import { withoutCorrections } from '../../geo/correct/without-corrections.ts';
import { reopenArticle, reopenPlace } from '../../geo/read/reopen-article.ts';
import type { Place } from '../../geo/types.ts';
import type { Collection, CollectionArticle, CollectionMention } from '../../geo/write/collection-types.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import { type ArticlePart, toPart } from './article-part.ts';
import type { Stretch } from '../state/reading.svelte.ts';
import { correctedPart } from './corrected-part.ts';
import { JoinedCollection } from './joined-collection.ts';
import { nextTask } from './next-task.ts';

/** Longer than this, corrections are not laid over articles without the page having a turn. */
const SLICE_MS = 12;

/** What the engine found in an article, and what corrections made of it. */
interface Entry {
  readonly engine: ArticlePart;
  readonly order: number;
  held: readonly Held<CollectionMention>[];
  found: readonly Correction[];
}

/** What became of the corrections in force. */
export interface Outcome {
  /** How many mentions each stands behind, by its id; 0 where others hold instead. */
  readonly applied: ReadonlyMap<string, number>;
  /** Where each first applies. */
  readonly firstAt: ReadonlyMap<string, Stretch>;
  /** Those whose words stand nowhere any more. */
  readonly lost: ReadonlySet<string>;
  /** By the correction's id. */
  readonly disagreements: ReadonlyMap<string, Disagreement>;
}

/**
 * A collection as it is seen: its articles as the engine read them, with the corrections laid over. This is the one place
 * where they are applied; map, lists, time, search and exports all read what comes out. A change touches no more articles
 * than it concerns.
 */
export class CorrectedCollection {
  readonly #joined = new JoinedCollection();
  readonly #entries = new Map<string, Entry>();
  readonly #ids: Set<string>;
  readonly #features = new Map<string, PlaceFeature>();
  readonly #places = new WeakMap<PlaceFeature, Place>();
  readonly #keys = new Map<string, string>();
  /** Which articles have a name; made when it is first asked for, after each change of the articles. */
  #articlesOf: Map<string, Set<string>> | null = null;
  #corrections: readonly Correction[] = [];
  #index: CorrectionIndex;
  /** Articles that the corrections in force have not been laid over yet. */
  readonly #waiting = new Set<string>();

  /** @param ids of all articles that will be put in, as far as they are known before */
  constructor(ids: Iterable<string> = []) {
    this.#ids = new Set(ids);
    this.#index = new CorrectionIndex([], this.#ids);
  }

  /** Adds an article, or puts it in the place of what it was before. */
  put(part: ArticlePart, order: number): void {
    const { id } = part.article;
    for (const feature of part.features) this.#features.set(feature.properties.id, feature);
    const engine = this.#asEngineLeftIt(part);
    this.#entries.set(id, { engine, order, held: [], found: [] });
    this.#articlesOf = null;
    if (!this.#ids.has(id)) {
      this.#ids.add(id);
      // Those that were looked for elsewhere, as the article was not here.
      const concerned = this.#corrections.some(
        ({ target }) => target.scope === 'mention' && target.article === id,
      );
      if (concerned) return this.#lookAgain();
    }
    this.#correct(id);
  }

  remove(id: string): void {
    this.#waiting.delete(id);
    this.#entries.delete(id);
    this.#joined.remove(id);
    this.#articlesOf = null;
  }

  /**
   * Puts these corrections in the place of those before. Settles when they are laid over all articles that they concern,
   * a few at a time; what is seen meanwhile is partly as it was. Where others are put in their place on the way, those
   * hold everywhere in the end.
   */
  async setCorrections(corrections: readonly Correction[]): Promise<void> {
    const before = new Set(this.#corrections.map(versionOf));
    const after = new Set(corrections.map(versionOf));
    const changed = [
      ...this.#corrections.filter((each) => !after.has(versionOf(each))),
      ...corrections.filter((each) => !before.has(versionOf(each))),
    ];
    for (const id of this.#concernedBy(changed)) this.#waiting.add(id);
    this.#corrections = corrections;
    this.#index = new CorrectionIndex(corrections, this.#ids);
    await this.#layOverWaiting();
  }

  get corrections(): readonly Correction[] {
    return this.#corrections;
  }

  collection(title: string | null, generator: string, attribution: string): Collection {
    const collection = this.#joined.collection(title, generator, attribution);
    return this.#corrections.length === 0 ? collection : { ...collection, corrections: this.#index.all };
  }

  /** The correction that stands behind a mention. */
  correctionAt(articleId: string, start: number): Correction | null {
    return this.#entries.get(articleId)?.held.find((held) => held.start === start)?.correction ?? null;
  }

  /** What the engine found at a stretch of text. */
  engineAt({ articleId, start, end }: Stretch): CollectionMention | null {
    const mentions = this.#entries.get(articleId)?.engine.article.mentions;
    return mentions?.find((mention) => mention.start === start && mention.end === end) ?? null;
  }

  article(id: string): CollectionArticle | null {
    return this.#entries.get(id)?.engine.article ?? null;
  }

  /** Where a name stands: as a mention, by its folded spelling, and with `marks` also where the engine passed it over. */
  stretchesOf(name: string, marks: boolean, only: string | null = null): Stretch[] {
    const key = this.#keyOf(name);
    const found: Stretch[] = [];
    for (const id of this.#withWords(key, marks ? name : null)) {
      if (only !== null && only !== id) continue;
      const { mentions, text } = this.#entries.get(id)!.engine.article;
      const named = mentions.filter((mention) => this.#keyOf(mention.text) === key);
      for (const { start, end } of named) found.push({ articleId: id, start, end });
      if (!marks) continue;
      for (const start of findWords(text, name)) {
        const end = start + name.length;
        const isFree = !mentions.some((mention) => start < mention.end && mention.start < end);
        if (isFree) found.push({ articleId: id, start, end });
      }
    }
    return found;
  }

  /** The corrections that hold in a stretch of text. */
  heldIn({ articleId, start, end }: Stretch): Correction[] {
    const held = this.#entries.get(articleId)?.held.filter((one) => one.start < end && start < one.end);
    return held?.map(({ correction }) => correction) ?? [];
  }

  get outcome(): Outcome {
    const applied = new Map(this.#corrections.map(({ id }) => [id, 0]));
    // What is not looked for everywhere yet is not lost.
    const lost = new Set(this.#waiting.size === 0 ? applied.keys() : []);
    const firstAt = new Map<string, Stretch>();
    const disagreements = new Map<string, Disagreement>();
    for (const [articleId, { held: laid, found }] of this.#entries) {
      if (found.length === 0) continue;
      const held = laid.filter(({ correction }) => applied.has(correction.id));
      for (const { id } of found) lost.delete(id);
      for (const { correction, start, end } of held) {
        applied.set(correction.id, applied.get(correction.id)! + 1);
        if (!firstAt.has(correction.id)) firstAt.set(correction.id, { articleId, start, end });
      }
      const engineAt = (at: number) => held[at]!.engine?.placeId;
      for (const news of disagreementsOf(articleId, held, engineAt))
        disagreements.set(news.correction.id, news);
    }
    return { applied, firstAt, lost, disagreements };
  }

  /** Several of these may be at work: each takes what waits, and the last to settle finds nothing. */
  async #layOverWaiting(): Promise<void> {
    let begun = performance.now();
    for (const id of this.#waiting) {
      this.#correct(id);
      if (performance.now() - begun < SLICE_MS) continue;
      await nextTask();
      begun = performance.now();
    }
  }

  /** An article has come that corrections were looking for elsewhere. */
  #lookAgain(): void {
    this.#index = new CorrectionIndex(this.#corrections, this.#ids);
    for (const id of this.#entries.keys()) this.#correct(id);
  }

  #correct(id: string): void {
    this.#waiting.delete(id);
    const entry = this.#entries.get(id)!;
    const { engine, order } = entry;
    const { held, found } = heldIn(engine.article, this.#index);
    [entry.held, entry.found] = [held, found];
    this.#joined.put(held.length === 0 ? engine : correctedPart(engine, held, this.#known), order);
  }

  readonly #known: KnownPlaces = {
    get: (id) => {
      const feature = this.#features.get(id);
      if (feature === undefined) return undefined;
      let place = this.#places.get(feature);
      if (place === undefined) this.#places.set(feature, (place = reopenPlace(feature)));
      return place;
    },
  };

  /** What came corrected is taken back to what the engine had found, so that nothing is corrected twice. */
  #asEngineLeftIt(part: ArticlePart): ArticlePart {
    const { overruled, mentions } = part.article;
    if (overruled === undefined && mentions.every(({ status }) => status === undefined)) return part;
    return toPart(withoutCorrections(reopenArticle(part.article, this.#known)));
  }

  #concernedBy(corrections: readonly Correction[]): Set<string> {
    const concerned = new Set<string>();
    for (const { target, was } of corrections) {
      if (target.scope !== 'collection' && this.#entries.has(target.article)) concerned.add(target.article);
      else if (target.scope === 'mention') for (const id of this.#entries.keys()) concerned.add(id);
      else if (target.scope === 'collection') {
        const words = was === null ? target.exact : null;
        for (const id of this.#withWords(this.#keyOf(target.exact), words)) concerned.add(id);
      }
    }
    return concerned;
  }

  /** The articles that have a mention of that name, or such words in their texts. */
  #withWords(key: string, words: string | null): Set<string> {
    if (this.#articlesOf === null) {
      this.#articlesOf = new Map();
      for (const [id, { engine }] of this.#entries) {
        for (const { text } of engine.article.mentions) {
          const name = this.#keyOf(text);
          const ids = this.#articlesOf.get(name);
          if (ids === undefined) this.#articlesOf.set(name, new Set([id]));
          else ids.add(id);
        }
      }
    }
    const found = new Set(this.#articlesOf.get(key));
    if (words !== null)
      for (const [id, { engine }] of this.#entries) if (engine.article.text.includes(words)) found.add(id);
    return found;
  }

  #keyOf(name: string): string {
    let key = this.#keys.get(name);
    if (key === undefined) this.#keys.set(name, (key = keyOf(name)));
    return key;
  }
}

const versionOf = (correction: Correction): string => JSON.stringify(correction);
