import { distance } from '@turf/distance';
import type { Place } from '../types.ts';
import type { GoldMention } from './gold.ts';

/** Half the length of the equator in km: no two places lie further apart, and no place at all counts as that far. */
export const FARTHEST_KM = 20_039;

/** One gold mention with coordinates, and what was made of it. */
export interface Resolution {
  readonly gold: GoldMention;
  readonly surface: string;
  readonly place: Place | null;
  readonly confidence: number;
  /** 0 inside the gold's box; {@link FARTHEST_KM} where nothing was resolved. */
  readonly errorKm: number;
}

/** Distance from the chosen place to the gold's point; 0 where it lies in the gold's box. */
export function errorKm(gold: GoldMention, place: Pick<Place, 'lat' | 'lon'> | null): number {
  if (!place || gold.lat == null || gold.lon == null) return FARTHEST_KM;
  if (gold.bbox) {
    const [south, north, west, east] = gold.bbox;
    const acrossDateLine = west > east;
    const inLongitude = acrossDateLine
      ? place.lon >= west || place.lon <= east
      : place.lon >= west && place.lon <= east;
    if (place.lat >= south && place.lat <= north && inLongitude) return 0;
  }
  return distance([place.lon, place.lat], [gold.lon, gold.lat]);
}

export interface ResolutionScores {
  readonly mentions: number;
  readonly resolved: number;
  /** Share within 25 km, and within 161 km (100 miles), the usual bounds (Gritta et al. 2018). */
  readonly a25: number;
  readonly a161: number;
  /** Over all mentions, what is unresolved counting as {@link FARTHEST_KM}. */
  readonly meanKm: number;
  readonly medianKm: number;
  /** Mean of ln(1 + km) over ln(1 + FARTHEST_KM): 0 is best (area under the error curve, Jurgens et al. 2015). */
  readonly auc: number;
  /** Share in the gold's country, among mentions whose country is known; null where none is. */
  readonly country: number | null;
}

export function scoreResolutions(resolutions: readonly Resolution[]): ResolutionScores {
  const errors = resolutions.map((resolution) => resolution.errorKm).sort((a, b) => a - b);
  const share = (limit: number) => ratio(errors.filter((error) => error <= limit).length, errors.length);
  const withCountry = resolutions.filter(({ gold }) => gold.country != null && gold.country !== '');
  const sameCountry = withCountry.filter(({ gold, place }) => place?.country === gold.country!.toUpperCase());
  return {
    mentions: errors.length,
    resolved: resolutions.filter(({ place }) => place !== null).length,
    a25: share(25),
    a161: share(161),
    meanKm: ratio(
      errors.reduce((sum, error) => sum + error, 0),
      errors.length,
    ),
    medianKm: median(errors),
    auc: ratio(
      errors.reduce((sum, error) => sum + Math.log1p(error), 0) / Math.log1p(FARTHEST_KM),
      errors.length,
    ),
    country: withCountry.length === 0 ? null : sameCountry.length / withCountry.length,
  };
}

/** The middle one, or the mean of the two in the middle. */
function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 || half === 0 ? upper : (sorted[half - 1]! + upper) / 2;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
