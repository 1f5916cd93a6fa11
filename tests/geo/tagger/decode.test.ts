import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TRANSITION_KINDS } from '../../../geo/tagger/gazetteer-marks.ts';
import { isInside, LABEL_COUNT, mayFollow, START, typeOf } from '../../../geo/tagger/labels.ts';
import { decode, type Lattice, measureMargins, TRANSITIONS } from '../../../geo/tagger/viterbi.ts';

const weight = fc.integer({ min: -500, max: 500 });
const lattices = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    scores: fc.array(weight, { minLength: length * LABEL_COUNT, maxLength: length * LABEL_COUNT }),
    transitions: fc.array(weight, {
      minLength: TRANSITION_KINDS * TRANSITIONS,
      maxLength: TRANSITION_KINDS * TRANSITIONS,
    }),
    kinds: fc.array(fc.nat(TRANSITION_KINDS - 1), { minLength: length, maxLength: length }),
  }),
);

const latticeOf = (given: { scores: number[]; transitions: number[]; kinds: number[] }): Lattice => ({
  ...given,
  scores: Int32Array.from(given.scores),
  forward: new Int32Array(given.scores.length),
  labels: new Uint8Array(given.kinds.length),
  margins: new Int32Array(given.kinds.length),
});

/** Every sequence of labels that may stand in a sentence. */
function sequences(length: number): number[][] {
  if (length === 0) return [[]];
  return sequences(length - 1).flatMap((start) =>
    Array.from({ length: LABEL_COUNT }, (_, label) => [...start, label]).filter((sequence) =>
      mayFollow(sequence.at(-2) ?? START, sequence.at(-1)!),
    ),
  );
}

test('finds the best of all sequences, and by how much a place would be better', () => {
  fc.assert(
    fc.property(lattices, ({ scores, transitions, kinds }) => {
      const length = kinds.length;
      const scoreOf = (sequence: readonly number[]) =>
        sequence.reduce(
          (sum, label, i) =>
            sum +
            scores[i * LABEL_COUNT + label]! +
            transitions[kinds[i]! * TRANSITIONS + (sequence[i - 1] ?? START) * LABEL_COUNT + label]!,
          0,
        );
      const lattice = latticeOf({ scores, transitions, kinds });
      const { labels, margins } = lattice;
      decode(lattice, 0, length);
      measureMargins(lattice, 0, length);

      const all = sequences(length).map((sequence) => ({ sequence, score: scoreOf(sequence) }));
      const best = (wanted: (sequence: readonly number[]) => boolean) =>
        Math.max(...all.filter(({ sequence }) => wanted(sequence)).map(({ score }) => score));
      expect(scoreOf([...labels])).toBe(best(() => true));
      margins.forEach((margin, i) => {
        const isPlace = (sequence: readonly number[]) => typeOf(sequence[i]!) === 'LOC';
        expect(margin).toBe(best(isPlace) - best((sequence) => !isPlace(sequence)));
      });
    }),
    { numRuns: 40 },
  );
});

test('an inside label never stands alone', () => {
  fc.assert(
    fc.property(lattices, ({ scores, transitions, kinds }) => {
      const lattice = latticeOf({ scores, transitions, kinds });
      const { labels } = lattice;
      decode(lattice, 0, kinds.length);
      labels.forEach((label, i) => {
        if (isInside(label)) expect(typeOf(labels[i - 1] ?? 0)).toBe(typeOf(label));
      });
    }),
  );
});
