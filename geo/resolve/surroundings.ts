import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Context } from '../recognize/context.ts';
import type { Bearing } from '../recognize/language.ts';
import type { Signal } from './candidate.ts';
import { bearingBetween, cosineOfKm, dot, kmBetween, kmOfCosine, type Vector, vectorOf } from './sphere.ts';

/** The article names the candidate's country, or its people, in other words than these. */
export function countrySignals(gazetteer: Gazetteer, index: number, key: string, context: Context): Signal[] {
  const about = gazetteer.country(index);
  const value = context.share(about, key);
  if (value === 0) return [];
  if (gazetteer.precision(index) === 'country') return [{ feature: 'countryRenamed', value: 1, about }];
  return [
    { feature: 'countryNamed', value: 1, about },
    { feature: 'countryShare', value, about },
  ];
}

/** A name of the article with what it probably means by itself. */
export interface Guess {
  readonly key: string;
  readonly indices: readonly number[];
  /** In the order of `indices`. */
  readonly probabilities: readonly number[];
  /** Whether it counts among the places of the article: countries and demonyms do not. */
  readonly isCompany: boolean;
  /** The place it means, where that is plain enough for others to be measured by; else -1. */
  readonly settled: number;
}

/** How much of a name, or of all names of an article, lies in each region. */
type Spread = Map<number, number>;

function spread(into: Spread, { indices, probabilities }: Guess, gazetteer: Gazetteer): void {
  indices.forEach((index, i) => {
    const region = regionOf(gazetteer, index);
    if (region >= 0) into.set(region, (into.get(region) ?? 0) + probabilities[i]!);
  });
}

/** Where the places of an article lie, as far as their names tell by themselves. Countries are left out. */
export class Company {
  readonly #gazetteer: Gazetteer;
  readonly #regions: Spread = new Map();
  readonly #anchors: { readonly key: string; readonly index: number; readonly vector: Vector }[] = [];
  readonly #names: number;

  constructor(guesses: readonly Guess[], gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#names = guesses.length;
    for (const guess of guesses) {
      spread(this.#regions, guess, gazetteer);
      const { key, settled } = guess;
      if (settled >= 0) this.#anchors.push({ key, index: settled, vector: vectorOf(gazetteer, settled) });
    }
  }

  /** For each candidate of a name, what the other names say of it: a name is no evidence for itself. */
  signals(guess: Guess): Signal[][] {
    const gazetteer = this.#gazetteer;
    const own: Spread = new Map();
    if (guess.isCompany) spread(own, guess, gazetteer);
    const others = this.#names - (guess.isCompany ? 1 : 0);
    return guess.indices.map((index) => {
      const precision = gazetteer.precision(index);
      if (others === 0 || precision === 'country' || precision === 'supranational') return [];
      const found: Signal[] = [];
      const region = regionOf(gazetteer, index);
      const inRegion = (this.#regions.get(region) ?? 0) - (own.get(region) ?? 0);
      if (inRegion > LEAST) found.push({ feature: 'regionShare', value: inRegion / others, about: region });
      found.push(...this.#nearness(guess.key, index));
      return found;
    });
  }

  /** A region and what lies in it are not near each other, but one within the other. */
  #isWithin(a: number, b: number): boolean {
    return a === b || this.#gazetteer.admin1(a) === b || this.#gazetteer.admin1(b) === a;
  }

  /** Another place of the article lies near. */
  #nearness(key: string, index: number): Signal[] {
    const here = vectorOf(this.#gazetteer, index);
    let nearest = COS_FAR;
    for (const anchor of this.#anchors) {
      const cosine = dot(here, anchor.vector);
      if (cosine <= nearest || anchor.key === key || this.#isWithin(anchor.index, index)) continue;
      nearest = cosine;
    }
    if (nearest === COS_FAR) return [];
    const km = kmOfCosine(nearest);
    const about = Math.round(km);
    return [
      { feature: 'near', value: Math.exp(-km / NEAR_KM), about },
      { feature: 'veryNear', value: Math.exp(-km / VERY_NEAR_KM), about },
    ];
  }
}

/** Less than this of a name is not worth telling of. */
const LEAST = 0.01;
const NEAR_KM = 200;
const VERY_NEAR_KM = 30;
/** Beyond 800 km nearness weighs next to nothing. */
const COS_FAR = cosineOfKm(800);

/** The admin-1 region that holds a place, or is it; -1 where there is none. */
function regionOf(gazetteer: Gazetteer, index: number): number {
  return gazetteer.featureCode(index) === 'ADM1' ? index : gazetteer.admin1(index);
}

/** How far off a bearing in words may be, and how far away "north of X" still speaks of. */
const MAX_TURN = 50;
const MAX_KM = 250;

/** "X north-west of Y": the candidate lies that way from Y. */
export function directionSignal(
  gazetteer: Gazetteer,
  index: number,
  from: number,
  said: Bearing,
): Signal | undefined {
  if (from === index) return undefined;
  const turn = Math.abs(((bearingBetween(gazetteer, from, index) - said + 540) % 360) - 180);
  if (turn > MAX_TURN || kmBetween(gazetteer, from, index) > MAX_KM) return undefined;
  return { feature: 'direction', value: 1, about: from };
}

/** "X in Y", "the Syrian X": the candidate lies in that country, region or city. */
export function containmentSignal(
  gazetteer: Gazetteer,
  index: number,
  container: number,
  feature: 'containment' | 'apposition',
): Signal | undefined {
  return isInside(gazetteer, index, container) ? { feature, value: 1, about: container } : undefined;
}

/** "the quarter X in Y", which is a city or region: the candidate lies in another country, and far away. */
export function contradictionSignal(
  gazetteer: Gazetteer,
  index: number,
  container: number,
): Signal | undefined {
  const precision = gazetteer.precision(container);
  if (precision === 'country' || precision === 'supranational') return undefined;
  if (gazetteer.country(index) === gazetteer.country(container)) return undefined;
  if (kmBetween(gazetteer, index, container) < MAX_KM) return undefined;
  return { feature: 'containmentContradicts', value: 1, about: container };
}

/** What lies in a city lies so near to its middle. */
const CITY_KM = 25;

function isInside(gazetteer: Gazetteer, index: number, container: number): boolean {
  const precision = gazetteer.precision(index);
  if (container === index || precision === 'country' || precision === 'supranational') return false;
  if (gazetteer.precision(container) === 'country')
    return gazetteer.country(index) === gazetteer.country(container);
  if (gazetteer.precision(container) !== 'settlement') return gazetteer.admin1(index) === container;
  if (precision === 'region') return false;
  // A region goes by the name of its seat: سراقب بريف حلب is said of the governorate.
  const region = gazetteer.admin1(container);
  return (
    (region >= 0 && region === gazetteer.admin1(index)) || kmBetween(gazetteer, index, container) < CITY_KM
  );
}
