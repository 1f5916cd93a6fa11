/** How much one file may ask of us, whatever it unpacks to. */
export interface Limits {
  /** Of the file itself, and of all that an archive unpacks to. */
  readonly bytes: number;
  /** Files in an archive, those in archives within it among them. */
  readonly entries: number;
  /** Archives within archives. */
  readonly depth: number;
  readonly milliseconds: number;
}

/** Longer than any article, and short enough for JavaScript to hold as one string. */
export const LIMITS: Limits = { bytes: 256 * 1024 * 1024, entries: 50_000, depth: 4, milliseconds: 120_000 };

/** Thrown where a limit is passed, and told as a fault by whoever opened the file. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';

  constructor(
    readonly code: 'unpacks-too-much' | 'too-many-files' | 'too-slow',
    /** Megabytes, files or seconds. */
    readonly limit: number,
  ) {
    super(`${code}: ${limit}`);
  }
}

/** What is left for one file and all within it. */
export class Budget {
  readonly limits: Limits;
  #bytes: number;
  #entries: number;
  readonly #deadline: number;
  readonly #now: () => number;

  constructor(limits: Limits = LIMITS, now: () => number = () => performance.now()) {
    this.limits = limits;
    this.#bytes = limits.bytes;
    this.#entries = limits.entries;
    this.#now = now;
    this.#deadline = now() + limits.milliseconds;
  }

  /** @throws {@link OverBudget} where `count` more bytes are too many, or the time is up */
  unpack(count: number): void {
    this.#bytes -= count;
    if (this.#bytes < 0) throw new OverBudget('unpacks-too-much', megabytes(this.limits.bytes));
    this.tick();
  }

  /** @throws {@link OverBudget} where there are too many files */
  enter(): void {
    if (--this.#entries < 0) throw new OverBudget('too-many-files', this.limits.entries);
    this.tick();
  }

  /** @throws {@link OverBudget} once the time is up */
  tick(): void {
    if (this.#now() > this.#deadline)
      throw new OverBudget('too-slow', Math.round(this.limits.milliseconds / 1000));
  }
}

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
