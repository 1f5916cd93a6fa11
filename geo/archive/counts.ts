import { readVarints } from './varints.ts';

/** Steps from `from` to `to`, both included. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** Steps are summed by so many, so that ten years are ten readings and not a hundred and twenty. */
const GROUP = 12;

const groups = (steps: number) => Math.ceil(steps / GROUP);

/**
 * The parts of an archive for which the mentions of each place are counted ahead: all of it, each group of twelve steps
 * and each step; each for all outlets together and for each.
 */
export const partCount = (steps: number, outlets: number): number =>
  (1 + groups(steps) + steps) * (outlets + 1);

/** The parts that a mention counts in. `null` for what has no date or no outlet. */
export function partsOf(
  step: number | null,
  outlet: number | null,
  steps: number,
  outlets: number,
): number[] {
  const times = step === null ? [0] : [0, 1 + Math.floor(step / GROUP), 1 + groups(steps) + step];
  const columns = outlet === null ? [0] : [0, outlet + 1];
  return times.flatMap((time) => columns.map((column) => time * (outlets + 1) + column));
}

/** The fewest parts that together are the steps of a range; without one, all of the archive. */
export function partsFor(
  range: StepRange | null,
  outlet: number | null,
  steps: number,
  outlets: number,
): number[] {
  const column = outlet === null ? 0 : outlet + 1;
  if (range === null) return [column];
  const times: number[] = [];
  for (let step = range.from; step <= range.to;) {
    const isWhole = step % GROUP === 0 && (step + GROUP - 1 <= range.to || range.to === steps - 1);
    times.push(isWhole ? 1 + step / GROUP : 1 + groups(steps) + step);
    step += isWhole ? GROUP : 1;
  }
  return times.map((time) => time * (outlets + 1) + column);
}

/** Adds the counts of a part, which are pairs of a place's number, less the one before, and a count. */
export function addCounts(bytes: Uint8Array, sums: Uint32Array): void {
  let place = 0;
  let isCount = false;
  for (const value of readVarints(bytes)) {
    if (isCount) sums[place]! += value;
    else place += value;
    isCount = !isCount;
  }
}

/** The mentions of every place, and of every name whose place is not known, in a part of the archive. */
export class PlaceCounts {
  /** Of the places alone. */
  readonly counts: Uint32Array;
  /** Of the places, and after them of the names whose place is not known. */
  readonly #all: Uint32Array;
  /** Of the places before each. */
  readonly #before: Uint32Array;
  readonly places: number;
  readonly mentions: number;
  /** Names whose place is not known. */
  readonly names: number;

  constructor(all: Uint32Array, numbered: number) {
    const counts = all.subarray(0, numbered);
    this.counts = counts;
    this.#all = all;
    this.names = all.subarray(numbered).reduce((sum, count) => sum + Number(count > 0), 0);
    this.#before = new Uint32Array(counts.length + 1);
    let places = 0;
    counts.forEach((count, place) => {
      this.#before[place + 1] = this.#before[place]! + count;
      if (count > 0) places += 1;
    });
    this.places = places;
    this.mentions = this.#before[counts.length]!;
  }

  /** Of a place or a name, by its number. */
  of(number: number): number {
    return this.#all[number]!;
  }

  /** Of the places from `first` to before `end`. */
  sum(first: number, end: number): number {
    return this.#before[end]! - this.#before[first]!;
  }
}
