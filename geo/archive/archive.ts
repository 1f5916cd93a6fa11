import type { CollectionArticle } from '../write/collection-types.ts';
import { addCounts, PlaceCounts, partsFor, type StepRange } from './counts.ts';
import { bucketOf } from './id-buckets.ts';
import {
  ARTICLE_BYTES,
  type ArchiveManifest,
  type ArchivePacks,
  type ArticleHead,
  type PackName,
  type PlaceMore,
  type PlaceRow,
} from './manifest.ts';
import { Pack, type ReadBytes } from './pack.ts';
import { type Bounds, PlaceTiles, type TilePlace } from './place-tiles.ts';
import { Recent } from './recent.ts';
import { openStored, type StoredArticle } from './stored-article.ts';
import { queryTerms, TermIndex } from './terms.ts';

/** Which part of an archive is looked at. */
export interface ArchiveFilter {
  readonly steps: StepRange | null;
  /** Into the manifest's `outlets`. */
  readonly outlet: number | null;
}

/** A place of the map with its mentions in the part that is looked at. */
export interface MapPlace extends TilePlace {
  readonly count: number;
}

/** Conditions of the list of places. */
export interface PlaceQuery {
  readonly country: string | null;
  /** Letters of a name. */
  readonly words: string;
  readonly within: { readonly bounds: Bounds; readonly zoom: number } | null;
}

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

export interface CountedPlace {
  readonly number: number;
  readonly row: PlaceRow;
  /** In the part that is looked at. */
  readonly count: number;
}

export interface FoundPlace {
  readonly number: number;
  readonly row: PlaceRow;
  readonly more: PlaceMore;
}

const KEPT_COUNTS = 4;

/**
 * An archive as it lies in its files: answers what is asked of it by reading what that needs. All that it holds of the
 * whole is a number a place (twice, for each of the parts that were looked at last).
 */
export class Archive {
  readonly manifest: ArchiveManifest;
  readonly packs: Readonly<Record<PackName, Pack>>;
  readonly #tiles: PlaceTiles;
  readonly #texts: TermIndex;
  /** Of places, and of names whose place is not known: numbers of the latter are not below `places`. */
  readonly names: TermIndex;
  readonly #counts = new Recent<string, Promise<PlaceCounts>>(KEPT_COUNTS);

  constructor(manifest: ArchiveManifest, read: ReadBytes) {
    this.manifest = manifest;
    const names = Object.keys(manifest.packs) as (keyof ArchivePacks)[];
    this.packs = Object.fromEntries(
      names.map((name) => [name, new Pack(read, name, manifest.packs[name])]),
    ) as Record<PackName, Pack>;
    this.#tiles = new PlaceTiles(read);
    this.#texts = new TermIndex(this.packs['text-terms'], this.packs['text-postings'], manifest.terms.text);
    this.names = new TermIndex(this.packs['name-terms'], this.packs['name-postings'], manifest.terms.name);
  }

