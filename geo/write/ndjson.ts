import type {
  Evidence,
  GeoparsedArticle,
  MentionKind,
  MentionRelation,
  PlaceId,
  Precision,
} from '../types.ts';

/** One line of `yaqut geoparse --format ndjson`. */
export interface NdjsonRecord {
  readonly id: string;
  readonly lang: string;
  readonly mentions: readonly NdjsonMention[];
}

export interface NdjsonMention {
  /** UTF-16 offsets into the input's `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  readonly relation?: MentionRelation;
  readonly confidence: number;
  readonly place: NdjsonPlace | null;
  readonly evidence?: readonly Evidence[];
}

export interface NdjsonPlace {
  readonly id: PlaceId;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly featureCode: string;
  readonly precision: Precision;
}

/** A geoparsed article as a record of plain data, without its text. */
export function toNdjsonRecord(
  { id, lang, mentions }: GeoparsedArticle,
  { evidence = false }: { readonly evidence?: boolean } = {},
): NdjsonRecord {
  return {
    id,
    lang: lang ?? 'ar',
    mentions: mentions.map(({ start, end, text, kind, relation, confidence, place, candidates }) => ({
      start,
      end,
      text,
      kind,
      ...(relation ? { relation } : {}),
      confidence: Number(confidence.toFixed(4)),
      place: place && {
        id: place.id,
        name: place.name,
        lat: place.lat,
        lon: place.lon,
        country: place.country,
        featureCode: place.featureCode,
        precision: place.precision,
      },
      ...(evidence && place ? { evidence: candidates[0]?.evidence ?? [] } : {}),
    })),
  };
}
