import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file that something is computed from. */
export interface InputFile {
  readonly path: string;
  /** The path below `root` with forward slashes, the same on every machine. */
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Lists the files that `entries` (files and folders below `root`) hold, sorted. What does not exist is left out. */
export async function listInputFiles(root: string, entries: readonly string[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  const visit = async (path: string): Promise<void> => {
    const info = await stat(path).catch(() => null);
    if (info === null) return;
    if (info.isDirectory()) {
      for (const child of await readdir(path)) await visit(join(path, child));
    } else {
      const name = relative(root, path).split(sep).join('/');
      found.push({ path, name, size: info.size, mtimeMs: info.mtimeMs });
    }
  };
  for (const entry of entries) await visit(join(root, entry));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Changes when a file is touched: quick to take, since no file is opened. */
export function stampOf(files: readonly InputFile[]): string {
  return digest((add) => {
    for (const { name, size, mtimeMs } of files) add(`${name}\0${size}\0${mtimeMs}\n`);
  });
}

/** Changes only when a file's name or contents do: a fresh checkout of the same files has the same hash. */
export async function hashOf(files: readonly InputFile[]): Promise<string> {
  const contents = await Promise.all(
    files.map(async (file) => ({ ...file, bytes: await readFile(file.path) })),
  );
  return digest((add) => {
    for (const { name, size, bytes } of contents) {
      add(`${name}\0${size}\n`);
      add(bytes);
    }
  });
}

function digest(feed: (add: (data: string | Uint8Array) => void) => void): string {
  const hash = createHash('sha256');
  feed((data) => void hash.update(data));
  return hash.digest('hex').slice(0, 16);
}
