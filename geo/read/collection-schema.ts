import * as v from 'valibot';
import { correctionSchema } from '../correct/correction.ts';

const text = v.string();
const maybe = v.nullish(text);
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const kind = v.picklist(['toponym', 'demonym', 'embedded']);
const precision = v.picklist(['point', 'settlement', 'region', 'country', 'supranational']);
const status = v.optional(v.picklist(['machine', 'confirmed', 'corrected', 'not-identifiable']));
const engine = v.optional(v.object({ place: v.nullable(text), confidence: share }));
const facts = { title: maybe, outlet: maybe, date: maybe, lang: maybe, url: maybe, source: maybe };
const corrections = v.optional(v.array(correctionSchema));

const candidate = v.object({
  ...{ id: text, name: text, nameAr: v.nullable(text), country: v.nullable(text) },
  ...{ admin1: v.nullable(text), admin1Ar: maybe },
  ...{ featureCode: text, precision, lat: v.number(), lon: v.number() },
  ...{ match: v.picklist(['exact', 'variant', 'cross-script']), score: v.number(), probability: share },
  evidence: v.array(
    v.object({ reason: text, weight: v.number(), detail: v.optional(v.union([text, v.number()])) }),
  ),
});

const told = v.object({
  ...{ text, kind, confidence: share, start: offset, end: offset, status, engine },
  ...{ excerpt: text, excerptStart: offset, excerptEnd: offset },
});

const feature = v.object({
  id: text,
  geometry: v.object({ type: v.literal('Point'), coordinates: v.tuple([v.number(), v.number()]) }),
  properties: v.object({
    names: v.array(v.object({ toponym: text, lang: text })),
    ...{
      name: text,
      country: v.nullable(text),
      admin1: v.nullable(text),
      admin1Ar: maybe,
      featureClass: text,
      featureCode: text,
    },
    ...{ precision, population: v.number(), radiusKm: v.number() },
    articles: v.array(v.object({ id: text, ...facts, mentions: v.array(told) })),
  }),
});

const mention = v.object({
  ...{ start: offset, end: offset, text, kind, placeId: v.nullable(text), confidence: share, status, engine },
  candidates: v.array(candidate),
});

/** `collection.json`, as far as it is read again. */
export const collectionSchema = v.object({
  articles: v.array(
    v.object({
      id: text,
      ...facts,
      text,
      excerptsOnly: v.optional(v.literal(true)),
      mentions: v.array(mention),
      overruled: v.optional(v.array(mention)),
    }),
  ),
  places: v.object({ features: v.array(feature) }),
  corrections,
});

/** The GeoJSON that Yaqut writes, as far as it is read again. */
export const placesSchema = v.object({
  features: v.array(feature),
  unresolved: v.array(v.object({ ...told.entries, articleId: text })),
  articles: v.optional(v.array(v.object({ id: text, ...facts, text: v.optional(text) }))),
  corrections,
});

export type StoredCollection = v.InferOutput<typeof collectionSchema>;
export type StoredPlaces = v.InferOutput<typeof placesSchema>;
export type StoredFeature = v.InferOutput<typeof feature>;
export type StoredMention = v.InferOutput<typeof told>;
