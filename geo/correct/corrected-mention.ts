import type { Candidate, Place, ResolvedMention } from '../types.ts';
import type { CorrectedPlace, CorrectionSays } from './correction.ts';

/**
 * A mention as a person says it is; null where it is none.
 *
 * @param engine what the engine found in this very place, if anything
 */
export function correctedMention(
  text: string,
  start: number,
  end: number,
  says: CorrectionSays,
  engine: ResolvedMention | undefined,
): ResolvedMention | null {
  if (says.kind === 'not-a-place') return null;
  const found = engine ?? {
    start,
    end,
    text: text.slice(start, end),
    kind: 'toponym',
    candidates: [] as Candidate[],
  };
  const overruled =
    engine === undefined
      ? {}
      : { engine: { place: engine.place?.id ?? null, confidence: engine.confidence } };
  const base = { start, end, text: found.text, kind: found.kind };
  if (says.kind === 'not-identifiable') {
    return {
      ...base,
      place: null,
      confidence: 0,
      candidates: found.candidates,
      status: 'not-identifiable',
      ...overruled,
    };
  }
  const known = found.candidates.find(({ place }) => place.id === says.place.id);
  const chosen: Candidate = known ?? {
    place: asPlace(says.place),
    match: 'exact',
    score: 0,
    probability: 1,
    evidence: [],
  };
  const others = found.candidates.filter((candidate) => candidate !== known);
  return {
    ...base,
    place: chosen.place,
    confidence: 1,
    candidates: [chosen, ...others],
    status: says.kind === 'confirmed' ? 'confirmed' : 'corrected',
    ...overruled,
  };
}

function asPlace(place: CorrectedPlace): Place {
  const {
    id,
    name,
    lat,
    lon,
    country = '',
    featureClass = 'P',
    featureCode = 'PPL',
    precision = 'settlement',
  } = place;
  const lang = /\p{Script=Arabic}/u.test(name) ? 'und-Arab' : 'und-Latn';
  return {
    ...{ id, name, names: [{ toponym: name, lang }], lat, lon, country },
    ...{ featureClass, featureCode, precision, population: 0, radiusKm: 0 },
  };
}
