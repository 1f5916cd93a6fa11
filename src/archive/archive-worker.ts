import { Archive } from '../../geo/archive/archive.ts';
import { bucketOf } from '../../geo/archive/id-buckets.ts';
import type { ArchiveAnswer, ArchiveRequest } from './archive-message.ts';
import { archiveMethods, type ArchiveMethods } from './archive-methods.ts';
import { PartsInCache } from './kept-parts.ts';
import { ArchiveFaultError, rangeReader } from './read-range.ts';

let methods: ArchiveMethods | undefined;
const answer = (message: ArchiveAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ArchiveRequest>) => {
  if (data.kind === 'open') {
    const { base, manifest } = data;
    const parts = new PartsInCache(base, String(bucketOf(JSON.stringify(manifest), 2 ** 32)));
    methods = archiveMethods(new Archive(manifest, rangeReader(base, parts)));
    return;
  }
  const { id, method, args } = data;
  // The page's types hold what is asked to what there is.
  const ask = methods![method] as (...args: readonly unknown[]) => Promise<unknown>;
  ask(...args).then(
    (value) => answer({ id, ok: true, value }),
    (error: unknown) =>
      answer({
        id,
        ok: false,
        fault: error instanceof ArchiveFaultError ? error.fault : 'broken',
        message: String(error),
      }),
  );
});
