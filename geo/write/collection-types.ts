import type {
  Article,
  Evidence,
  MatchKind,
  MentionKind,
  MentionRelation,
  MentionStatus,
  PlaceId,
  Precision,
} from '../types.ts';
import type { Correction } from '../correct/correction.ts';
import type { PlaceCollection } from './geojson-types.ts';

/** A place of the gazetteer, small enough to travel to the app. */
export interface CollectionPlace {
  readonly id: PlaceId;
  /** English or Latin, and Arabic where there is one. */
  readonly name: string;
  readonly nameAr: string | null;
  readonly country: string | null;
  /** The region it lies in, in English with its kind where that is known, and in Arabic. */
  readonly admin1: string | null;
  readonly admin1Ar: string | null;
  readonly featureCode: string;
  readonly precision: Precision;
  readonly lat: number;
  readonly lon: number;
}

/** A place that a mention may mean, with the reasons. */
export interface CollectionCandidate extends CollectionPlace {
  readonly match: MatchKind;
  /** Sum of the weights of `evidence`. */
  readonly score: number;
  readonly probability: number;
  readonly evidence: readonly Evidence[];
}

export interface CollectionMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  readonly relation?: MentionRelation;
  readonly placeId: PlaceId | null;
  readonly confidence: number;
  /** Best first; the chosen one, if any, is the first. */
  readonly candidates: readonly CollectionCandidate[];
  /** Not given: `machine`. */
  readonly status?: MentionStatus;
  /** What the engine said, where a person confirmed or corrected it. */
  readonly engine?: { readonly place: PlaceId | null; readonly confidence: number };
}

export interface CollectionArticle extends Article {
  readonly mentions: readonly CollectionMention[];
  /** What the engine found where corrections hold: see `GeoparsedArticle`. */
  readonly overruled?: readonly CollectionMention[];
}

/**
 * What the app opens (`collection.json`): the articles with their mentions, and the same mentions gathered by
 * place as GeoJSON.
 */
export interface Collection {
  readonly format: 'yaqut-collection';
  readonly version: 1;
  readonly title: string | null;
  /** Which engine and gazetteer made it, for the colophon. */
  readonly generator: string;
  readonly articles: readonly CollectionArticle[];
  readonly places: PlaceCollection;
  /** Those that `articles` and `places` show the outcome of. */
  readonly corrections?: readonly Correction[];
}
