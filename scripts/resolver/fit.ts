import { FEATURE_NAMES, FEATURES, type FeatureName } from '../../geo/resolve/features.ts';

/** A mention as learning sees it: what its candidates have of each feature, and which of them are right. */
export interface Example {
  readonly candidates: readonly { readonly features: Float64Array; readonly right: boolean }[];
  /** How much it counts. */
  readonly weight: number;
}

const SIZE = FEATURE_NAMES.length;
const STEPS = 25;
const FIRM = 0.1;

/**
 * Weights under which the right answers are most probable: multinomial logistic regression over the candidates and
 * "none of them", held to the prior by a Gaussian of standard deviation `spread` a weight, `FIRM` where it is firm (Newton's method, with the
 * curvature of the part that is convex). A weight keeps the sign of its prior.
 */
export function fit(examples: readonly Example[], spread: number): Record<FeatureName, number> {
  const prior = Float64Array.from(FEATURE_NAMES, (name) => FEATURES[name].prior);
  const weights = prior.slice();
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slope(examples, weights);
    for (let f = 0; f < SIZE; f++) {
      const stiffness = 1 / (FEATURES[FEATURE_NAMES[f]!].firm ? FIRM : spread) ** 2;
      gradient[f]! -= (weights[f]! - prior[f]!) * stiffness;
      curvature[f * SIZE + f]! += stiffness;
    }
    const change = solve(curvature, gradient);
    for (let f = 0; f < SIZE; f++) {
      const moved = weights[f]! + change[f]!;
      weights[f] = moved * prior[f]! < 0 ? 0 : moved;
    }
  }
  return Object.fromEntries(FEATURE_NAMES.map((name, f) => [name, weights[f]!])) as Record<
    FeatureName,
    number
  >;
}

/** Gradient of the log-likelihood, and its curvature as if one candidate at most were right. */
function slope(
  examples: readonly Example[],
  weights: Float64Array,
): { gradient: Float64Array; curvature: Float64Array } {
  const gradient = new Float64Array(SIZE);
  const curvature = new Float64Array(SIZE * SIZE);
  const mean = new Float64Array(SIZE);
  for (const { candidates, weight } of examples) {
    const shares = candidates.map(({ features }) => Math.exp(product(features, weights)));
    const sum = shares.reduce((total, share) => total + share, 1);
    const right = candidates.reduce((total, each, i) => total + (each.right ? shares[i]! : 0), 0);
    mean.fill(0);
    candidates.forEach(({ features, right: isRight }, i) => {
      const share = shares[i]! / sum;
      const wanted = isRight ? shares[i]! / right : 0;
      for (let f = 0; f < SIZE; f++) {
        mean[f]! += share * features[f]!;
        gradient[f]! += weight * (wanted - share) * features[f]!;
        if (features[f] === 0) continue;
        for (let g = 0; g <= f; g++) curvature[f * SIZE + g]! += weight * share * features[f]! * features[g]!;
      }
    });
    for (let f = 0; f < SIZE; f++)
      for (let g = 0; g <= f; g++) curvature[f * SIZE + g]! -= weight * mean[f]! * mean[g]!;
  }
  return { gradient, curvature };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a symmetric positive definite system of which the lower half is given (Cholesky). */
function solve(lower: Float64Array, right: Float64Array): Float64Array {
  const l = lower.slice();
  const x = right.slice();
  for (let j = 0; j < SIZE; j++) {
    for (let i = j; i < SIZE; i++) {
      let sum = l[i * SIZE + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * SIZE + k]! * l[j * SIZE + k]!;
      l[i * SIZE + j] = i === j ? Math.sqrt(sum) : sum / l[j * SIZE + j]!;
    }
  }
  for (let i = 0; i < SIZE; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * SIZE + k]! * x[k]!;
    x[i]! /= l[i * SIZE + i]!;
  }
  for (let i = SIZE - 1; i >= 0; i--) {
    for (let k = i + 1; k < SIZE; k++) x[i]! -= l[k * SIZE + i]! * x[k]!;
    x[i]! /= l[i * SIZE + i]!;
  }
  return x;
}
