import { bearing as turfBearing } from '@turf/bearing';
import { distance } from '@turf/distance';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Context } from '../recognize/context.ts';
import type { Bearing } from '../recognize/language.ts';
import type { Evidence } from '../types.ts';
import { reason } from './candidate.ts';
import { WEIGHTS } from './weights.ts';

/** A place of the article that is settled well enough for others to be measured by. */
export interface Anchor {
  readonly index: number;
  /** The folded name it was settled for; a name is no evidence for itself. */
  readonly key: string;
}

const point = (gazetteer: Gazetteer, index: number): [number, number] => [
  gazetteer.lon(index),
  gazetteer.lat(index),
];

/** The article names the candidate's country, or its people, in other words than these. */
export function countryEvidence(
  gazetteer: Gazetteer,
  index: number,
  key: string,
  context: Context,
): Evidence[] {
  const country = gazetteer.country(index);
  const share = context.share(country, key);
  if (share === 0 || gazetteer.precision(index) === 'country') return [];
  return [reason('country-in-text', WEIGHTS.countryInText + WEIGHTS.countryShare * share, country)];
}

/** Beyond this many degrees of latitude nearness weighs less than a hundredth, and is not worth measuring. */
const FAR_DEGREES = (WEIGHTS.nearnessKm * 5) / 111;

/** Another place of the article lies near. `anchors` holds a place once. */
export function nearnessEvidence(
  gazetteer: Gazetteer,
  index: number,
  key: string,
  anchors: readonly Anchor[],
): Evidence[] {
  const precision = gazetteer.precision(index);
  if (precision === 'country' || precision === 'supranational') return [];
  const lat = gazetteer.lat(index);
  let nearest = Infinity;
  for (const anchor of anchors) {
    if (anchor.key === key || anchor.index === index) continue;
    if (Math.abs(gazetteer.lat(anchor.index) - lat) > FAR_DEGREES) continue;
    nearest = Math.min(nearest, distance(point(gazetteer, index), point(gazetteer, anchor.index)));
  }
  const weight = WEIGHTS.nearness * Math.exp(-nearest / WEIGHTS.nearnessKm);
  return weight < 0.05 ? [] : [reason('nearness', weight, Math.round(nearest))];
}

/** How far off a bearing in words may be, and how far away "north of X" still speaks of. */
const MAX_TURN = 50;
const MAX_KM = 250;

/** "X north-west of Y": the candidate lies that way from Y. */
export function directionEvidence(
  gazetteer: Gazetteer,
  index: number,
  from: number,
  said: Bearing,
): Evidence[] {
  const [origin, target] = [point(gazetteer, from), point(gazetteer, index)];
  const turn = Math.abs(((turfBearing(origin, target) - said + 540) % 360) - 180);
  if (turn > MAX_TURN || distance(origin, target) > MAX_KM || from === index) return [];
  return [reason('direction', WEIGHTS.direction, gazetteer.names(from)[0]!.toponym)];
}

/** "X in Y", "the Syrian X": the candidate lies in that country or region. */
export function containmentEvidence(gazetteer: Gazetteer, index: number, container: number): Evidence[] {
  if (container === index) return [];
  const inside =
    gazetteer.precision(container) === 'country'
      ? gazetteer.country(index) === gazetteer.country(container) && gazetteer.precision(index) !== 'country'
      : gazetteer.admin1(index) === container;
  return inside ? [reason('containment', WEIGHTS.containment, gazetteer.names(container)[0]!.toponym)] : [];
}
