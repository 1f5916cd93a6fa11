import type { Correction } from '../correct/correction.ts';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type {
  Article,
  MentionKind,
  MentionRelation,
  MentionStatus,
  PlaceId,
  Precision,
  Toponym,
} from '../types.ts';

/** One mention as a feature tells it: the words, where they stand in the article, and the sentence around them. */
export interface FeatureMention {
  readonly text: string;
  readonly kind: MentionKind;
  /** What the words around say of the spot: see `MentionRelation`. */
  readonly relation?: MentionRelation;
  /** 0–1, two decimals. */
  readonly confidence: number;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** The sentence. `excerpt.slice(excerptStart, excerptEnd) === text`. */
  readonly excerpt: string;
  readonly excerptStart: number;
  readonly excerptEnd: number;
  /** Only where a person confirmed or corrected it. */
  readonly status?: MentionStatus;
  /** What the engine said, where a person confirmed or corrected it. */
  readonly engine?: { readonly place: PlaceId | null; readonly confidence: number };
}

/** The mentions of one place in one article, in the order of the text. */
export interface FeatureArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly mentions: readonly FeatureMention[];
}

export interface PlaceProperties {
  readonly id: PlaceId;
  /** The name as the articles write it: the most frequent spelling among toponyms. */
  readonly name: string;
  readonly names: readonly Toponym[];
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin1Ar: string | null;
  readonly featureClass: string;
  readonly featureCode: string;
  readonly precision: Precision;
  readonly population: number;
  readonly radiusKm: number;
  /** All kinds together. */
  readonly mentionCount: number;
  readonly articles: readonly FeatureArticle[];
}

export type PlaceFeature = Feature<Point, PlaceProperties> & { readonly id: PlaceId };

/** RFC 7946. One Feature a place; what was not resolved stands in the foreign member `unresolved`. */
export interface PlaceCollection extends FeatureCollection<Point, PlaceProperties> {
  readonly features: PlaceFeature[];
  readonly attribution: string;
  readonly unresolved: readonly UnresolvedMention[];
  /** All articles, those that name no place among them; with their text only where that was asked for. */
  readonly articles?: readonly (Omit<Article, 'text'> & { readonly text?: string })[];
  /** Those that the features show the outcome of. */
  readonly corrections?: readonly Correction[];
}

export type UnresolvedMention = FeatureMention & { readonly articleId: string };
