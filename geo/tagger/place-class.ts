import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';

/** What the greatest place is that a name may mean, the greatest last. The number is part of features: order is format. */
export const PLACE_CLASSES = [
  'none',
  'demonym',
  'hamlet',
  'small',
  'town',
  'admin1',
  'city',
  'capital',
  'region',
  'country',
] as const;

/** Index into `PLACE_CLASSES`. */
export type PlaceClass = number;

export const NO_PLACE: PlaceClass = 0;
export const DEMONYM: PlaceClass = 1;

/** Inhabitants from which a settlement is of a class. */
const CITY = 500_000;
const TOWN = 50_000;
const SMALL = 5_000;

/** The class of a name by the places it may mean. A name that is also a demonym is a place only where a great one has it. */
export function placeClass(gazetteer: Gazetteer, matches: readonly Match[]): PlaceClass {
  let best: PlaceClass = NO_PLACE;
  let demonym = false;
  for (const match of matches) {
    if (match.demonym) demonym = true;
    else best = Math.max(best, classOfPlace(gazetteer, match.index));
  }
  return demonym && best < PLACE_CLASSES.indexOf('capital') ? DEMONYM : best;
}

function classOfPlace(gazetteer: Gazetteer, index: number): PlaceClass {
  const precision = gazetteer.precision(index);
  if (precision === 'country') return PLACE_CLASSES.indexOf('country');
  const featureClass = gazetteer.featureClass(index);
  const featureCode = gazetteer.featureCode(index);
  if (featureCode === 'ADM1') return PLACE_CLASSES.indexOf('admin1');
  if (featureClass !== 'P') return PLACE_CLASSES.indexOf('region');
  if (featureCode === 'PPLC') return PLACE_CLASSES.indexOf('capital');
  const population = gazetteer.population(index);
  if (population >= CITY) return PLACE_CLASSES.indexOf('city');
  if (population >= TOWN) return PLACE_CLASSES.indexOf('town');
  return PLACE_CLASSES.indexOf(population >= SMALL ? 'small' : 'hamlet');
}
