import { MANIFEST } from 'virtual:engine-manifest';
import { GazetteerFormatError, TaggerFormatError, toCollectionCandidate } from '../../geo/index.ts';
import { browserSources } from '../engine/browser-sources.ts';
import { EngineFileError, loadEngineFile } from '../engine/engine-file.ts';
import { Engine, NO_OWN_PLACES, type OwnPlaces } from '../engine/engine.ts';
import type { EngineFileName } from '../engine/manifest.ts';
import { type Database, openDatabase } from './database.ts';
import { ImportJob } from './import-job.ts';
import type { JobContext } from './job.ts';
import type { Event, IncomingFile, JobFailure, Request } from './library-message.ts';
import { ownFilesOf, ownStamp } from './own-file-store.ts';
import { readPlaces } from './own-files.ts';
import { renewArticles } from './renew-job.ts';

const tell = (event: Event) => postMessage(event);
const cancelled = new Set<number>();
const files = new Map<number, IncomingFile[]>();
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
  // While the files are handed over; whoever needs it is told of its failure.
  engine.open().catch(() => undefined);
}

/** The places of the user's own that were read last: laying them over the gazetteer is done once for the same ones. */
let lastOwn: { readonly collection: string; readonly stamp: string; readonly own: OwnPlaces } | undefined;

/** What a job works with: the engine, and the places that the user has added to the collection. */
async function contextOf(job: number, collection: string): Promise<JobContext> {
  const kept = await (database ??= openDatabase(() => (database = undefined)));
  let own: OwnPlaces = NO_OWN_PLACES;
  let stamp = '';
  const readOwn = async () => {
    const files = await ownFilesOf(kept, collection);
    if (ownStamp(files) === stamp) return;
    stamp = ownStamp(files);
    if (lastOwn?.collection === collection && lastOwn.stamp === stamp) return void (own = lastOwn.own);
    own = {
      sources: files.flatMap(({ bytes, name }) => {
        const read = readPlaces(bytes, name);
        return read.ok ? [read.value.source] : [];
      }),
      onFault: (source, fault) =>
        tell({ kind: 'places', job, report: { source, places: 0, faults: [fault] } }),
    };
    lastOwn = { collection, stamp, own };
  };
  await readOwn();
  return {
    job,
    collection,
    engine: engine!,
    madeWith: () => {
      const tier = engine!.tier!;
      return { tier, engine: `${MANIFEST[tier].crc32}-${MANIFEST.tagger.crc32}`, own: stamp };
    },
    own: () => own,
    readOwn,
    database: kept,
    tell,
    isCancelled: () => cancelled.has(job),
  };
}

async function run(request: Extract<Request, { kind: 'import' | 'renew' }>): Promise<void> {
  const { job } = request;
  try {
    await engine!.open();
    tell({ kind: 'engine', tier: engine!.tier!, received: 0, size: 0 });
    const context = await contextOf(job, request.collection);
    if (request.kind === 'import') await new ImportJob(context, files.get(job) ?? []).run();
    if (!cancelled.has(job)) await renewWithFull(context, request.kind === 'renew');
    tell({ kind: 'engine', tier: engine!.tier!, received: 0, size: 0 });
    tell({ kind: 'end', job, cancelled: cancelled.has(job) });
  } catch (error) {
    tell({ kind: 'end', job, cancelled: false, failure: failureOf(error), message: String(error) });
  } finally {
    files.delete(job);
  }
}

/** So many places are told of a name. */
const MOST_FOUND = 12;

async function find({ job, collection, name }: Extract<Request, { kind: 'lookup' }>): Promise<void> {
  try {
    await engine!.open();
    const { own } = await contextOf(job, collection);
    const places = engine!
      .lookup(name, own())
      .slice(0, MOST_FOUND)
      .map(({ place, match, score, evidence }) =>
        toCollectionCandidate({ place, match, score, probability: 0, evidence }),
      );
    tell({ kind: 'found', job, found: { ok: true, places } });
  } catch (error) {
    tell({ kind: 'found', job, found: { ok: false, failure: failureOf(error) } });
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
  else if (data.kind === 'files') files.set(data.job, [...(files.get(data.job) ?? []), ...data.files]);
  else if (data.kind === 'lookup') void find(data);
  else queue = queue.then(() => run(data));
});
