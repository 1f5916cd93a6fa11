/**
 * The weights of the evidence, in log-odds: +1 makes a candidate 2.7 times as likely beside one without it. Set by
 * hand on the development texts; a candidate of score 0 is as likely as that none is meant.
 */
export const WEIGHTS = {
  /** A settlement's inhabitants: 0 at a hundred, and so much more for each factor of ten. */
  perDecadeOfPeople: 0.9,
  smallestTown: 100,
  /** By feature code; what is not named here has none. */
  featureCode: { PPLC: 1.5, PPLA: 0.5, ADM1: 1.2, PCLI: 7, CONT: 6 } as Readonly<Record<string, number>>,
  /** Curated regions and landmarks are in the gazetteer because the press means them. */
  curated: 6,
  demonym: 1,
  /** A variant of the spelling; a match by sound, at a likeness of 1 and for what it lacks of 1. */
  variant: -1,
  crossScript: -0.5,
  perUnlikeness: -6,
  /** The vowel marks that the writer set are those of the name, or are others. */
  marksAgree: 3,
  marksContradict: -3,
  /** The article names the country: at all, and as the only one. */
  countryInText: 1.5,
  countryShare: 2,
  /** Another place of the article lies so near: at 0 km, falling by 1/e for each `nearnessKm`. */
  nearness: 2,
  nearnessKm: 200,
  cueFits: 2,
  cueContradicts: -2.5,
  direction: 1.5,
  containment: 2.5,
  oneSense: 1.5,
} as const;

/** Below this probability no candidate deserves the mention: it stays unresolved. */
export const MIN_PROBABILITY = 0.35;
