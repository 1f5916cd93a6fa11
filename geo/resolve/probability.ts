import type { Correction } from './weights.ts';

/** Softmax over the candidates' scores and that of "none of them", which is 0: the share of each candidate. */
export function probabilities(candidates: readonly { readonly score: number }[]): number[] {
  let top = 0;
  for (const { score } of candidates) if (score > top) top = score;
  let sum = Math.exp(-top);
  const shares = candidates.map(({ score }) => {
    const share = Math.exp(score - top);
    sum += share;
    return share;
  });
  return shares.map((share) => share / sum);
}

/** Nothing is more certain than this, or than the contrary. */
const LIMIT = 1e-4;

/** A probability as the texts that were learned from bear it out (Platt 1999). */
export function corrected(probability: number, { slope, shift }: Correction): number {
  const inside = Math.min(1 - LIMIT, Math.max(LIMIT, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(inside / (1 - inside)) + shift)));
}
