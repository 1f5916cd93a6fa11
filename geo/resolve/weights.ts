import learned from '../../data/resolver/weights.json' with { type: 'json' };
import { FEATURE_NAMES, FEATURES, type FeatureName } from './features.ts';

/** How a probability is corrected: `slope` and `shift` on its log-odds (Platt 1999). */
export interface Correction {
  readonly slope: number;
  readonly shift: number;
}

/**
 * Kinds of answers that are right more or less often than their probability says. An `amenity` is what every city has:
 * of the cancer institutes and streets of the Republic, a gazetteer lists the best known.
 */
export const ANSWER_KINDS = ['country', 'region', 'settlement', 'point', 'amenity', 'by-sound'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface Weights {
  readonly features: Readonly<Record<FeatureName, number>>;
  readonly corrections: Readonly<Record<AnswerKind, Correction>>;
}

/**
 * What learning starts from: the weights of `FEATURES`, and probabilities as they are. Where one amenity is listed,
 * a person who knows a country's cities would say that one time in four it is that one.
 */
export const PRIOR: Weights = {
  features: Object.fromEntries(FEATURE_NAMES.map((name) => [name, FEATURES[name].prior])) as Record<
    FeatureName,
    number
  >,
  corrections: {
    ...(Object.fromEntries(ANSWER_KINDS.map((kind) => [kind, { slope: 1, shift: 0 }])) as Record<
      AnswerKind,
      Correction
    >),
    amenity: { slope: 0.1, shift: -1.9 },
  },
};

/** The weights learned by `npm run train:resolver`; see data/README.md. */
export const WEIGHTS: Weights = learned;

/** Below this probability no candidate deserves the mention: it stays unresolved. */
export const MIN_PROBABILITY = 0.35;
