import { ANSWER_KINDS, type AnswerKind, type Correction, PRIOR } from '../../geo/resolve/weights.ts';

/** An answer to a text that was not learned from. */
export interface Outcome {
  readonly kind: AnswerKind;
  readonly probability: number;
  readonly right: boolean;
  readonly weight: number;
}

const LIMIT = 1e-4;
const STEPS = 50;
const FARTHEST = 1;
/** The least slope: more probable answers are given more confidence. */
const LEAST = 0.05;

/**
 * For each kind of answer the slope and shift on the log-odds under which the outcomes are most probable (Platt 1999),
 * held to its prior by a Gaussian of standard deviation `spread`; that of
 * amenities, of which corpora name a few time and again, by the firm one.
 */
export function calibrate(
  outcomes: readonly Outcome[],
  spread: number,
  firmSpread = spread,
): Record<AnswerKind, Correction> {
  return Object.fromEntries(
    ANSWER_KINDS.map((kind) => [
      kind,
      correction(
        outcomes.filter((each) => each.kind === kind),
        PRIOR.corrections[kind],
        kind === 'amenity' ? firmSpread : spread,
      ),
    ]),
  ) as Record<AnswerKind, Correction>;
}

/** Newton's method; a step that makes the outcomes less probable is halved until it does not. None is long: far out the curve is flat. */
function correction(outcomes: readonly Outcome[], prior: Correction, spread: number): Correction {
  const stiffness = 1 / spread ** 2;
  const told = outcomes.map(({ probability, right, weight }) => {
    const inside = Math.min(1 - LIMIT, Math.max(LIMIT, probability));
    return { odds: Math.log(inside / (1 - inside)), right, weight };
  });
  let { slope, shift } = prior;
  let fitted = likelihood(slope, shift);
  for (let step = 0; step < STEPS; step++) {
    let [toSlope, toShift] = [(prior.slope - slope) * stiffness, (prior.shift - shift) * stiffness];
    let [a, b, c] = [stiffness, 0, stiffness];
    for (const { odds, right, weight } of told) {
      const share = 1 / (1 + Math.exp(-(slope * odds + shift)));
      const error = weight * ((right ? 1 : 0) - share);
      const bend = weight * share * (1 - share);
      toSlope += error * odds;
      toShift += error;
      a += bend * odds * odds;
      b += bend * odds;
      c += bend;
    }
    const determinant = a * c - b * b;
    let bySlope = (c * toSlope - b * toShift) / determinant;
    let byShift = (a * toShift - b * toSlope) / determinant;
    if (slope === LEAST && bySlope < 0) [bySlope, byShift] = [0, toShift / c];
    const whole = Math.min(1, FARTHEST / Math.max(Math.abs(bySlope), Math.abs(byShift)));
    for (let part = whole; part > 1e-6; part /= 2) {
      const next = { slope: Math.max(LEAST, slope + part * bySlope), shift: shift + part * byShift };
      const better = likelihood(next.slope, next.shift);
      if (better < fitted) continue;
      ({ slope, shift } = next);
      fitted = better;
      break;
    }
  }
  return { slope, shift };

  /** The logarithm, less the penalty. */
  function likelihood(slope: number, shift: number): number {
    return told.reduce(
      (sum, { odds, right, weight }) =>
        sum - weight * Math.log1p(Math.exp((right ? -1 : 1) * (slope * odds + shift))),
      -(((slope - prior.slope) ** 2 + (shift - prior.shift) ** 2) * stiffness) / 2,
    );
  }
}
