import type { PlacesFormat } from '../../geo/archive/export-places.ts';
import type { StoredExcerpt } from '../../geo/archive/manifest.ts';
import type { ArchiveOverview } from '../../geo/archive/overview.ts';
import type { CountedName } from '../../geo/archive/unresolved-names.ts';
import type { Collection, CollectionArticle } from '../../geo/write/collection-types.ts';
import type { PlaceFeature } from '../../geo/write/geojson-types.ts';
import type { ArticleLook } from '../collection/look.ts';
import type { Hits } from '../collection/search.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import type { Span, TimeUnit } from '../collection/time-axis.ts';
import type { PlaceFilter } from '../collection/place-filter.ts';
import type { Bounds } from '../map/first-view.ts';
import type { MentionRef } from './reading.svelte.ts';
import type { Tab, View } from './url.ts';

/** What the reader has chosen, as far as it decides what there is to be seen. */
export interface Choices {
  readonly off: ReadonlySet<string>;
  readonly time: Span | null;
  readonly outlet: string | null;
  readonly filter: PlaceFilter;
  readonly tab: Tab;
  readonly placeId: string | null;
  readonly cardMention: MentionRef | null;
  readonly articleId: string | null;
  readonly resting: View | null;
  readonly bounds: Bounds | null;
}

/** A part of a column of the time line: articles of one colour. */
export interface TimeSegment {
  readonly key: string;
  readonly colour: string;
  readonly count: number;
}

export interface TimeData {
  readonly units: readonly TimeUnit[];
  readonly columns: readonly { readonly index: number; readonly segments: readonly TimeSegment[] }[];
  /** Articles in the highest column. */
  readonly highest: number;
}

/** A list of which the beginning is here, and the rest can be asked for. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly busy: boolean;
  more(): void;
}

/** What only an archive has: lists that are never whole. */
export interface ArchiveLists {
  readonly title: string | null;
  readonly attribution: string;
  /** The outlets, those with most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  /** Codes of countries, those named most first. */
  readonly countries: readonly string[];
  readonly articles: Listed<CollectionArticle>;
  readonly places: Listed<ShownPlace>;
  /** Excerpts of the place whose card is open, after those that its feature holds. */
  readonly excerpts: Listed<unknown>;
  /** Names whose place is not known, those named most first; read while the list of places shows them. */
  readonly unresolved: Listed<CountedName>;
  readonly unresolvedCount: number;
  /** Mentions of names that are too rare to be listed, in all of the archive. */
  readonly unlisted: number;
  /** The sentences of such a name with what is chosen, the newest first. */
  excerptsOf(name: CountedName): Listed<StoredExcerpt>;
  /** What is chosen, at a glance; null until it is here. */
  readonly overview: ArchiveOverview | null;
  /** The places of what is chosen and of the list's filters, as a file. */
  exportPlaces(format: PlacesFormat): Promise<string>;
}

/**
 * What there is to look into. Of a collection all is here; of an archive only what is looked at, and the rest comes when
 * a choice asks for it. Everything it holds is reactive.
 */
export interface Source {
  /** Which engine made it, for the colophon. */
  readonly generator: string;
  /** All of it, where it is all here; null for an archive. */
  readonly collection: Collection | null;
  readonly archive: ArchiveLists | null;
  /** Where to look first; null to go by the places shown. */
  readonly home: Bounds | null;
  /** Articles that are here, texts and all, by id. */
  readonly articles: ReadonlyMap<string, CollectionArticle>;
  /** Places that are here with their excerpts, by id. */
  readonly features: ReadonlyMap<string, PlaceFeature>;
  readonly looks: ReadonlyMap<string, ArticleLook>;
  look(articleId: string): ArticleLook;
  /** Articles within the time chosen, and those of them that are switched on: of an archive, those that are here. */
  readonly inTime: readonly string[];
  readonly on: ReadonlySet<string>;
  /** Places to be drawn, most mentions first: of an archive, those in view. */
  readonly shown: readonly ShownPlace[];
  /** How many there are with what is chosen, here or not. */
  readonly count: { readonly articles: number; readonly places: number };
  /** How many places an article names. */
  placesOf(articleId: string): number;
  /** Mentions of an open place with what is chosen. */
  mentionsOf(placeId: string): number;
  readonly time: TimeData;
  /** Whether an address may name it. */
  mayHave(kind: 'article' | 'place', id: string): boolean;
  /** Makes ready what a search needs; call it with each change of what was typed. */
  seek(query: string): void;
  /** What a search has found so far. */
  found(query: string): Hits;
  /** Asks for an article that is not here, for what its mentions are. */
  fetchArticle(id: string): void;
}
