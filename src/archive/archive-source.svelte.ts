/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps are replaced whole here, or never watched */
import type { ArchiveFilter, FoundPlace, MapPlace, PlaceQuery } from '../../geo/archive/archive.ts';
import type { PlacesFormat } from '../../geo/archive/export-places.ts';
import type { ArchiveManifest, StoredExcerpt } from '../../geo/archive/manifest.ts';
import type { MentionRun } from '../../geo/archive/mention-pages.ts';
import type { ArchiveOverview } from '../../geo/archive/overview.ts';
import type { CountedName } from '../../geo/archive/unresolved-names.ts';
import type { CollectionArticle } from '../../geo/write/collection-types.ts';
import { excerpts } from '../../geo/write/excerpt.ts';
import type { FeatureArticle, PlaceFeature } from '../../geo/write/geojson-types.ts';
import { articleLook, type ArticleLook } from '../collection/look.ts';
import type { Hits } from '../collection/search.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import { overlaps, spanOf, timeUnits } from '../collection/time-axis.ts';
import type { ArchiveLists, Choices, Listed, Source, TimeData } from '../state/source.ts';
import { ArchiveClient, type ClientFault } from './archive-client.ts';
import { featureOf, groupByArticle, shownOf, wholeFeature } from './archive-places.ts';
import { ArchiveQuestions } from './archive-questions.ts';
import { ExcerptPages, EXCERPTS_A_PAGE, type ReadExcerpts } from './excerpt-pages.svelte.ts';
import { hitsOf, NOTHING } from './archive-hits.ts';
import { Pages } from './pages.svelte.ts';

const ARTICLES_A_PAGE = 40;
const PLACES_A_PAGE = 40;
/** Articles that were opened last are kept. */
const KEPT_ARTICLES = 12;
/** Whoever types is not answered at every letter. */
const TYPING_MS = 80;

/** An archive of which the page holds what is looked at: its files are read, and its indexes searched, in a worker. */
export class ArchiveSource implements Source {
  readonly #manifest: ArchiveManifest;
  readonly #questions: ArchiveQuestions;
  readonly #choices: Choices;
  readonly collection = null;
  readonly looks: ReadonlyMap<string, ArticleLook> = new Map();
  readonly inTime: readonly string[] = [];
  readonly on: ReadonlySet<string> = new Set();

  articles = $state.raw<ReadonlyMap<string, CollectionArticle>>(new Map());
  /** Why something cannot be read; null while all is well. */
  fault = $state<ClientFault | null>(null);
  #inView = $state.raw<readonly MapPlace[]>([]);
  #open = $state.raw<FoundPlace | null>(null);
  #groups = $state.raw<readonly FeatureArticle[]>([]);
  #placeCount = $state(0);
  #nameCount = $state(0);
  #byStep = $state.raw<readonly number[]>([]);
  #overview = $state.raw<ArchiveOverview | null>(null);
  #found = $state.raw<Hits>(NOTHING);
  #missing = $state.raw<ReadonlySet<string>>(new Set());
  /** Of the articles that were looked at: the outlet's index, and how many places they name. */
  readonly #outletOf = new Map<string, number | null>();
  readonly #placesOf = new Map<string, number>();
  readonly #listedArticles = new Pages<CollectionArticle>();
  readonly #listedPlaces = new Pages<ShownPlace>();
  readonly #listedNames = new Pages<CountedName>();
  readonly #excerpts = new ExcerptPages();
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was typed last, and what was asked of the view last: earlier answers come too late. */
  #sought = '';
  #viewed: unknown;

  readonly #units;
  readonly archive: ArchiveLists;

