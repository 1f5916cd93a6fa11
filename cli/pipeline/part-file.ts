import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { Failure } from '../exit-status.ts';
import { packingOf } from './packing.ts';
import { RecordWriter } from './record-writer.ts';
import { writing } from './writing.ts';
import { readWritten, type WrittenRecords } from './written-records.ts';

/** An output that takes its name when it is whole; until then it stands beside it, under the name with `.part` behind. */
export interface PartFile {
  readonly path: string;
  /** What an earlier run had written. */
  readonly done: WrittenRecords;
  /** @param lines whole lines */
  write(lines: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** What is written stays, to be gone on from. */
  leave(): Promise<void>;
}

const NOTHING: WrittenRecords = { bytes: 0, documents: 0, failed: 0, last: null };

const WAY_OUT = 'What is done stays; go on with --resume.';

/**
 * Opens an output for NDJSON, compressed or not as its name says; with `resume`, behind what an earlier run has written.
 * Null where it is whole already. Throws {@link Failure}, and so do its methods.
 */
export async function openPartFile(target: string, resume: boolean): Promise<PartFile | null> {
  const packing = packingOf(target);
  packing?.checkWritable();
  // A link stays; what it leads to is replaced.
  const whole = await realpath(target).catch(() => target);
  const path = `${whole}.part`;
  const isBegun = (await sizeOf(path)) > 0;
  if (isBegun && !resume) {
    throw new Failure(
      `${path} is left of a run that was broken off. Go on from it with --resume, or remove it to begin again.`,
    );
  }
  if (!isBegun && resume && (await sizeOf(whole)) >= 0) return null;
  const done = isBegun ? await readWritten(path, packing) : NOTHING;
  const writer = await writing(path, async () => {
    const file = await open(path, 'a');
    await file.truncate(done.bytes);
    return new RecordWriter(file, packing, done.bytes === 0);
  });
  return {
    path,
    done,
    write: (lines) => writing(path, () => writer.write(lines), WAY_OUT),
    finish: () =>
      writing(
        path,
        async () => {
          await writer.finish();
          await rename(path, whole);
        },
        WAY_OUT,
      ),
    async leave() {
      await writer.abandon();
      if ((await sizeOf(path)) === 0) await rm(path);
    },
  };
}

/** -1 where there is none. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? -1;
}
