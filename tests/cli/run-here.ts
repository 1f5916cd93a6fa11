import { vi } from 'vitest';
import { main } from '../../cli/main.ts';
import type { Run } from './run-yaqut.ts';

/**
 * Runs a command in this process: all of it but what only a process has, which is its standard input, its signals and
 * its end.
 */
export async function runHere(args: readonly string[], cwd = process.cwd()): Promise<Run> {
  const [stdout, stderr] = [hear(process.stdout), hear(process.stderr)];
  const before = {
    cwd: process.cwd(),
    status: process.exitCode,
    listeners: process.stdout.listeners('error'),
  };
  process.chdir(cwd);
  process.exitCode = 0;
  try {
    await main(args);
    return { status: Number(process.exitCode), stdout: stdout.heard(), stderr: stderr.heard() };
  } finally {
    process.chdir(before.cwd);
    process.exitCode = before.status;
    for (const listener of process.stdout.listeners('error')) {
      if (!before.listeners.includes(listener)) process.stdout.off('error', listener as () => void);
    }
    stdout.stop();
    stderr.stop();
  }
}

function hear(stream: NodeJS.WriteStream) {
  const chunks: Uint8Array[] = [];
  const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    chunks.push(Buffer.from(chunk));
    return true;
  });
  return { heard: () => Buffer.concat(chunks).toString(), stop: () => spy.mockRestore() };
}