  readonly #filter = $derived.by<ArchiveFilter>(() => {
    const { time, outlet } = this.#choices;
    const index = this.#manifest.outlets.findIndex(({ name }) => name === outlet);
    const inside = time ? this.#units.flatMap((unit, i) => (overlaps(unit, time) ? [i] : [])) : [];
    return {
      outlet: index < 0 ? null : index,
      steps: time && inside.length > 0 ? { from: inside[0]!, to: inside.at(-1)! } : null,
    };
  });
  /** The conditions of the list of places. */
  readonly #placeQuery = $derived.by<PlaceQuery>(() => {
    const { country, query: words, inView } = this.#choices.filter;
    // Where the view does not matter, the list is not read anew with every move of the map.
    if (!inView) return { country, words, within: null };
    const { resting, bounds } = this.#choices;
    const within = bounds && resting ? { bounds: [...bounds] as const, zoom: resting.zoom } : null;
    return { country, words, within };
  });
  readonly features = $derived.by<ReadonlyMap<string, PlaceFeature>>(() => {
    const open = this.#open;
    return new Map(open === null ? [] : [[open.row.id, wholeFeature(open, this.#groups)]]);
  });
  readonly shown = $derived.by<readonly ShownPlace[]>(() => {
    const shown = shownOf(this.#inView);
    const open = this.#open;
    if (open === null || shown.some(({ id }) => id === open.row.id)) return shown;
    const count = Math.max(1, this.#excerpts.total);
    return [...shown, { id: open.row.id, feature: featureOf(open.row), shares: [], count, size: 1 }];
  });
  readonly time = $derived.by<TimeData>(() => {
    const colour = this.#filter.outlet === null ? 'var(--text-2)' : articleLook(this.#filter.outlet).colour;
    return {
      units: this.#units,
      highest: Math.max(0, ...this.#byStep),
      columns: this.#byStep.flatMap((count, index) =>
        count === 0 ? [] : [{ index, segments: [{ key: 'all', colour, count }] }],
      ),
    };
  });

  /** Call it while a component is being set up: what is chosen is followed as long as that stands. */
  constructor(manifest: ArchiveManifest, base: string, choices: Choices) {
    this.#manifest = manifest;
    this.#choices = choices;
    const client = new ArchiveClient(manifest, base);
    this.#questions = new ArchiveQuestions(client, (fault) => (this.fault = fault));
    const { first, last } = manifest.steps;
    this.#units = first === null || last === null ? [] : timeUnits([spanOf(first)!, spanOf(last)!]);
    const overview = () => this.#overview;
    const nameCount = () => this.#nameCount;
    this.archive = {
      title: manifest.title,
      attribution: manifest.attribution,
      exportPlaces: (format) => this.#exportPlaces(format),
      outlets: manifest.outlets,
      countries: manifest.countries.map(({ country }) => country).filter((country) => country !== ''),
      articles: this.#listedArticles,
      places: this.#listedPlaces,
      excerpts: this.#excerpts,
      unresolved: this.#listedNames,
      get unresolvedCount() {
        return nameCount();
      },
      unlisted: manifest.unresolved.unlisted,
      excerptsOf: (name) => this.#excerptsOf(name),
      get overview() {
        return overview();
      },
    };
    $effect(() => () => client.close());
    $effect(() => this.#followView());
    $effect(() => this.#followFilter());
    $effect(() => this.#followPlaceList());
    $effect(() => this.#followOverview());
    $effect(() => this.#followPlace());
    $effect(() => {
      const { articleId } = this.#choices;
      if (articleId !== null) this.fetchArticle(articleId);
    });
  }

  get generator(): string {
    return this.#manifest.generator;
  }

  get home() {
    return this.#manifest.home;
  }

  get count() {
    return { articles: this.#listedArticles.total, places: this.#placeCount };
  }

  look(articleId: string): ArticleLook {
    return articleLook(this.#outletOf.get(articleId) ?? 0);
  }

  placesOf(articleId: string): number {
    return this.#placesOf.get(articleId) ?? 0;
  }

  mentionsOf(placeId: string): number {
    return placeId === this.#open?.row.id ? this.#excerpts.total : 0;
  }

  mayHave(_kind: 'article' | 'place', id: string): boolean {
    return !this.#missing.has(id);
  }

  fetchArticle(id: string): void {
    if (this.articles.has(id)) return;
    this.#then(this.#questions.ask('article', id), (article) => {
      if (article === null) return this.#miss(id);
      this.#note(article);
      this.articles = new Map([...[...this.articles].slice(1 - KEPT_ARTICLES), [id, article]]);
    });
  }

  seek(query: string): void {
    this.#sought = query;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#search(query), TYPING_MS);
  }

  #search(query: string): void {
    if (query.trim() === '') {
      this.#found = NOTHING;
      return;
    }
    this.#then(this.#questions.ask('search', query), (found) => {
      if (this.#sought !== query) return;
      found.articles.items.forEach(({ article }) => this.#note(article));
      this.#found = hitsOf(found);
    });
  }

  found(): Hits {
    return this.#found;
  }

  #followView(): void {
    const { bounds, resting } = this.#choices;
    const filter = this.#filter;
    if (bounds === null || resting === null) return;
    const asked = this.#questions.ask('placesIn', [...bounds], resting.zoom, filter);
    this.#viewed = asked;
    this.#then(asked, (places) => {
      if (this.#viewed === asked) this.#inView = places;
    });
  }

  #followFilter(): void {
    const filter = this.#filter;
    this.#listedArticles.begin((from) => this.#articlePage(filter, from));
    this.#then(this.#questions.ask('articlesByStep', filter.outlet), (byStep) => {
      if (this.#filter === filter) this.#byStep = byStep;
    });
    if (filter.outlet === null && filter.steps === null) {
      this.#placeCount = this.#manifest.places;
      this.#nameCount = this.#manifest.unresolved.names;
    } else {
      this.#then(this.#questions.ask('summary', filter), ({ places, names }) => {
        if (this.#filter !== filter) return;
        this.#placeCount = places;
        this.#nameCount = names;
      });
    }
  }

  async #articlePage(filter: ArchiveFilter, from: number) {
    const page = await this.#questions.ask('articles', filter, from, from + ARTICLES_A_PAGE);
    const items = page.items.map((head): CollectionArticle => {
      this.#outletOf.set(head.id, head.outlet);
      this.#placesOf.set(head.id, head.places);
      const outlet = head.outlet === null ? undefined : this.#manifest.outlets[head.outlet]?.name;
      return {
        id: head.id,
        text: '',
        mentions: [],
        ...(head.title !== null && { title: head.title }),
        ...(head.date !== null && { date: head.date }),
        ...(head.lang !== null && { lang: head.lang }),
        ...(outlet !== undefined && { outlet }),
      };
    });
    return { items, total: page.total };
  }

  #followPlaceList(): void {
    const filter = this.#filter;
    const query = this.#placeQuery;
    const { tab, filter: conditions } = this.#choices;
    if (tab !== 'places') return;
    if (conditions.unresolved) {
      this.#listedNames.begin((from) =>
        this.#questions.ask('unresolvedNames', filter, query.words, from, from + PLACES_A_PAGE),
      );
      return;
    }
    this.#listedPlaces.begin(async (from) => {
      const page = await this.#questions.ask('places', filter, query, from, from + PLACES_A_PAGE);
      const items = page.items.map(({ row, count }) => ({
        id: row.id,
        feature: featureOf(row),
        shares: [],
        count,
      }));
      return { items, total: page.total };
    });
  }

  #exportPlaces(format: PlacesFormat): Promise<string> {
    const { outlet, steps } = this.#filter;
    const chosen = {
      outlet: outlet === null ? null : this.#manifest.outlets[outlet]!.name,
      from: steps && this.#units[steps.from]!.iso,
      to: steps && this.#units[steps.to]!.iso,
    };
    return this.#questions.ask('exportPlaces', format, this.#filter, this.#placeQuery, chosen);
  }

  #followOverview(): void {
    const filter = this.#filter;
    if (this.#choices.tab !== 'overview') return;
    this.#then(this.#questions.ask('overview', filter), (overview) => {
      if (this.#filter === filter) this.#overview = overview;
    });
  }

  #followPlace(): void {
    const { placeId } = this.#choices;
    const filter = this.#filter;
    if (placeId === null) {
      this.#open = null;
      this.#groups = [];
      this.#questions.drop('place');
      this.#questions.drop('mentions');
      return;
    }
    this.#then(this.#questions.ask('place', placeId), (place) => {
      if (this.#choices.placeId !== placeId) return;
      if (place === null) return this.#miss(placeId);
      this.#excerpts.follow(filter, this.#excerptReader(place), (excerpts) => {
        this.#groups = this.#withPressed(groupByArticle(excerpts), placeId);
        this.#open = place;
      });
    });
  }

  #excerptsOf(name: CountedName): Listed<StoredExcerpt> {
    const pages = new ExcerptPages();
    pages.follow(this.#filter, this.#excerptReader(name));
    return pages;
  }

  #excerptReader({ number, row }: MentionRun): ReadExcerpts {
    const { first, mentions } = row;
    return async (filter, from) => {
      const run = { number, row: { first, mentions } };
      const page = await this.#questions.ask('mentions', run, filter, from, EXCERPTS_A_PAGE);
      for (const { article } of page.excerpts)
        this.#outletOf.set(article.id, this.#outletIndex(article.outlet));
      return page;
    };
  }

  /** The card of a place that was opened from a mention begins with the excerpts of that article. */
  #withPressed(groups: readonly FeatureArticle[], placeId: string): readonly FeatureArticle[] {
    const from = this.#choices.cardMention;
    const article = from && this.articles.get(from.articleId);
    if (!article) return groups;
    const around = excerpts(article.text, article.mentions);
    const mentions = article.mentions.flatMap(({ candidates: _, placeId: own, ...mention }, i) =>
      own === placeId ? [{ ...mention, ...around[i]! }] : [],
    );
    const { id, title = null, outlet = null, date = null, url = null } = article;
    return [{ id, title, outlet, date, url, mentions }, ...groups.filter((group) => group.id !== id)];
  }

  #note(article: CollectionArticle): void {
    this.#outletOf.set(article.id, this.#outletIndex(article.outlet ?? null));
  }

  #outletIndex(outlet: string | null): number | null {
    const index = this.#manifest.outlets.findIndex(({ name }) => name === outlet);
    return index < 0 ? null : index;
  }

  #miss(id: string): void {
    this.#missing = new Set([...this.#missing, id]);
  }

  /** What finds no answer is told by `fault`. */
  #then<Value>(answer: Promise<Value>, take: (value: Value) => void): void {
    answer.then(take, () => {});
  }
}
