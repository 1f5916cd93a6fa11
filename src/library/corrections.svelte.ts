/* eslint-disable svelte/prefer-svelte-reactivity -- sets, maps and dates are only read here, never changed in place */
import { conflictsOf, outcomeOf, targetKey } from '../../geo/correct/conflicts.ts';
import { quoteOf } from '../../geo/correct/anchor.ts';
import type { Correction, CorrectionSays, CorrectionTarget } from '../../geo/correct/correction.ts';
import { keyOf } from '../../geo/correct/correction-index.ts';
import type { PlaceId } from '../../geo/types.ts';
import { recall, remember } from '../state/preferences.ts';
import type { Stretch } from '../state/reading.svelte.ts';
import type { CorrectedCollection, Outcome } from './corrected-collection.ts';
import { correctionsOf, redoStep, type Steps, stepsOf, takeStep, undoStep } from './correction-store.ts';
import type { Database } from './database.ts';
import type { LookedUpPlaces } from './library-message.ts';

export const SCOPES = ['mention', 'article', 'collection'] as const;
export type Scope = (typeof SCOPES)[number];

/** What somebody is about to say. */
export interface Draft {
  /** The words that it is said of: a mention, or words that were passed over. */
  readonly stretch: Stretch;
  readonly scope: Scope;
  readonly says: CorrectionSays;
}

/** How far a draft reaches. */
export interface Reach {
  /** Mentions that it changes. */
  readonly count: number;
  /** Mentions of the name that something narrower is said of, and that stay as they are. */
  readonly kept: number;
  readonly articles: number;
}

export interface Listed {
  readonly correction: Correction;
  /** False where it was taken back. */
  readonly inForce: boolean;
  /** The file that it came in, `''` where it came with the page; null where it was made here. */
  readonly from: string | null;
}

/** What became of a file of corrections. */
export interface Merged {
  readonly added: number;
  /** Those that were here already, in this version or a later one. */
  readonly known: number;
}

const NOTHING: Outcome = {
  applied: new Map(),
  firstAt: new Map(),
  lost: new Set(),
  disagreements: new Map(),
};

interface With {
  readonly database: Database;
  /** The collection's id, or the key of what came with the page. */
  readonly collection: string;
  /** What the corrections are laid over. */
  readonly shelf: CorrectedCollection;
  /** Those that came with the collection, and are not in the database. */
  readonly came: readonly Correction[];
  /** The places that a name may mean. */
  readonly lookup: (name: string) => Promise<LookedUpPlaces>;
  /** What is shown has changed through something done here. */
  readonly onChange: () => void;
}

/** What people say of the open collection: kept in the database, and laid over what the engine found. */
export class Corrections {
  readonly #with: With;

  /** All of them, the newest first. */
  listed = $state.raw<readonly Listed[]>([]);
  outcome = $state.raw<Outcome>(NOTHING);
  steps = $state.raw<Steps>({ undo: false, redo: false });
  /** The name that the user gives; empty without one. */
  #by = $state(recall('corrector') ?? '');
  /** Where people disagree; of each what they said last. */
  readonly conflicts = $derived.by<readonly (readonly Listed[])[]>(() => {
    const byCorrection = new Map(
      this.listed.filter(({ inForce }) => inForce).map((each) => [each.correction, each]),
    );
    const oldestFirst = [...byCorrection.keys()].reverse();
    const personOf = (correction: Correction) =>
      correction.by ?? `\n${byCorrection.get(correction)!.from ?? ''}`;
    return conflictsOf(oldestFirst, personOf).map((some) => some.map((each) => byCorrection.get(each)!));
  });

  constructor(parts: With) {
    this.#with = parts;
  }

  get by(): string {
    return this.#by;
  }

  set by(name: string) {
    this.#by = name;
    remember('corrector', name.trim());
  }

  get inForce(): readonly Correction[] {
    return this.listed.filter(({ inForce }) => inForce).map(({ correction }) => correction);
  }

