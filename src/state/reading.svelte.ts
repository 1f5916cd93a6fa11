/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps are replaced whole here, never changed in place */
import { createContext } from 'svelte';
import type { Collection, CollectionArticle, CollectionCandidate } from '../../geo/write/collection-types.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import type { ArticleSort } from '../collection/article-order.ts';
import { NO_FILTER, type PlaceFilter } from '../collection/place-filter.ts';
import type { ArticleLook } from '../collection/look.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Span } from '../collection/time-axis.ts';
import type { Passage } from '../collection/text-index.ts';
import type { Bounds } from '../map/first-view.ts';
import type { Choices, Source } from './source.ts';
import type { Tab, UrlState, View } from './url.ts';

/** A mention by where it stands. */
export interface MentionRef {
  readonly articleId: string;
  readonly start: number;
}

/** A place that may be meant, as the map shows it. */
export type Rival = Pick<CollectionCandidate, 'lat' | 'lon' | 'name' | 'nameAr'> &
  Partial<Pick<CollectionCandidate, 'country' | 'precision'>> & {
    /** It is the one chosen of them, by somebody who is correcting. */
    readonly chosen?: boolean;
    /** Where the name stood until now, if what is chosen moves it. */
    readonly from?: Pick<CollectionCandidate, 'lat' | 'lon'>;
  };

/** A stretch of an article's text. */
export interface Stretch {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What the reader has before them: the articles switched on, the open place and article, and what is lit. Every part
 * of the page reads and changes this one state, which is how the map, the text and the lists keep in step.
 */
export class Reading implements Choices {
  /** What there is to look into. */
  readonly source: Source;

  tab = $state<Tab>('articles');
  off = $state.raw<ReadonlySet<string>>(new Set());
  articleSort = $state<ArticleSort>('given');
  /** Which places the list holds. */
  filter = $state.raw<PlaceFilter>(NO_FILTER);
  /** Of an archive: only this outlet's articles are shown. */
  outlet = $state<string | null>(null);
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
  rivals = $state.raw<readonly Rival[]>([]);
  /** The words that somebody is about to correct. */
  correcting = $state.raw<Stretch | null>(null);
  /** A point is being set on the map: the next press says where. */
  picking = $state.raw<((lngLat: readonly [number, number]) => void) | null>(null);
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

  /** @param open opens what there is to look into, for what is chosen here */
  constructor(open: (choices: Choices) => Source, url: UrlState) {
    this.source = open(this);
    this.restore(url);
  }

  /** For the parts of the page that are there only where the whole is here. */
  get collection(): Collection {
    if (this.source.collection === null) throw new Error('An archive is never here as a whole.');
    return this.source.collection;
  }

  get articles(): ReadonlyMap<string, CollectionArticle> {
    return this.source.articles;
  }

  get features(): ReadonlyMap<string, PlaceFeature> {
    return this.source.features;
  }

  get on(): ReadonlySet<string> {
    return this.source.on;
  }

  get shown(): readonly ShownPlace[] {
    return this.source.shown;
  }

  /** After the source has changed, what is chosen stays chosen as far as it is still there. */
  keepWhatIsThere(): void {
    if (this.placeId !== null && !this.source.mayHave('place', this.placeId)) this.closePlace();
    if (this.articleId !== null && !this.source.mayHave('article', this.articleId)) this.closeArticle();
    if (this.spot.some((id) => !this.source.mayHave('place', id)))
      this.spot = this.spot.filter((id) => this.source.mayHave('place', id));
    if (this.correcting !== null && !this.source.mayHave('article', this.correcting.articleId))
      this.closeCorrecting();
  }

  /** Takes over what an address says. What it names and the collection does not hold is passed over. */
  restore(url: UrlState): void {
    this.tab = url.tab;
    const mayHave = (kind: 'article' | 'place') => (id: string | null) =>
      id !== null && this.source.mayHave(kind, id) ? id : null;
    const [article, place] = [mayHave('article'), mayHave('place')];
    this.off = new Set(url.off.filter(article));
    this.placeId = place(url.place);
    this.spot = url.spot.filter(place);
    this.cardMention = null;
    this.rivals = [];
    this.articleId = article(url.article);
    this.at = this.articleId === null ? null : url.at;
    this.view = url.view;
    this.time = url.time;
    this.outlet = url.outlet;
    this.articleSort = url.articleSort;
    this.heat = url.heat;
    this.follow = url.follow;
    this.filter = { ...url.filter, article: article(url.filter.article) };
  }

  look(articleId: string): ArticleLook {
    return this.source.look(articleId);
  }

  openPlace(id: string, from: MentionRef | null = null): void {
    if (!this.source.mayHave('place', id)) return;
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

  correct(stretch: Stretch): void {
    if (this.articles.has(stretch.articleId)) this.correcting = stretch;
  }

  closeCorrecting(): void {
    this.correcting = null;
    this.picking = null;
    this.rivals = [];
  }

  openArticle(id: string, at: number | null = null): void {
    if (!this.source.mayHave('article', id)) return;
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

  listCountry(country: string): void {
    this.narrow({ country, unresolved: false });
    this.tab = 'places';
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

export const [getReading, setReading] = createContext<Reading>();
