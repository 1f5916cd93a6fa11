import type { Gazetteer } from '../../geo/index.ts';
import { readings } from '../../geo/arabic/proclitics.ts';
import { distanceKm } from '../../geo/gazetteer/distance.ts';
import { tokenize } from '../../geo/text/tokenize.ts';

/** An annotated name with the place that it means. */
export interface GoldPlace {
  readonly surface: string;
  readonly type: string;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly bbox_south_north_west_east?: readonly [number, number, number, number];
}

const NEAR_KM = 25;

/**
 * Whether one of the places that the gazetteer has for the name is the right one: for a country, that country; for all
 * else, one within 25 km of the gold's point or inside its box. Particles written with the name, hashes and
 * underscores are not part of it, nor is a word for the sort of place before it.
 */
export function isAmongCandidates(gazetteer: Gazetteer, gold: GoldPlace): boolean {
  return spellings(gold.surface).some((name) =>
    gazetteer.lookup(name).some(({ index }) => isRight(gazetteer, index, gold)),
  );
}

function isRight(gazetteer: Gazetteer, index: number, gold: GoldPlace): boolean {
  if (gold.type === 'Country') {
    return (
      gazetteer.precision(index) === 'country' &&
      gazetteer.country(index).toLowerCase() === gold.country?.toLowerCase()
    );
  }
  const point = { lat: gazetteer.lat(index), lon: gazetteer.lon(index) };
  if (distanceKm(point, gold) <= NEAR_KM) return true;
  const [south, north, west, east] = gold.bbox_south_north_west_east ?? [NaN, NaN, NaN, NaN];
  return point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east;
}

/** The name as annotated, without attached particles, and without a first word such as مدينة or محافظة. */
export function spellings(surface: string): string[] {
  const tokens = tokenize(surface.replaceAll('_', ' '));
  const [first, ...rest] = tokens;
  if (first === undefined) return [];
  const tail = rest.map(({ norm }) => norm);
  const firsts = readings(first)
    .filter(({ onlyDemonym }) => !onlyDemonym)
    .map(({ norm }) => norm);
  const whole = firsts.map((norm) => [norm, ...tail].join(' '));
  const headed = tail.length > 0 && firsts.some((norm) => HEADS.has(norm.replace(/^ال/u, '')));
  return headed ? [...whole, tail.join(' ')] : whole;
}

/** Folded as tokens are. */
const HEADS = new Set(
  tokenize(
    'مدينة محافظة منطقة ولاية دولة مملكة إمارة حي قرية بلدة إقليم قضاء لواء جمهورية جزيرة بلدية مدن سلطنة',
  ).map(({ norm }) => norm),
);
