import { parentPort, workerData } from 'node:worker_threads';
import { GazetteerWithOwn, type OwnSource, Tagger } from '../../geo/index.ts';
import type { LineBatch } from '../lines.ts';
import { geoparseBatch, type GeoparsedBatch, type RecordOptions } from './geoparse-batch.ts';
import type { WorkerMessage } from './worker-pool.ts';

/** What a thread is started with. The bytes are shared: every thread reads the same. */
export interface WorkerStart {
  readonly gazetteer: Uint8Array<SharedArrayBuffer>;
  /** Places of the user's own to lay on top. */
  readonly own: readonly OwnSource[];
  readonly tagger: Uint8Array<SharedArrayBuffer>;
  readonly options: RecordOptions;
}

/** Geoparses the batches that come in, until the thread is ended. */
export function serve(): void {
  const { gazetteer, own, tagger, options } = workerData as WorkerStart;
  const engine = { gazetteer: GazetteerWithOwn.lay(gazetteer, own), tagger: Tagger.open(tagger) };
  const port = parentPort!;
  port.on('message', (batch: LineBatch) => {
    const result = geoparseBatch(batch, engine, options);
    port.postMessage({ result } satisfies WorkerMessage<GeoparsedBatch>, [result.bytes.buffer]);
  });
  port.postMessage({ ready: true } satisfies WorkerMessage<GeoparsedBatch>);
}
