/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps are replaced whole here, never changed in place */
import type { Collection, CollectionArticle } from '../../geo/write/collection-types.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import { articleLook, type ArticleLook } from '../collection/look.ts';
import { placeKeys } from '../collection/name-keys.ts';
import { type Hits, search } from '../collection/search.ts';
import { countPlaces, shownPlaces, type ShownPlace } from '../collection/shown-places.ts';
import { TextIndex } from '../collection/text-index.ts';
import { overlaps, spanOf, timeColumns, timeUnits } from '../collection/time-axis.ts';
import type { Choices, Source, TimeData } from './source.ts';
import { whileIdle } from './while-idle.ts';

/** Up to so many articles in a column of the time line, each has a mark of its own. */
const MARKS = 20;

/** A collection that is all here. */
export class CollectionSource implements Source {
  #collection = $state.raw() as Collection;
  readonly #choices: Choices;
  readonly archive = null;
  readonly home = null;
  /** Counts up as texts become ready to be searched. */
  #indexed = $state(0);

  readonly #order = $derived.by<readonly string[]>(() => this.#collection.articles.map(({ id }) => id));
  readonly looks = $derived.by<ReadonlyMap<string, ArticleLook>>(
    () => new Map(this.#order.map((id, index) => [id, articleLook(index)])),
  );
  readonly articles = $derived.by<ReadonlyMap<string, CollectionArticle>>(
    () => new Map(this.#collection.articles.map((article) => [article.id, article])),
  );
  readonly features = $derived.by<ReadonlyMap<string, PlaceFeature>>(
    () => new Map(this.#collection.places.features.map((feature) => [feature.properties.id, feature])),
  );
  readonly #placesOf = $derived.by<ReadonlyMap<string, number>>(
    () => new Map(this.#collection.articles.map((article) => [article.id, countPlaces(article)])),
  );
  /** The articles whose date the time line leaves in; without a range all of them, dated or not. */
  readonly inTime = $derived.by<readonly string[]>(() => {
    const { time } = this.#choices;
    if (!time) return this.#order;
    return this.#order.filter((id) => {
      const span = spanOf(this.articles.get(id)?.date);
      return span !== null && overlaps(span, time);
    });
  });
  readonly on = $derived.by<ReadonlySet<string>>(
    () => new Set(this.inTime.filter((id) => !this.#choices.off.has(id))),
  );
  readonly shown = $derived.by<readonly ShownPlace[]>(() =>
    shownPlaces(this.#collection.places.features, this.#order, this.on),
  );
  readonly #counts = $derived.by(() => new Map(this.shown.map(({ id, count }) => [id, count])));
  readonly time = $derived.by<TimeData>(() => {
    const dated = this.#collection.articles.flatMap(({ id, date }) => {
      const span = spanOf(date);
      return span ? [{ id, span }] : [];
    });
    const units = timeUnits(dated.map(({ span }) => span));
    const columns = timeColumns(units, dated);
    const highest = Math.max(0, ...columns.map(({ ids }) => ids.length));
    return {
      units,
      highest,
      columns: columns.map(({ index, ids }) => ({ index, segments: this.#segments(ids, highest) })),
    };
  });
  readonly #texts = $derived.by(() => new TextIndex(this.#collection.articles));

  constructor(collection: Collection, choices: Choices) {
    this.#choices = choices;
    this.replace(collection);
  }

  get collection(): Collection {
    return this.#collection;
  }

  get generator(): string {
    return this.#collection.generator;
  }

  get count() {
    return { articles: this.inTime.length, places: this.shown.length };
  }

  /** It has grown or changed. */
  replace(collection: Collection): void {
    this.#collection = collection;
    // The first letters typed into the list of places would else wait for all names.
    whileIdle(collection.places.features, placeKeys);
  }

  look(articleId: string): ArticleLook {
    return this.looks.get(articleId) ?? articleLook(0);
  }

  placesOf(articleId: string): number {
    return this.#placesOf.get(articleId) ?? 0;
  }

  mentionsOf(placeId: string): number {
    return this.#counts.get(placeId) ?? 0;
  }

  mayHave(kind: 'article' | 'place', id: string): boolean {
    return kind === 'article' ? this.articles.has(id) : this.features.has(id);
  }

  seek(): void {
    const texts = this.#texts;
    if (!texts.ready) void texts.build().then(() => (this.#indexed += 1));
  }

  found(query: string): Hits {
    void this.#indexed;
    return search(query, this.#collection, this.#texts);
  }

  fetchArticle(): void {}

  /** One mark an article; where columns are high, one for all articles of a colour. */
  #segments(ids: readonly string[], highest: number) {
    if (highest <= MARKS) return ids.map((id) => ({ key: id, colour: this.look(id).colour, count: 1 }));
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(this.look(id).colour, (counts.get(this.look(id).colour) ?? 0) + 1);
    return [...counts].map(([colour, count]) => ({ key: colour, colour, count }));
  }
}