  /** Mentions of every place in a part of the archive. */
  counts({ steps, outlet }: ArchiveFilter): Promise<PlaceCounts> {
    return this.#counts.get(JSON.stringify([steps, outlet]), async () => {
      const { places, unresolved, outlets } = this.manifest;
      const parts = partsFor(steps, outlet, this.manifest.steps.articles.length, outlets.length);
      const sums = new Uint32Array(places + unresolved.names);
      const blocks = await Promise.all(parts.map((part) => this.packs.counts.block(part)));
      for (const block of blocks) addCounts(block, sums);
      return new PlaceCounts(sums, places);
    });
  }

  /** What the map shows of a view, most mentions first. */
  async placesIn(bounds: Bounds, zoom: number, filter: ArchiveFilter): Promise<MapPlace[]> {
    const places = await this.#tiles.within(bounds, zoom);
    // The tiles themselves hold the counts of the whole.
    const counts = isWhole(filter) ? null : await this.counts(filter);
    return places
      .map((place) => ({ ...place, count: counts?.sum(place.first, place.end) ?? place.mentions }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }

  /** The places named in a part of the archive that meet some conditions, most mentions first. */
  async places(
    filter: ArchiveFilter,
    query: PlaceQuery,
    from: number,
    to: number,
  ): Promise<Page<CountedPlace>> {
    const { numbers, counts } = await this.matching(filter, query);
    const items = await Promise.all(
      numbers.slice(from, to).map(async (number) => ({
        number,
        row: await this.packs.rows.item<PlaceRow>(number),
        count: counts[number]!,
      })),
    );
    return { total: numbers.length, items };
  }

  /** The numbers of these places, and the counts of all in this part of the archive. */
  async matching(
    filter: ArchiveFilter,
    query: PlaceQuery,
  ): Promise<{ readonly numbers: readonly number[]; readonly counts: Uint32Array }> {
    const [{ counts }, left, isIn] = await Promise.all([
      this.counts(filter),
      this.#numbersOf(query),
      query.country === null ? null : this.#isIn(query.country),
    ]);
    const numbers: number[] = [];
    for (const place of left ?? counts.keys())
      if (counts[place]! > 0 && (isIn === null || isIn(place))) numbers.push(place);
    numbers.sort((a, b) => counts[b]! - counts[a]! || a - b);
    return { numbers, counts };
  }

  /** The rows of many places by number: each block of them is read once, one after the other. */
  async rowsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, PlaceRow>> {
    const rows = new Map<number, PlaceRow>();
    const { perBlock } = this.packs.rows.info;
    const isWanted = new Set(numbers);
    for (const block of new Set(numbers.map((number) => Math.floor(number / perBlock)))) {
      const held = await this.packs.rows.json<PlaceRow[]>(block);
      held.forEach((row, i) => {
        const number = block * perBlock + i;
        if (isWanted.has(number)) rows.set(number, row);
      });
    }
    return rows;
  }

  /** The numbers that a query leaves in; null for all. */
  async #numbersOf({ words, within }: PlaceQuery): Promise<Iterable<number> | null> {
    const terms = queryTerms(words);
    const { places } = this.manifest;
    const named =
      terms.length === 0 ? null : (await this.names.find(terms)).filter((number) => number < places);
    if (within === null) return named;
    const inView = new Set<number>();
    for (const { first, end } of await this.#tiles.within(within.bounds, within.zoom))
      for (let place = first; place < end; place++) inView.add(place);
    return named === null ? inView : named.filter((place) => inView.has(place));
  }

  async #isIn(country: string): Promise<(place: number) => boolean> {
    const index = this.manifest.countries.findIndex((each) => each.country === country);
    const countryOf = await this.countryIndex();
    return (place) => countryOf(place) === index;
  }

  /** The country of each place, as an index into the manifest's `countries`. */
  async countryIndex(): Promise<(place: number) => number> {
    const records = await this.packs.countries.records(0, this.manifest.places, 2);
    return (place) => records.getUint16(place * 2, true);
  }

  /** How many articles of an outlet begin in each step, and how many have no date. */
  async articlesByStep(outlet: number | null): Promise<readonly number[]> {
    if (outlet === null) return this.manifest.steps.articles;
    return (await this.packs['outlet-steps'].json<{ steps: number[] }>(outlet)).steps;
  }

  /** Articles of a part of the archive, the newest first. */
  async articles({ steps, outlet }: ArchiveFilter, from: number, to: number): Promise<Page<ArticleHead>> {
    const own =
      outlet === null
        ? { first: 0, count: this.manifest.articles }
        : await this.packs['outlet-steps'].json<{ first: number; count: number }>(outlet);
    const byStep = await this.articlesByStep(outlet);
    const sum = (after: number) => byStep.slice(after).reduce((total, count) => total + count, 0);
    const start = steps === null ? 0 : sum(steps.to + 1);
    const end = steps === null ? own.count : sum(steps.from);
    const [a, b] = [Math.min(end, start + from), Math.min(end, start + to)];
    const total = end - start;
    const { heads } = this.packs;
    if (outlet === null) return { total, items: await heads.items<ArticleHead>(a, b) };
    const records = await this.packs['outlet-articles'].records(own.first + a, own.first + b, ARTICLE_BYTES);
    const numbers = Array.from({ length: b - a }, (_, i) => records.getUint32(i * ARTICLE_BYTES, true));
    return { total, items: await Promise.all(numbers.map((number) => heads.item<ArticleHead>(number))) };
  }

  /** A whole article with its mentions; null where there is none of this id. */
  async article(id: string): Promise<CollectionArticle | null> {
    const number = await this.#numberOf('article-ids', id);
    return number === null ? null : await this.#articleAt(number);
  }

  async #articleAt(number: number): Promise<CollectionArticle> {
    return openStored(await this.packs.articles.item<StoredArticle>(number));
  }

  async place(id: string): Promise<FoundPlace | null> {
    const number = await this.#numberOf('place-ids', id);
    if (number === null) return null;
    const [row, more] = await Promise.all([
      this.packs.rows.item<PlaceRow>(number),
      this.packs.places.item<PlaceMore>(number),
    ]);
    return { number, row, more };
  }

  async #numberOf(pack: 'article-ids' | 'place-ids', id: string): Promise<number | null> {
    const { blocks } = this.packs[pack].info;
    if (blocks === 0) return null;
    const known = await this.packs[pack].json<[string, number][]>(bucketOf(id, blocks)).catch(() => []);
    return known.find(([each]) => each === id)?.[1] ?? null;
  }

  /** Places by any of their names, most mentions first. */
  async findPlaces(query: string, most: number): Promise<Page<CountedPlace>> {
    return this.places(
      { steps: null, outlet: null },
      { country: null, words: query, within: null },
      0,
      queryTerms(query).length === 0 ? 0 : most,
    );
  }

  /** Articles that hold all the words, the newest first; the last word may be the beginning of one. */
  async findArticles(query: string, most: number): Promise<Page<CollectionArticle>> {
    const numbers = await this.#texts.find(queryTerms(query));
    const items = await Promise.all([...numbers.subarray(0, most)].map((number) => this.#articleAt(number)));
    return { total: numbers.length, items };
  }
}

const isWhole = ({ steps, outlet }: ArchiveFilter): boolean => steps === null && outlet === null;
