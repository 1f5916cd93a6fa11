import { beginOf, insideOf, LABEL_COUNT, LABELS, mayFollow, START } from './labels.ts';

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
  /** Receives the best sequence of labels (Viterbi). */
  readonly labels: Uint8Array;
  /** Receives by how much the best sequence with `LOC` here is better than the best without; negative where it is worse. */
  readonly margins: Int32Array;
}

/** Decodes one sentence, the tokens from `first` to before `end`. */
export function decode(
  { scores, transitions, kinds, labels, margins }: Lattice,
  first: number,
  end: number,
): void {
  const length = end - first;
  if (length <= 0) return;
  reserve(length * LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    const at = START * LABEL_COUNT + label;
    forward[label] = ALLOWED[at]
      ? scores[first * LABEL_COUNT + label]! + transitions[kinds[first]! * TRANSITIONS + at]!
      : IMPOSSIBLE;
  }
  for (let i = 1; i < length; i++) {
    const token = first + i;
    const row = kinds[token]! * TRANSITIONS;
    const before = (i - 1) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = 2 * IMPOSSIBLE;
      let from = 0;
      for (const previous of PREDECESSORS[label]!) {
        const score = forward[before + previous]! + transitions[row + previous * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      forward[i * LABEL_COUNT + label] = best + scores[token * LABEL_COUNT + label]!;
      back[i * LABEL_COUNT + label] = from;
    }
  }
  trace(labels, first, length);
  measureMargins({ scores, transitions, kinds, labels, margins }, first, length);
}

function trace(labels: Uint8Array, first: number, length: number): void {
  const last = (length - 1) * LABEL_COUNT;
  let label = 0;
  for (let other = 1; other < LABEL_COUNT; other++) {
    if (forward[last + other]! > forward[last + label]!) label = other;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[first + i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
}

/** Max-marginals, the other way round: `onward[label]` is the best that can follow a label. */
function measureMargins(
  { scores, transitions, kinds, margins }: Lattice,
  first: number,
  length: number,
): void {
  onward.fill(0);
  for (let i = length - 1; ; i--) {
    let place = 2 * IMPOSSIBLE;
    let other = 2 * IMPOSSIBLE;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = forward[i * LABEL_COUNT + label]! + onward[label]!;
      if (label === BEGIN_PLACE || label === INSIDE_PLACE) place = Math.max(place, score);
      else other = Math.max(other, score);
    }
    margins[first + i] = place - other;
    if (i === 0) return;
    const token = first + i;
    const row = kinds[token]! * TRANSITIONS;
    for (let previous = 0; previous < LABEL_COUNT; previous++) {
      let best = 2 * IMPOSSIBLE;
      for (const label of SUCCESSORS[previous]!) {
        const score =
          transitions[row + previous * LABEL_COUNT + label]! +
          scores[token * LABEL_COUNT + label]! +
          onward[label]!;
        if (score > best) best = score;
      }
      earlier[previous] = best;
    }
    onward.set(earlier);
  }
}

const ALL = [...LABELS.keys()];
const PREDECESSORS = ALL.map((label) => ALL.filter((previous) => mayFollow(previous, label)));
const SUCCESSORS = ALL.map((previous) => ALL.filter((label) => mayFollow(previous, label)));
const BEGIN_PLACE = beginOf('LOC');
const INSIDE_PLACE = insideOf('LOC');

const onward = new Int32Array(LABEL_COUNT);
const earlier = new Int32Array(LABEL_COUNT);
let forward = new Int32Array(256 * LABEL_COUNT);
let back = new Uint8Array(256 * LABEL_COUNT);

/** Grows with the longest sentence: most are short, a text without a full stop is not. */
function reserve(size: number): void {
  if (forward.length >= size) return;
  forward = new Int32Array(2 * size);
  back = new Uint8Array(2 * size);
}
