import { LABEL_COUNT, mayFollow, START } from './labels.ts';

const IMPOSSIBLE = -1e9;

/** Whether a label may stand behind another, `START` included: `[previous * LABEL_COUNT + label]`, 1 or 0. */
export const ALLOWED = Uint8Array.from({ length: (START + 1) * LABEL_COUNT }, (_, i) =>
  mayFollow(Math.floor(i / LABEL_COUNT), i % LABEL_COUNT) ? 1 : 0,
);

/** Weights of one kind of transition: `(START + 1) * LABEL_COUNT` of them. */
export const TRANSITIONS = (START + 1) * LABEL_COUNT;

/**
 * The best sequence of labels for one sentence.
 *
 * @param scores `LABEL_COUNT` a token, from `first` on: how well each label fits the token itself
 * @param transitions `TRANSITIONS` a kind: how well each label fits behind another
 * @param kinds for each token, by which kind of transition it is reached
 * @param labels receives the sequence, from `first` to `end`
 */
export function viterbi(
  scores: ArrayLike<number>,
  transitions: ArrayLike<number>,
  kinds: ArrayLike<number>,
  labels: Uint8Array,
  first: number,
  end: number,
): void {
  const length = end - first;
  if (length <= 0) return;
  const back = backPointers(length * LABEL_COUNT);
  let current = rowA;
  let following = rowB;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const at = START * LABEL_COUNT + label;
    current[label] = ALLOWED[at]
      ? scores[first * LABEL_COUNT + label]! + transitions[kinds[first]! * TRANSITIONS + at]!
      : IMPOSSIBLE;
  }
  for (let i = 1; i < length; i++) {
    const token = first + i;
    const row = kinds[token]! * TRANSITIONS;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = IMPOSSIBLE * 2;
      let from = 0;
      for (let previous = 0; previous < LABEL_COUNT; previous++) {
        const at = previous * LABEL_COUNT + label;
        if (!ALLOWED[at]) continue;
        const score = current[previous]! + transitions[row + at]!;
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      following[label] = best + scores[token * LABEL_COUNT + label]!;
      back[i * LABEL_COUNT + label] = from;
    }
    [current, following] = [following, current];
  }
  let label = 0;
  for (let other = 1; other < LABEL_COUNT; other++) if (current[other]! > current[label]!) label = other;
  for (let i = length - 1; i >= 0; i--) {
    labels[first + i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
}

const rowA = new Float64Array(LABEL_COUNT);
const rowB = new Float64Array(LABEL_COUNT);
let buffer = new Uint8Array(256 * LABEL_COUNT);

/** Grows with the longest sentence; a sentence is short, a text without a full stop is not. */
function backPointers(size: number): Uint8Array {
  if (buffer.length < size) buffer = new Uint8Array(size * 2);
  return buffer;
}
