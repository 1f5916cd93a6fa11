import type { Progress } from '../progress.ts';

/** Ten times a second is as often as an eye follows. */
const EVERY_MS = 100;
/** Before this, a rate says little. */
const RATE_AFTER_MS = 1000;

/** Shows how far the reading of one file is: rows, rate and time left. */
export class RowProgress {
  readonly #progress: Progress;
  readonly #name: string;
  readonly #size: number;
  readonly #started = performance.now();
  #shown = 0;

  /** @param size of the file in bytes, 0 where it is not known */
  constructor(progress: Progress, name: string, size: number) {
    this.#progress = progress;
    this.#name = name;
    this.#size = size;
  }

  update(rows: number, bytes: number): void {
    const now = performance.now();
    if (now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    this.#progress.update(
      Math.min(bytes, this.#size),
      Math.max(this.#size, 1),
      describe(this.#name, rows, now - this.#started, this.#size > 0 ? bytes / this.#size : 0),
    );
  }
}

/** `reading allCountries.txt · 1,234,567 rows · 410,000/s · 25 s left` */
export function describe(name: string, rows: number, ms: number, share: number): string {
  const parts = [`reading ${name}`, `${rows.toLocaleString('en')} rows`];
  if (ms >= RATE_AFTER_MS) {
    parts.push(`${Math.round(rows / (ms / 1000)).toLocaleString('en')}/s`);
    if (share > 0) parts.push(`${duration((ms / share) * (1 - share))} left`);
  }
  return parts.join(' · ');
}

function duration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
