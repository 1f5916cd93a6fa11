import { MANIFEST } from 'virtual:engine-manifest';
import { GazetteerFormatError, TaggerFormatError } from '../../geo/index.ts';
import { browserSources } from '../engine/browser-sources.ts';
import { EngineFileError, loadEngineFile } from '../engine/engine-file.ts';
import { Engine } from '../engine/engine.ts';
import type { EngineFileName } from '../engine/manifest.ts';
import { type Database, openDatabase } from './database.ts';
import { ImportJob } from './import-job.ts';
import type { JobContext } from './job.ts';
import type { Event, JobFailure, Request } from './library-message.ts';
import type { MadeWith } from './made-with.ts';
import { renewArticles } from './renew-job.ts';

const tell = (event: Event) => postMessage(event);
const cancelled = new Set<number>();
let engine: Engine | undefined;
let database: Promise<Database> | undefined;
/** One job at a time: they would only be in each other's way. */
let queue: Promise<void> = Promise.resolve();

function start(base: string): void {
  const sources = browserSources(base);
  const received: Partial<Record<EngineFileName, number>> = {};
  const tellReceived = () => {
    const wanted = Object.keys(received) as EngineFileName[];
    tell({
      kind: 'engine',
      tier: engine?.tier ?? 'none',
      received: wanted.reduce((sum, name) => sum + received[name]!, 0),
      size: wanted.reduce((sum, name) => sum + MANIFEST[name].packedBytes, 0),
    });
  };
  const load = async (name: EngineFileName) => {
    const bytes = await loadEngineFile(MANIFEST[name], sources, (bytes) => {
      received[name] = bytes;
      tellReceived();
    });
    if (received[name] !== undefined) received[name] = MANIFEST[name].packedBytes;
    return bytes;
  };
  engine = new Engine(load, async () => (await sources.store.get(MANIFEST.full.path)) !== null);
}

const madeWith = (): MadeWith => {
  const tier = engine!.tier!;
  return { tier, engine: `${MANIFEST[tier].crc32}-${MANIFEST.tagger.crc32}`, own: '' };
};

async function run(request: Extract<Request, { job: number }>): Promise<void> {
  const { job } = request;
  if (request.kind === 'cancel') return;
  try {
    await engine!.open();
    tell({ kind: 'engine', tier: engine!.tier!, received: 0, size: 0 });
    const context: JobContext = {
      job,
      collection: request.collection,
      engine: engine!,
      madeWith,
      database: await (database ??= openDatabase(() => (database = undefined))),
      tell,
      isCancelled: () => cancelled.has(job),
    };
    if (request.kind === 'import') await new ImportJob(context, request.files).run();
    if (!cancelled.has(job)) await renewWithFull(context, request.kind === 'renew');
    tell({ kind: 'engine', tier: engine!.tier!, received: 0, size: 0 });
    tell({ kind: 'end', job, cancelled: cancelled.has(job) });
  } catch (error) {
    tell({ kind: 'end', job, cancelled: false, failure: failureOf(error), message: String(error) });
  }
}

/** Where the full gazetteer does not come, what was read with the small one stays so, and is renewed another time. */
async function renewWithFull(context: JobContext, isWanted: boolean): Promise<void> {
  try {
    await context.engine.openFull();
  } catch (error) {
    if (isWanted || !(error instanceof EngineFileError)) throw error;
    return;
  }
  await renewArticles(context);
}

function failureOf(error: unknown): JobFailure {
  if (error instanceof EngineFileError) return error.fault;
  if (error instanceof GazetteerFormatError || error instanceof TaggerFormatError) return 'version';
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'storage-full' : 'storage';
  return 'unknown';
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'start') start(data.base);
  else if (data.kind === 'cancel') cancelled.add(data.job);
  else queue = queue.then(() => run(data));
});
