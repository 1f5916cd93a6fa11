/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps are replaced whole here, never changed in place */
import { createContext } from 'svelte';
import type { Collection, CollectionArticle, CollectionCandidate } from '../../geo/write/collection-types.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import type { ArticleSort } from '../collection/article-order.ts';
import { NO_FILTER, type PlaceFilter } from '../collection/place-filter.ts';
import { articleLook, type ArticleLook } from '../collection/look.ts';
import { countMentions, shownPlaces } from '../collection/shown-places.ts';
import { overlaps, spanOf, type Span } from '../collection/time-axis.ts';
import { TextIndex, type Passage } from '../collection/text-index.ts';
import type { Bounds } from '../map/first-view.ts';
import type { Tab, UrlState, View } from './url.ts';

/** A mention by where it stands. */
export interface MentionRef {
  readonly articleId: string;
  readonly start: number;
}

/**
 * What the reader has before them: the articles switched on, the open place and article, and what is lit. Every part
 * of the page reads and changes this one state, which is how the map, the text and the lists keep in step.
 */
export class Reading {
  #collection = $state.raw() as Collection;
  readonly looks = $derived.by<ReadonlyMap<string, ArticleLook>>(
    () => new Map(this.#order.map((id, index) => [id, articleLook(index)])),
  );
  readonly articles = $derived.by<ReadonlyMap<string, CollectionArticle>>(
    () => new Map(this.#collection.articles.map((article) => [article.id, article])),
  );
  readonly features = $derived.by<ReadonlyMap<string, PlaceFeature>>(
    () => new Map(this.#collection.places.features.map((feature) => [feature.properties.id, feature])),
  );
  readonly placesOfArticle = $derived.by<ReadonlyMap<string, number>>(() => countPlaces(this.#collection));
  /** The ids of the articles, in their order. */
  readonly #order = $derived.by<readonly string[]>(() => this.#collection.articles.map(({ id }) => id));

  tab = $state<Tab>('articles');
  off = $state.raw<ReadonlySet<string>>(new Set());
  articleSort = $state<ArticleSort>('given');
  /** Which places the list holds. */
  filter = $state.raw<PlaceFilter>(NO_FILTER);
  /** Only articles of these days are shown. */
  time = $state.raw<Span | null>(null);
  /** Where mentions lie thick, as a glow on the map. */
  heat = $state(false);
  /** The map shows only the places of what is being read. */
  follow = $state(false);
  /** The places of the part of the text that is in sight; null while nothing is read. */
  inSight = $state.raw<ReadonlySet<string> | null>(null);
  placeId = $state<string | null>(null);
  /** The mention the card was opened from; its excerpt is the one shown first. */
  cardMention = $state.raw<MentionRef | null>(null);
  /** Places that no zoom of the map parts: the list of them is open, or the card of one of them. */
  spot = $state.raw<readonly string[]>([]);
  articleId = $state<string | null>(null);
  /** The start of the mention the reader stands at. */
  at = $state<number | null>(null);
  /** The places under the pointer or the focus, wherever that is: map, list or text. A cluster lights all of its own. */
  lit = $state.raw<readonly string[]>([]);
  /** Runners-up of the mention whose reasons are being read, for the map to show. */
  rivals = $state.raw<readonly CollectionCandidate[]>([]);
  view = $state.raw<View | null>(null);
  /** Where the map rests, whether the reader moved it there or not. */
  resting = $state.raw<View | null>(null);
  bounds = $state.raw<Bounds | null>(null);

  /** Counts up with each step that the back button should undo. */
  steps = $state(0);
  /** Counts up when the reader is to scroll to `at`. */
  jumps = $state(0);
  /** The field of the list of places is to take the focus; it says so by setting this back. */
  filterWanted = $state(false);
  /** The search lies over the page. */
  searching = $state(false);
  /** Words of the open article that a search has led to. */
  found = $state.raw<Passage | null>(null);

  /** The articles whose date the time line leaves in; without a range all of them, dated or not. */
  readonly inTime = $derived.by<readonly string[]>(() => {
    const { time } = this;
    if (!time) return this.#order;
    return this.#order.filter((id) => {
      const span = spanOf(this.articles.get(id)?.date);
      return span !== null && overlaps(span, time);
    });
  });
  readonly on = $derived.by<ReadonlySet<string>>(
    () => new Set(this.inTime.filter((id) => !this.off.has(id))),
  );
  readonly shown = $derived.by(() => shownPlaces(this.#collection.places.features, this.#order, this.on));
  /** What the map draws of it. */
  readonly mapped = $derived.by(() => {
    const { inSight } = this;
    return this.follow && inSight ? this.shown.filter(({ id }) => inSight.has(id)) : this.shown;
  });
  readonly shownById = $derived.by(() => new Map(this.shown.map((place) => [place.id, place])));
  readonly place = $derived.by(() =>
    this.placeId === null ? null : (this.features.get(this.placeId) ?? null),
  );
  readonly article = $derived.by(() =>
    this.articleId === null ? null : (this.articles.get(this.articleId) ?? null),
  );

  /** Of the search; filled when it is first needed. */
  readonly texts = $derived.by(() => new TextIndex(this.#collection.articles));

  constructor(collection: Collection, url: UrlState) {
    this.#collection = collection;
    this.restore(url);
  }

  get collection(): Collection {
    return this.#collection;
  }

  /** The collection has grown or changed: what is chosen stays chosen as far as it is still there. */
  update(collection: Collection): void {
    if (collection === this.#collection) return;
    this.#collection = collection;
    if (this.placeId !== null && !this.features.has(this.placeId)) this.closePlace();
    if (this.articleId !== null && !this.articles.has(this.articleId)) this.closeArticle();
    this.spot = this.spot.filter((id) => this.features.has(id));
  }

  /** Takes over what an address says. What it names and the collection does not hold is passed over. */
  restore(url: UrlState): void {
    this.tab = url.tab;
    this.off = new Set(url.off.filter((id) => this.articles.has(id)));
    this.placeId = url.place !== null && this.features.has(url.place) ? url.place : null;
    this.spot = url.spot.filter((id) => this.features.has(id));
    this.cardMention = null;
    this.rivals = [];
    this.articleId = url.article !== null && this.articles.has(url.article) ? url.article : null;
    this.at = this.articleId === null ? null : url.at;
    this.view = url.view;
    this.time = url.time;
    this.articleSort = url.articleSort;
    this.heat = url.heat;
    this.follow = url.follow;
    const { article } = url.filter;
    this.filter = { ...url.filter, article: article !== null && this.articles.has(article) ? article : null };
  }

  look(articleId: string): ArticleLook {
    return this.looks.get(articleId) ?? articleLook(0);
  }

  openPlace(id: string, from: MentionRef | null = null): void {
    if (!this.features.has(id)) return;
    if (!this.spot.includes(id)) this.spot = [];
    if (this.placeId !== id) this.steps += 1;
    this.placeId = id;
    this.cardMention = from;
    this.rivals = [];
  }

  openSpot(ids: readonly string[]): void {
    this.steps += 1;
    this.placeId = null;
    this.spot = ids;
  }

  /** From the card of a place back to the list of those on its spot. */
  backToSpot(): void {
    const { spot } = this;
    this.closePlace();
    this.spot = spot;
  }

  closePlace(): void {
    if (this.placeId === null && this.spot.length === 0) return;
    this.steps += 1;
    this.placeId = null;
    this.spot = [];
    this.cardMention = null;
    this.rivals = [];
  }

  openArticle(id: string, at: number | null = null): void {
    if (!this.articles.has(id)) return;
    if (this.articleId !== id) this.steps += 1;
    this.articleId = id;
    this.at = at;
    this.found = null;
    this.jumps += 1;
  }

  /** Opens an article at words that are no mention. */
  openPassage(id: string, passage: Passage): void {
    this.openArticle(id, passage.start);
    this.found = passage;
  }

  closeArticle(): void {
    if (this.articleId === null) return;
    this.steps += 1;
    this.articleId = null;
    this.at = null;
  }

  openTab(tab: Tab): void {
    this.closeArticle();
    this.tab = tab;
  }

  filterPlaces(): void {
    this.openTab('places');
    this.filterWanted = true;
  }

  /** Takes note of the places in the part of the text that is in sight; null where nothing is read. */
  see(ids: ReadonlySet<string> | null): void {
    const before = this.inSight;
    const same = before && ids && before.size === ids.size && [...ids].every((id) => before.has(id));
    if (!same && before !== ids) this.inSight = ids;
  }

  toggle(id: string): void {
    const off = new Set(this.off);
    if (!off.delete(id)) off.add(id);
    this.off = off;
  }

  showOnly(id: string): void {
    this.off = new Set([...this.articles.keys()].filter((each) => each !== id));
  }

  showAll(): void {
    this.off = new Set();
  }

  showNone(): void {
    this.off = new Set(this.articles.keys());
  }

  narrow(change: Partial<PlaceFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  setTime(span: Span | null): void {
    this.time = span;
  }

  light(id: string | null): void {
    this.lightAll(id === null ? [] : [id]);
  }

  lightAll(ids: readonly string[]): void {
    if (ids.join() !== this.lit.join()) this.lit = ids;
  }
}

/** How many places each article names. */
function countPlaces({ places }: Collection): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of places.features) {
    for (const article of feature.properties.articles) {
      if (countMentions(article) > 0) counts.set(article.id, (counts.get(article.id) ?? 0) + 1);
    }
  }
  return counts;
}

export const [getReading, setReading] = createContext<Reading>();
