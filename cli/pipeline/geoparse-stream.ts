import { setFlagsFromString } from 'node:v8';
import { type GazetteerChoice, openChosen } from '../gazetteer/open-chosen.ts';
import type { LineBatch } from '../lines.ts';
import { openSharedTagger } from '../tagger.ts';
import { Crew } from './crew.ts';
import type { GeoparsedBatch, RecordOptions } from './geoparse-batch.ts';
import { mapInOrder } from './in-order.ts';
import { startWorker } from './start-worker.ts';

export interface StreamOptions extends RecordOptions {
  /** Which gazetteer to use. */
  readonly choice: GazetteerChoice;
  /** Worker threads; 1 for none. */
  readonly workers: number;
}

/**
 * By so many per cent V8 lets what lives in a heap grow before it looks for what has died; by itself it lets a long run
 * take three times the memory that it needs, in every thread.
 */
const HEAP_GROWTH = 20;

/** Read ahead for each thread: enough that none waits, and that one long article does not stop the others. */
const BYTES_AHEAD = 512 * 1024;

/**
 * Geoparses batches of NDJSON: a line out for each document, in the order read, in memory that does not grow with the
 * input.
 */
export async function* geoparseStream(
  batches: AsyncIterable<LineBatch>,
  { choice, workers, evidence }: StreamOptions,
): AsyncGenerator<GeoparsedBatch> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const [{ gazetteer, bytes, own }, tagger] = await Promise.all([openChosen(choice), openSharedTagger()]);
  const crew = new Crew({ gazetteer, tagger: tagger.tagger }, workers, { evidence }, () =>
    startWorker({ gazetteer: bytes, own, tagger: tagger.bytes, options: { evidence } }),
  );
  try {
    yield* mapInOrder(batches, (batch) => crew.geoparse(batch), {
      weigh: ({ bytes }) => bytes?.length ?? 0,
      budget: workers * BYTES_AHEAD,
    });
  } finally {
    await crew.close();
  }
}