  /** Reads them from the database, and lays them over the collection. */
  async read(): Promise<void> {
    const records = await correctionsOf(this.#with.database, this.#with.collection);
    this.steps = await stepsOf(this.#with.database, this.#with.collection);
    const byId = new Map<string, Listed>();
    for (const correction of this.#with.came)
      byId.set(correction.id, { correction, inForce: true, from: '' });
    for (const { id, correction, inForce, from = null } of records)
      byId.set(id, { correction, inForce, from });
    this.listed = [...byId.values()].sort(
      (a, b) =>
        Date.parse(b.correction.at) - Date.parse(a.correction.at) ||
        (a.correction.id < b.correction.id ? 1 : -1),
    );
    await this.#with.shelf.setCorrections(this.inForce);
    this.look();
  }

  /** The articles have changed: another engine may say otherwise now. */
  look(): void {
    this.outcome = this.#with.shelf.outcome;
  }

  /** What is said of a mention, and by whom. */
  at(articleId: string, start: number): Correction | null {
    void this.listed;
    return this.#with.shelf.correctionAt(articleId, start);
  }

  /** What the engine said of words, whatever people say; null where it found no mention in them. */
  engineAt(stretch: Stretch) {
    return this.#with.shelf.engineAt(stretch);
  }

  /** The places of the gazetteer that a name may mean, those of the user's own among them. */
  lookup(name: string): Promise<LookedUpPlaces> {
    return this.#with.lookup(name);
  }

  /** How many mentions would be meant, by scope. */
  reach(stretch: Stretch, marks: boolean): Readonly<Record<Scope, Reach>> {
    const name = this.#words(stretch);
    const all = this.#with.shelf.stretchesOf(name, marks);
    const isOrigin = (each: Stretch) => each.articleId === stretch.articleId && each.start === stretch.start;
    const count = (scope: Exclude<Scope, 'mention'>): Reach => {
      const meant = all.filter(({ articleId }) => scope === 'collection' || articleId === stretch.articleId);
      const free = meant.filter(
        (each) =>
          isOrigin(each) ||
          !this.#with.shelf.heldIn(each).some(({ target }) => isNarrower(target.scope, scope)),
      );
      const articles = new Set(free.map(({ articleId }) => articleId)).size;
      return { count: free.length, kept: meant.length - free.length, articles };
    };
    return {
      mention: { count: 1, kept: 0, articles: 1 },
      article: count('article'),
      collection: count('collection'),
    };
  }

  /**
   * Keeps what is said; it is in the database before it is shown. What was said more narrowly of the very mention that
   * it is said of gives way.
   */
  async make({ stretch, scope, says }: Draft): Promise<void> {
    const by = this.#by.trim();
    const correction: Correction = {
      id: Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join(''),
      ...(by !== '' && { by }),
      at: this.#now(),
      target: this.#target(stretch, scope),
      was: this.#was(stretch, scope, says),
      says,
    };
    const gives = this.listed.filter(
      (each) =>
        each.inForce &&
        isNarrower(each.correction.target.scope, scope) &&
        this.#isAbout(each.correction, stretch),
    );
    await this.#step([
      { correction, inForce: true, from: null },
      ...gives.map((each) => ({ ...each, inForce: false })),
    ]);
  }

  async takeBack(some: readonly Listed[]): Promise<void> {
    await this.#step(some.map((each) => ({ ...each, inForce: false })));
  }

  async putBack(some: readonly Listed[]): Promise<void> {
    await this.#step(some.map((each) => ({ ...each, inForce: true })));
  }

  /** Of people who disagree about one thing, this is what holds; what the others say is taken back. */
  async settle(conflict: readonly Listed[], holds: Listed): Promise<void> {
    const outcome = outcomeOf(holds.correction);
    const targets = new Set(conflict.map(({ correction }) => targetKey(correction)));
    // All that was said of it, or what the same people said before would come back.
    await this.takeBack(
      this.listed.filter(
        ({ correction, inForce }) =>
          inForce && targets.has(targetKey(correction)) && outcomeOf(correction) !== outcome,
      ),
    );
  }

  async merge(corrections: readonly Correction[], from: string): Promise<Merged> {
    const known = new Map(this.listed.map(({ correction }) => [correction.id, correction]));
    const added = corrections.filter(({ id, at }) => {
      const here = known.get(id);
      return here === undefined || Date.parse(here.at) < Date.parse(at);
    });
    if (added.length > 0) await this.#step(added.map((correction) => ({ correction, inForce: true, from })));
    return { added: added.length, known: corrections.length - added.length };
  }

  async undo(): Promise<boolean> {
    return (await undoStep(this.#with.database, this.#with.collection)) && (await this.#done());
  }

  async redo(): Promise<boolean> {
    return (await redoStep(this.#with.database, this.#with.collection)) && (await this.#done());
  }

  async #step(listed: readonly Listed[]): Promise<void> {
    await takeStep(
      this.#with.database,
      this.#with.collection,
      listed.map(({ from, ...record }) => ({ ...record, ...(from !== null && { from }) })),
    );
    await this.#done();
  }

  async #done(): Promise<true> {
    await this.read();
    this.#with.onChange();
    return true;
  }

  /** Later than all that were made before, though clocks differ and a millisecond is long. */
  #now(): string {
    const last = Math.max(0, ...this.listed.map(({ correction }) => Date.parse(correction.at)));
    const now = Date.now();
    return new Date(last >= now && last < now + 60_000 ? last + 1 : now).toISOString();
  }

  #words({ articleId, start, end }: Stretch): string {
    return this.#with.shelf.article(articleId)!.text.slice(start, end);
  }

  #target(stretch: Stretch, scope: Scope): CorrectionTarget {
    const { articleId: article, start, end } = stretch;
    const exact = this.#words(stretch);
    if (scope === 'collection') return { scope, exact };
    if (scope === 'article') return { scope, article, exact };
    return { scope, article, ...quoteOf(this.#with.shelf.article(article)!.text, start, end) };
  }

  #was(stretch: Stretch, scope: Scope, says: CorrectionSays): Correction['was'] {
    const engine = this.#with.shelf.engineAt(stretch);
    if (engine === null) return null;
    const place = engine.placeId;
    if (scope === 'mention') return { place };
    const only = scope === 'article' ? stretch.articleId : null;
    const all = this.#with.shelf.stretchesOf(this.#words(stretch), false, only);
    const also = new Set<PlaceId | null>(all.map((each) => this.#with.shelf.engineAt(each)?.placeId ?? null));
    also.delete(place);
    return { place, ...(also.size > 0 && says.kind !== 'confirmed' && { also: [...also].slice(0, 1000) }) };
  }

  #isAbout({ target }: Correction, stretch: Stretch): boolean {
    if (target.scope === 'collection') return keyOf(target.exact) === keyOf(this.#words(stretch));
    if (target.article !== stretch.articleId) return false;
    if (target.scope === 'article') return keyOf(target.exact) === keyOf(this.#words(stretch));
    return target.start < stretch.end && stretch.start < target.end;
  }
}

const isNarrower = (one: Scope, other: Scope): boolean => SCOPES.indexOf(one) < SCOPES.indexOf(other);
