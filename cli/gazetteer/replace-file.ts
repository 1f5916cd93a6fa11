import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../exit-status.ts';

/** What of the file system is used; a test puts a full disk in its place. */
export interface Disk {
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

/** Written through to the disk before it takes its name: after a power cut too, the name stands for a whole file. */
const REAL_DISK: Disk = {
  async write(path, bytes) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
};

/**
 * Puts new bytes in the place of a file: a reader sees the old ones or the new ones, never half of either. Where it
 * fails (a full disk) or is broken off (Ctrl-C), the old file stays as it was and nothing lies about.
 */
export async function replaceFile(path: string, bytes: Uint8Array, disk: Disk = REAL_DISK): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(temporary, { force: true });
    // Our handler is gone by now: the signal does what it does by itself.
    process.kill(process.pid, signal);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await mkdir(dirname(path), { recursive: true });
    await disk.write(temporary, bytes);
    await disk.rename(temporary, path);
  } catch (error) {
    throw new Failure(explain(path, error));
  } finally {
    await rm(temporary, { force: true });
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function explain(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return `${path} cannot be written: the disk is full. Make room, or name another place. What stood there before is as it was.`;
  }
  return `${path} cannot be written: ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}.`;
}
