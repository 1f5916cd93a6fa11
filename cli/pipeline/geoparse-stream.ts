import { type GazetteerChoice, openChosen } from '../gazetteer/open-chosen.ts';
import { readBatches } from '../lines.ts';
import { MAX_LINE_BYTES } from '../ndjson-records.ts';
import { openSharedTagger } from '../tagger.ts';
import { Crew } from './crew.ts';
import type { RecordOptions } from './geoparse-batch.ts';
import { mapInOrder } from './in-order.ts';
import { startWorker } from './start-worker.ts';

export interface StreamOptions extends RecordOptions {
  readonly choice: GazetteerChoice;
  /** Worker threads; 1 for none. */
  readonly workers: number;
}

/** Read ahead for each thread: enough that none waits, and that one long article does not stop the others. */
const BYTES_AHEAD = 512 * 1024;

/**
 * NDJSON in, NDJSON out: a line for each document, in the order read, in memory that does not grow with the input.
 * Returns how many documents could not be geoparsed.
 */
export async function geoparseStream(
  input: AsyncIterable<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
  { choice, workers, evidence }: StreamOptions,
): Promise<number> {
  const [{ gazetteer, bytes }, tagger] = await Promise.all([openChosen(choice), openSharedTagger()]);
  const crew = new Crew({ gazetteer, tagger: tagger.tagger }, workers, { evidence }, () =>
    startWorker({ gazetteer: bytes, tagger: tagger.bytes, options: { evidence } }),
  );
  let failed = 0;
  try {
    const results = mapInOrder(readBatches(input, MAX_LINE_BYTES), (batch) => crew.geoparse(batch), {
      weigh: ({ bytes }) => bytes?.length ?? 0,
      budget: workers * BYTES_AHEAD,
    });
    for await (const result of results) {
      failed += result.failed;
      await write(result.bytes);
    }
  } finally {
    await crew.close();
  }
  return failed;
}
