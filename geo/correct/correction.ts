import * as v from 'valibot';
import type { PlaceId, Precision } from '../types.ts';

/**
 * What a person says of mentions that the engine found, or missed. Corrections stand apart from the articles, in a file of
 * their own (`docs/corrections.md`), so that they outlive the engine that they correct.
 */
export interface Correction {
  /** Unique: the same correction in two files is one. */
  readonly id: string;
  /** The name that the person gave, if any. */
  readonly by?: string;
  /** When it was made: ISO 8601 with a time zone. Of two corrections of one mention the later one holds. */
  readonly at: string;
  readonly target: CorrectionTarget;
  /** What the engine said at the time; null where it had found no mention here. */
  readonly was: {
    readonly place: PlaceId | null;
    /** What else it said of some of them, where the target is several mentions. */
    readonly also?: readonly (PlaceId | null)[];
  } | null;
  readonly says: CorrectionSays;
}

/** One mention, all of one name in an article, or all of it in the collection. */
export type CorrectionTarget =
  | {
      readonly scope: 'mention';
      readonly article: string;
      /** The words, and some of the text before and after them (as in W3C's TextQuoteSelector). */
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
      /** UTF-16 offsets at the time; the words are looked for near them. */
      readonly start: number;
      readonly end: number;
    }
  | { readonly scope: 'article'; readonly article: string; readonly exact: string }
  | { readonly scope: 'collection'; readonly exact: string };

export type CorrectionSays =
  /** It means this place. On words that the engine passed over (`was` is null), it marks them. */
  | { readonly kind: 'place'; readonly place: CorrectedPlace }
  /** What the engine says is right. */
  | { readonly kind: 'confirmed'; readonly place: CorrectedPlace }
  /** It names a place, and none that can be told. */
  | { readonly kind: 'not-identifiable' }
  /** It names no place at all. */
  | { readonly kind: 'not-a-place' };

/** A place by itself: the file must be readable without the gazetteer that it was made with. */
export interface CorrectedPlace {
  /** `geonames:…` as in the gazetteer, or `user:…` for a point that somebody set. */
  readonly id: PlaceId;
  readonly name: string;
  /** In Arabic, where `name` is not. */
  readonly nameAr?: string;
  readonly lat: number;
  readonly lon: number;
  readonly country?: string;
  readonly featureClass?: string;
  readonly featureCode?: string;
  readonly precision?: Precision;
}

const text = v.pipe(
  v.string('must be text'),
  v.nonEmpty('must not be empty'),
  v.maxLength(10_000, 'is too long'),
);
const context = v.pipe(v.string('must be text'), v.maxLength(10_000, 'is too long'));
const offset = v.pipe(
  v.number('must be a number'),
  v.safeInteger('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);
const degrees = (most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.minValue(-most, `must be at least -${most}`),
    v.maxValue(most, `must be at most ${most}`),
  );

const place = v.object(
  {
    id: v.pipe(text, v.regex(/^[a-z0-9]+:.+$/, 'must be written source:id, for example geonames:147105')),
    name: text,
    nameAr: v.optional(text),
    lat: degrees(90),
    lon: degrees(180),
    country: v.optional(v.pipe(v.string(), v.regex(/^([A-Z]{2})?$/, 'must be two capitals, for example SY'))),
    featureClass: v.optional(context),
    featureCode: v.optional(context),
    precision: v.optional(
      v.picklist(['point', 'settlement', 'region', 'country', 'supranational'], 'is not known'),
    ),
  },
  'must be an object {id, name, lat, lon}',
);

const target = v.variant(
  'scope',
  [
    v.object({
      scope: v.literal('mention'),
      article: text,
      exact: text,
      prefix: context,
      suffix: context,
      start: offset,
      end: offset,
    }),
    v.object({ scope: v.literal('article'), article: text, exact: text }),
    v.object({ scope: v.literal('collection'), exact: text }),
  ],
  'must have the scope mention, article or collection',
);

const says = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('place'), place }),
    v.object({ kind: v.literal('confirmed'), place }),
    v.object({ kind: v.literal('not-identifiable') }),
    v.object({ kind: v.literal('not-a-place') }),
  ],
  'must have the kind place, confirmed, not-identifiable or not-a-place',
);

const at = v.pipe(
  v.string('must be a time'),
  v.check(
    (value) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)),
    'must be a time such as 2026-01-31T08:00:00Z',
  ),
);

/** One correction, as it stands in a file. */
export const correctionSchema = v.object(
  {
    id: text,
    by: v.optional(context),
    at,
    target,
    was: v.nullable(
      v.object({
        place: v.nullable(text),
        also: v.optional(v.pipe(v.array(v.nullable(text)), v.maxLength(1000))),
      }),
    ),
    says,
  },
  'must be an object {id, at, target, was, says}',
);
