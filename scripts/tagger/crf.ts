import { TRANSITION_KINDS } from '../../geo/tagger/gazetteer-marks.ts';
import { SLOTS } from '../../geo/tagger/hash.ts';
import { LABEL_COUNT as L, START } from '../../geo/tagger/labels.ts';
import { ALLOWED, TRANSITIONS } from '../../geo/tagger/viterbi.ts';
import { seededRandom, shuffle } from './random.ts';
import type { Sequence } from './sequences.ts';

/** Real-valued weights, before they are rounded. */
export interface CrfWeights {
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

export interface CrfOptions {
  readonly epochs: number;
  /** Of the last so many of them the weights are averaged (Polyak and Juditsky 1992). */
  readonly averaged: number;
  /** Length of the first steps; they shorten to a third towards the end. */
  readonly rate: number;
  /** Of the penalty `l2 / 2 · |w|²` on the whole corpus. */
  readonly l2: number;
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

/**
 * Maximises the conditional likelihood of the labels, less an L2 penalty, by stochastic gradient ascent, one sentence a
 * step (Bottou's SGD for CRFs), the shorter the less it counts. The order of the sentences is drawn from a fixed seed.
 */
export function trainCrf(
  corpus: readonly Sequence[],
  { epochs, averaged, rate, l2, onEpoch }: CrfOptions,
): CrfWeights {
  const weights = new Float64Array(SLOTS * L);
  const transitions = new Float64Array(TRANSITION_KINDS * TRANSITIONS);
  const mean = {
    weights: new Float64Array(weights.length),
    transitions: new Float64Array(transitions.length),
  };
  const order = Uint32Array.from(corpus.keys());
  const random = seededRandom(20_261_120);
  const decay = l2 / corpus.length;
  // The weights are held divided by `scale`, so that the penalty shrinks all of them in one multiplication.
  let scale = 1;
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const step = rate / (1 + (2 * steps++) / (epochs * corpus.length));
      scale *= 1 - step * decay;
      const sequence = corpus[index]!;
      loss += ascend(sequence, weights, transitions, scale, (step * sequence.weight) / scale);
    }
    if (epoch >= epochs - averaged) {
      addScaled(mean.weights, weights, scale / averaged);
      addScaled(mean.transitions, transitions, scale / averaged);
    }
    onEpoch?.(epoch, loss);
  }
  return mean;
}

function addScaled(sum: Float64Array, values: Float64Array, scale: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! * scale;
}

/** One step along the gradient of one sentence; returns minus its log-likelihood. */
function ascend(
  { slots, kinds, labels }: Sequence,
  weights: Float64Array,
  transitions: Float64Array,
  scale: number,
  step: number,
): number {
  const length = labels.length;
  const fit = new Float64Array(length * L);
  let likelihood = 0;
  for (let t = 0; t < length; t++) {
    for (const slot of slots[t]!) {
      const row = slot * L;
      for (let y = 0; y < L; y++) fit[t * L + y]! += weights[row + y]!;
    }
    let most = -Infinity;
    for (let y = 0; y < L; y++) most = Math.max(most, (fit[t * L + y]! *= scale));
    likelihood += fit[t * L + labels[t]!]! - most;
    for (let y = 0; y < L; y++) fit[t * L + y] = Math.exp(fit[t * L + y]! - most);
  }
  const pass = new Float64Array(transitions.length);
  for (let i = 0; i < pass.length; i++) {
    pass[i] = ALLOWED[i % TRANSITIONS] ? Math.exp(transitions[i]! * scale) : 0;
  }
  // Forward, each row made to sum to one; `norms` keeps by what it was divided.
  const forward = new Float64Array(length * L);
  const norms = new Float64Array(length);
  for (let t = 0; t < length; t++) {
    const row = kinds[t]! * TRANSITIONS;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let mass = 0;
      if (t === 0) mass = pass[row + START * L + y]!;
      else for (let x = 0; x < L; x++) mass += forward[(t - 1) * L + x]! * pass[row + x * L + y]!;
      sum += forward[t * L + y] = mass * fit[t * L + y]!;
    }
    norms[t] = sum;
    likelihood -= Math.log(sum);
    const from = t === 0 ? START : labels[t - 1]!;
    likelihood += transitions[row + from * L + labels[t]!]! * scale;
    for (let y = 0; y < L; y++) forward[t * L + y]! /= sum;
  }
  const backward = new Float64Array(length * L);
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let t = length - 2; t >= 0; t--) {
    const row = kinds[t + 1]! * TRANSITIONS;
    for (let x = 0; x < L; x++) {
      let mass = 0;
      for (let y = 0; y < L; y++) {
        mass += pass[row + x * L + y]! * fit[(t + 1) * L + y]! * backward[(t + 1) * L + y]!;
      }
      backward[t * L + x] = mass / norms[t + 1]!;
    }
  }
  const change = new Float64Array(L);
  for (let t = 0; t < length; t++) {
    const row = kinds[t]! * TRANSITIONS;
    for (let y = 0; y < L; y++) {
      const probability = forward[t * L + y]! * backward[t * L + y]!;
      change[y] = step * ((labels[t] === y ? 1 : 0) - probability);
    }
    for (const slot of slots[t]!) {
      const at = slot * L;
      for (let y = 0; y < L; y++) weights[at + y]! += change[y]!;
    }
    if (t === 0) {
      for (let y = 0; y < L; y++) transitions[row + START * L + y]! += change[y]!;
      continue;
    }
    for (let x = 0; x < L; x++) {
      const before = forward[(t - 1) * L + x]!;
      for (let y = 0; y < L; y++) {
        const both = (before * pass[row + x * L + y]! * fit[t * L + y]! * backward[t * L + y]!) / norms[t]!;
        const gold = labels[t - 1] === x && labels[t] === y ? 1 : 0;
        transitions[row + x * L + y]! += step * (gold - both);
      }
    }
  }
  return -likelihood;
}
