import { startProgress } from '../progress.ts';
import type { GeoparsedBatch } from './geoparse-batch.ts';
import type { RecordSource } from './record-source.ts';

/** How far a stream has come. */
export interface StreamState {
  /** Of this run, not of one that it goes on from. */
  readonly documents: number;
  readonly failed: number;
  /** Since the first document of this run. */
  readonly seconds: number;
  /** Of the input's bytes, those still to be read, for each one read in this run; null where that cannot be known. */
  readonly leftForEachRead: number | null;
}

/** Often enough to be seen moving. */
const REDRAW_MS = 250;

/** A bar on the terminal: how much, how fast, how much longer, and what went wrong so far. */
export class StreamProgress {
  readonly #source: RecordSource;
  readonly #progress: ReturnType<typeof startProgress>;
  readonly #started = performance.now();
  #skippedBytes = 0;
  #documents = 0;
  #failed = 0;
  #drawn = 0;

  constructor(source: RecordSource) {
    this.#source = source;
    this.#progress = startProgress({ bar: source.size !== null });
  }

  /** What an earlier run had done has been passed by. */
  skipped(): void {
    this.#skippedBytes = this.#source.bytesRead();
  }

  add({ documents, failed }: GeoparsedBatch): void {
    this.#documents += documents;
    this.#failed += failed;
    const now = performance.now();
    if (now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    const { size } = this.#source;
    const read = this.#source.bytesRead();
    const state: StreamState = {
      documents: this.#documents,
      failed: this.#failed,
      seconds: (now - this.#started) / 1000,
      leftForEachRead: size === null ? null : (size - read) / Math.max(1, read - this.#skippedBytes),
    };
    this.#progress.update(read, size ?? 0, describeStream(state));
  }

  stop(): void {
    this.#progress.stop();
  }
}

/** `12,340 articles, 310 a second, 2 min left, 3 errors` */
export function describeStream({ documents, failed, seconds, leftForEachRead }: StreamState): string {
  const parts = [`${documents.toLocaleString('en')} articles`];
  if (seconds > 0) parts.push(`${Math.round(documents / seconds).toLocaleString('en')} a second`);
  if (leftForEachRead !== null) parts.push(`${describeTime(leftForEachRead * seconds)} left`);
  if (failed > 0) parts.push(`${failed.toLocaleString('en')} error${failed === 1 ? '' : 's'}`);
  return parts.join(', ');
}

function describeTime(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
