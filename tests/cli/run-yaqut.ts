import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../cli/yaqut.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What is piped in; an empty pipe where nothing is. */
  readonly stdin?: Iterable<string | Uint8Array>;
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** Starts the command line as a process of its own, as a shell does. */
export function startYaqut(args: readonly string[], options: RunOptions = {}) {
  return spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd,
    // Under npm, its variables would make the process change folders.
    env: { ...process.env, npm_package_name: '', ...options.env },
    stdio: 'pipe',
  });
}

/** Runs the command line to its end. */
export async function runYaqut(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startYaqut(args, options);
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  child.stdout.on('data', (bytes: Uint8Array) => stdout.push(bytes));
  child.stderr.on('data', (bytes: Uint8Array) => stderr.push(bytes));
  // A run that ends before it has read all of its input is no fault of the test.
  child.stdin.on('error', () => undefined);
  Readable.from(options.stdin ?? []).pipe(child.stdin);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** The lines of an NDJSON output, parsed. */
export function ndjson(run: Run): Record<string, unknown>[] {
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
