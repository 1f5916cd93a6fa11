import { ANSWER_KINDS, type AnswerKind, type Correction } from '../../geo/resolve/weights.ts';

/** An answer to a text that was not learned from. */
export interface Outcome {
  readonly kind: AnswerKind;
  readonly probability: number;
  readonly right: boolean;
  readonly weight: number;
}

const LIMIT = 1e-4;
const STEPS = 50;

/**
 * For each kind of answer the slope and shift on the log-odds under which the outcomes are most probable (Platt 1999),
 * held to 1 and 0 by a Gaussian of standard deviation `spread`. The slope stays above 0.2, so that more probable
 * answers are given more confidence.
 */
export function calibrate(outcomes: readonly Outcome[], spread: number): Record<AnswerKind, Correction> {
  return Object.fromEntries(
    ANSWER_KINDS.map((kind) => [
      kind,
      correction(
        outcomes.filter((each) => each.kind === kind),
        spread,
      ),
    ]),
  ) as Record<AnswerKind, Correction>;
}

function correction(outcomes: readonly Outcome[], spread: number): Correction {
  let slope = 1;
  let shift = 0;
  const stiffness = 1 / spread ** 2;
  for (let step = 0; step < STEPS; step++) {
    let [toSlope, toShift] = [-(slope - 1) * stiffness, -shift * stiffness];
    let [a, b, c] = [stiffness, 0, stiffness];
    for (const { probability, right, weight } of outcomes) {
      const inside = Math.min(1 - LIMIT, Math.max(LIMIT, probability));
      const odds = Math.log(inside / (1 - inside));
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
    slope = Math.max(0.2, slope + (c * toSlope - b * toShift) / determinant);
    shift += (a * toShift - b * toSlope) / determinant;
  }
  return { slope, shift };
}
