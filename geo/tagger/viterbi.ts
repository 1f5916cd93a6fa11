import { beginOf, insideOf, isInside, LABEL_COUNT, LABELS, mayFollow, START } from './labels.ts';

/** Far below any sum of weights, and far from the end of 32 bits. */
const IMPOSSIBLE = -(2 ** 29);

/** Whether a label may stand behind another, `START` included: `[previous * LABEL_COUNT + label]`, 1 or 0. */
export const ALLOWED = Uint8Array.from({ length: (START + 1) * LABEL_COUNT }, (_, i) =>
  mayFollow(Math.floor(i / LABEL_COUNT), i % LABEL_COUNT) ? 1 : 0,
);

/** Weights of one kind of transition: `(START + 1) * LABEL_COUNT` of them. */
export const TRANSITIONS = (START + 1) * LABEL_COUNT;

/** What `decode` reads, and where it writes. All are of one text, a token an entry unless something else is said. */
export interface Lattice {
  /** `LABEL_COUNT` a token: how well each label fits the token itself. */
  readonly scores: Int32Array;
  /** `TRANSITIONS` a kind: how well each label fits behind another. */
  readonly transitions: ArrayLike<number>;
  /** By which kind of transition a token is reached. */
  readonly kinds: ArrayLike<number>;
  /** `LABEL_COUNT` a token: receives what the best sequence up to each label adds up to. */
  readonly forward: Int32Array;
  /** Receives the best sequence of labels (Viterbi). */
  readonly labels: Uint8Array;
  /** Receives, where they are measured, by how much the best sequence with `LOC` here is better than the best without; negative where it is worse. */
  readonly margins: Int32Array;
}

/** Decodes one sentence, the tokens from `first` to before `end`. */
export function decode(
  { scores, transitions, kinds, forward, labels }: Omit<Lattice, 'margins'>,
  first: number,
  end: number,
): void {
  if (end <= first) return;
  reserve((end - first) * LABEL_COUNT);
  const start = first * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const at = START * LABEL_COUNT + label;
    forward[start + label] = ALLOWED[at]
      ? scores[start + label]! + transitions[kinds[first]! * TRANSITIONS + at]!
      : IMPOSSIBLE;
  }
  for (let token = first + 1; token < end; token++) {
    const row = kinds[token]! * TRANSITIONS;
    const at = token * LABEL_COUNT;
    const before = at - LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      // An inside label stands behind its beginning or itself, any other behind all.
      const inside = INSIDE[label] === 1;
      const last = inside ? label : LABEL_COUNT - 1;
      let from = inside ? label - 1 : 0;
      let best = forward[before + from]! + transitions[row + from * LABEL_COUNT + label]!;
      for (let previous = from + 1; previous <= last; previous++) {
        const score = forward[before + previous]! + transitions[row + previous * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      forward[at + label] = best + scores[at + label]!;
      back[at - start + label] = from;
    }
  }
  trace(forward, labels, first, end);
}

function trace(forward: Int32Array, labels: Uint8Array, first: number, end: number): void {
  const last = (end - 1) * LABEL_COUNT;
  let label = 0;
  for (let other = 1; other < LABEL_COUNT; other++) {
    if (forward[last + other]! > forward[last + label]!) label = other;
  }
  for (let token = end - 1; token >= first; token--) {
    labels[token] = label;
    label = back[(token - first) * LABEL_COUNT + label]!;
  }
}

/**
 * Measures the margins of the tokens from `first` to before `end`, the end of a sentence that is decoded. Max-marginals,
 * the other way round: `onward[label]` is the best that can follow a label.
 */
export function measureMargins(
  { scores, transitions, kinds, forward, margins }: Lattice,
  first: number,
  end: number,
): void {
  onward.fill(0);
  for (let token = end - 1; token >= first; token--) {
    const at = token * LABEL_COUNT;
    let place = 2 * IMPOSSIBLE;
    let other = 2 * IMPOSSIBLE;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = forward[at + label]! + onward[label]!;
      if (label === BEGIN_PLACE || label === INSIDE_PLACE) place = Math.max(place, score);
      else other = Math.max(other, score);
      // From here on, `onward` is what the token and all behind it add.
      onward[label]! += scores[at + label]!;
    }
    margins[token] = place - other;
    if (token === first) return;
    const row = kinds[token]! * TRANSITIONS;
    for (let previous = 0; previous < LABEL_COUNT; previous++) {
      // Behind any label may stand `O` and the beginnings, which are the odd ones; behind one of a name its inside.
      const from = row + previous * LABEL_COUNT;
      let best = transitions[from]! + onward[0]!;
      for (let label = 1; label < LABEL_COUNT; label += 2) {
        const score = transitions[from + label]! + onward[label]!;
        if (score > best) best = score;
      }
      if (previous > 0) {
        const inside = previous + (previous & 1);
        const score = transitions[from + inside]! + onward[inside]!;
        if (score > best) best = score;
      }
      earlier[previous] = best;
    }
    onward.set(earlier);
  }
}

const ALL = [...LABELS.keys()];
const INSIDE = Uint8Array.from(ALL, (label) => (isInside(label) ? 1 : 0));
const BEGIN_PLACE = beginOf('LOC');
const INSIDE_PLACE = insideOf('LOC');

const onward = new Int32Array(LABEL_COUNT);
const earlier = new Int32Array(LABEL_COUNT);
let back = new Uint8Array(256 * LABEL_COUNT);

/** Grows with the longest sentence: most are short, a text without a full stop is not. */
function reserve(size: number): void {
  if (back.length < size) back = new Uint8Array(2 * size);
}
