import type { Candidate, Place, PlaceId, ResolvedMention } from '../types.ts';
import type { CorrectedPlace, CorrectionSays } from './correction.ts';

/** Places by their ids, where they are known. */
export type KnownPlaces = Pick<ReadonlyMap<PlaceId, Place>, 'get'>;

const NONE_KNOWN: KnownPlaces = new Map<PlaceId, Place>();

/**
 * A mention as a person says it is; null where it is none.
 *
 * @param engine what the engine found in this very place, if anything
 * @param known places of which more is known than a correction keeps
 */
export function correctedMention(
  text: string,
  start: number,
  end: number,
  says: CorrectionSays,
  engine: ResolvedMention | undefined,
  known: KnownPlaces = NONE_KNOWN,
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
  const candidate = found.candidates.find(({ place }) => place.id === says.place.id);
  const chosen: Candidate = candidate ?? {
    place: known.get(says.place.id) ?? asPlace(says.place),
    match: 'exact',
    score: 0,
    probability: 1,
    evidence: [],
  };
  const others = found.candidates.filter((other) => other !== candidate);
  return {
    ...base,
    place: chosen.place,
    confidence: 1,
    candidates: [chosen, ...others],
    // Confirmed for a whole article, a place is still a change where the engine said another one.
    status: says.kind === 'confirmed' && engine?.place?.id === says.place.id ? 'confirmed' : 'corrected',
    ...overruled,
  };
}

function asPlace(place: CorrectedPlace): Place {
  const {
    id,
    name,
    nameAr,
    lat,
    lon,
    country = '',
    featureClass = 'P',
    featureCode = 'PPL',
    precision = 'settlement',
  } = place;
  const lang = /\p{Script=Arabic}/u.test(name) ? 'und-Arab' : 'und-Latn';
  const arabic = nameAr === undefined ? [] : [{ toponym: nameAr, lang: 'ar' }];
  return {
    ...{ id, name, names: [{ toponym: name, lang }, ...arabic], lat, lon, country },
    ...{ featureClass, featureCode, precision, population: 0, radiusKm: 0 },
  };
}
