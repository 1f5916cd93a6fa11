import type { EvidenceReason } from '../types.ts';

/** What a feature's evidence speaks of: a name, code or number as it is, a place by its index, or nothing. */
type Detail = 'plain' | 'place' | 'none';

interface Feature {
  readonly reason: EvidenceReason;
  readonly detail: Detail;
  /**
   * The weight that a person who knows the press would give it, in log-odds: learning starts here, and stays here
   * where the texts say nothing. Its sign is kept.
   */
  readonly prior: number;
  /** What a word means is known, and not to be learned from a few texts. */
  readonly firm: boolean;
}

const feature = (
  reason: EvidenceReason,
  prior: number,
  { detail = 'plain', firm = false }: { detail?: Detail; firm?: boolean } = {},
): Feature => ({ reason, prior, detail, firm });

/**
 * Everything that can speak for or against a candidate. A candidate has a value for some of them, mostly 1; value
 * times weight is one piece of evidence, and the score their sum. A candidate of score 0 is as likely as that none of
 * them is meant.
 */
export const FEATURES = {
  /** A settlement's inhabitants, in factors of ten over a hundred. */
  people: feature('prominence', 0.9),
  /** What the place is. */
  country: feature('feature-class', 7),
  continent: feature('feature-class', 6),
  capital: feature('feature-class', 1.5),
  seat: feature('feature-class', 0.5),
  region: feature('feature-class', 1.2),
  /** Written by hand because the press means it, or the user's own. */
  curated: feature('curated', 6, { detail: 'none' }),
  /** Found among spellings of which nobody says in what language they are. */
  looseName: feature('name-rank', -0.5, { detail: 'none' }),
  demonym: feature('demonym', 1, { detail: 'place' }),
  variant: feature('spelling', -1),
  /** Matched by its sound: at a likeness of 1, and for what it lacks of 1. */
  bySound: feature('spelling', -0.5),
  unlikeness: feature('spelling', -6),
  /** The vowel marks that the writer set are those of the name, or are others. */
  marksAgree: feature('spelling', 4, { firm: true }),
  marksContradict: feature('spelling', -5, { firm: true }),
  /** It is what the word before it says; it is not, and another candidate is; it is not, and none is. */
  cueFits: feature('cue-word', 1.5, { firm: true }),
  cueContradicts: feature('cue-word', -4, { firm: true }),
  cueUnmet: feature('cue-word', -1, { firm: true }),
  /** It is not what a word says that is said of more than one kind of place: منطقة. */
  looseCueContradicts: feature('cue-word', -1),
  /** The article names the candidate's country, or its people, in other words: at all, and as the only one. */
  countryNamed: feature('country-in-text', 1.1, { firm: true }),
  countryShare: feature('country-in-text', 2.2, { firm: true }),
  /** The candidate is a country that the article names in other words too: المملكة beside السعودية. */
  countryRenamed: feature('country-in-text', 3),
  /** The share of the article's other places that lie in the candidate's region. */
  regionShare: feature('region-in-text', 1, { detail: 'place' }),
  /** A settled place of the article lies near: 1 at 0 km, falling by 1/e for each 200 km and each 30 km. */
  near: feature('nearness', 2),
  veryNear: feature('nearness', 0.5),
  /** The place in the dateline lies in the same country. */
  dateline: feature('dateline', 0.7, { detail: 'place' }),
  direction: feature('direction', 1.5, { detail: 'place' }),
  containment: feature('containment', 2.5, { detail: 'place' }),
  /** "the quarter X in Y", where no X lies in Y, and this one not even in its country. */
  containmentContradicts: feature('containment', -4, { detail: 'place', firm: true }),
  /** "X, Y" and "X (Y)", where X lies in Y. */
  apposition: feature('containment', 1.2, { detail: 'place' }),
  oneSense: feature('one-sense', 1.5),
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureName = keyof typeof FEATURES;

export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[];
