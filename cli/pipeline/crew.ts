import type { Worker } from 'node:worker_threads';
import { type LineBatch, splitBatch } from '../lines.ts';
import {
  type Engine,
  failedBatch,
  geoparseBatch,
  type GeoparsedBatch,
  type RecordOptions,
} from './geoparse-batch.ts';
import { WorkerDied, WorkerPool } from './worker-pool.ts';

/** Less than this is done before a thread has come up. */
const SMALL_BYTES = 256 * 1024;

/** Those who geoparse batches: this thread at first, and worker threads once there is enough to do. */
export class Crew {
  readonly #size: number;
  readonly #engine: Engine;
  readonly #start: () => Worker;
  readonly #options: RecordOptions;
  #pool: WorkerPool<LineBatch, GeoparsedBatch> | null = null;
  #seen = 0;

  /** @param size worker threads; with 1 there is none, and this thread does it all */
  constructor(engine: Engine, size: number, options: RecordOptions, start: () => Worker) {
    this.#engine = engine;
    this.#size = size;
    this.#options = options;
    this.#start = start;
  }

  /** Geoparses a batch. Whoever does it, the result is the same. */
  async geoparse(batch: LineBatch): Promise<GeoparsedBatch> {
    this.#seen += batch.bytes?.length ?? 0;
    if (this.#size > 1 && this.#seen > SMALL_BYTES) {
      this.#pool ??= new WorkerPool(this.#size, this.#start);
    }
    if (this.#pool?.ready) return await this.#handOver(batch, this.#pool);
    return geoparseBatch(batch, this.#engine, this.#options);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }

  /**
   * A batch that a thread dies of is given to others, line by line; a line that another thread dies of is a line that
   * says so.
   */
  async #handOver(batch: LineBatch, pool: WorkerPool<LineBatch, GeoparsedBatch>): Promise<GeoparsedBatch> {
    try {
      return await pool.run(batch);
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
    }
    const results: GeoparsedBatch[] = [];
    for (const line of splitBatch(batch)) {
      results.push(
        await pool.run(line).catch((error: unknown) => {
          if (!(error instanceof WorkerDied)) throw error;
          return failedBatch(line.first, `a worker thread died of it: ${error.message}`);
        }),
      );
    }
    return {
      bytes: new Uint8Array(Buffer.concat(results.map(({ bytes }) => bytes))),
      documents: sum(results.map(({ documents }) => documents)),
      failed: sum(results.map(({ failed }) => failed)),
    };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
