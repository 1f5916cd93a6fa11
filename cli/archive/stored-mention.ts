import type { CollectionCandidate, CollectionMention, NdjsonMention } from '../../geo/index.ts';
import type { NumberedPlace } from './place-register.ts';

/** A mention as the reader and the card want it. Of the candidates only the one chosen travels with an archive. */
export function storedMention(
  { place, evidence, ...mention }: NdjsonMention,
  known: NumberedPlace | null,
): CollectionMention {
  if (place === null) return { ...mention, placeId: null, candidates: [] };
  const weights = evidence ?? [];
  const chosen: CollectionCandidate = {
    id: place.id,
    name: place.name,
    nameAr: known?.row.ar ?? null,
    country: place.country || null,
    admin1: known?.more.admin1 ?? null,
    admin1Ar: known?.more.admin1Ar ?? null,
    featureCode: place.featureCode,
    precision: place.precision,
    lat: place.lat,
    lon: place.lon,
    match: 'exact',
    score: weights.reduce((sum, { weight }) => sum + weight, 0),
    probability: mention.confidence,
    evidence: weights,
  };
  return { ...mention, placeId: place.id, candidates: weights.length === 0 ? [] : [chosen] };
}
