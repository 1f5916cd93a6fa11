import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT } from '../project.ts';
import type { WorkerStart } from './worker.ts';

/** What a batch leaves behind is garbage at once: room for it costs memory in every thread and saves no time. */
const YOUNG_MB = 12;

/** Starts a thread that geoparses batches; it opens the gazetteer and the tagger over the memory it is given. */
export function startWorker(workerData: WorkerStart): Worker {
  return new Worker(join(PROJECT, 'cli', 'pipeline', 'worker-boot.js'), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}
