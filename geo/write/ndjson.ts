import type {
  Candidate,
  Evidence,
  GeoparsedArticle,
  MentionKind,
  MentionRelation,
  Place,
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
  /** Other places that the name may have meant, the likeliest first; with `evidence`. */
  readonly runnersUp?: readonly NdjsonRunnerUp[];
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

export interface NdjsonRunnerUp extends NdjsonPlace {
  /** Share of the probability, 0–1. */
  readonly probability: number;
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
      place: place && toNdjsonPlace(place),
      ...(evidence && place ? why(candidates) : {}),
    })),
  };
}

const toNdjsonPlace = ({ id, name, lat, lon, country, featureCode, precision }: Place): NdjsonPlace => ({
  id,
  name,
  lat,
  lon,
  country,
  featureCode,
  precision,
});

function why([chosen, ...others]: readonly Candidate[]): Pick<NdjsonMention, 'evidence' | 'runnersUp'> {
  return {
    evidence: chosen?.evidence ?? [],
    ...(others.length > 0 && {
      runnersUp: others.map(({ place, probability }) => ({
        ...toNdjsonPlace(place),
        probability: Number(probability.toFixed(4)),
      })),
    }),
  };
}
