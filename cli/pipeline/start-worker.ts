import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './worker.ts';

/** Starts a thread that geoparses batches; it opens the gazetteer and the tagger over the memory it is given. */
export function startWorker(workerData: WorkerStart): Worker {
  return new Worker(new URL('worker-boot.js', import.meta.url), { workerData });
}
