import { once } from 'node:events';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { Failure } from './exit-status.ts';

/** Where data go: stdout, or a file that takes its name only when it is whole. */
export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  /** Must be called when all is written. */
  finish(): Promise<void>;
  /** Leaves no half-written file behind; whatever stood there before stays. */
  abandon(): Promise<void>;
}

/** @param path a file's name; undefined or `-` for stdout */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') {
    return { write: writeToStdout, finish: async () => {}, abandon: async () => {} };
  }
  try {
    return await openFile(path);
  } catch (error) {
    throw new Failure(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Waits while the reader at the other end is slower than we are, so that memory does not grow. */
async function writeToStdout(data: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, 'drain');
}

async function openFile(path: string): Promise<Output> {
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new Error('it is a folder');
  // A device or a named pipe is written to; only a file can be replaced. A link stays, what it leads to is replaced.
  const replaces = existing === null || existing.isFile();
  const target = existing === null ? path : await realpath(path);
  const written = replaces ? `${target}.${process.pid}.tmp` : target;

  const file = await open(written, 'w');
  return {
    write: async (data) => {
      await file.writeFile(data);
    },
    async finish() {
      await file.close();
      if (replaces) await rename(written, target);
    },
    async abandon() {
      await file.close();
      if (replaces) await rm(written, { force: true });
    },
  };
}
