import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { runStream } from '../../cli/pipeline/run-stream.ts';
import { archive } from '../bench/archive/archive.ts';
import type { Hosts } from './namespaces.ts';
import { recipe } from './recipes.ts';

const BIN = fileURLToPath(new URL('../../cli/yaqut.js', import.meta.url));

/** A folder with an archive in shards, as docs/scale.md makes it, and what one machine makes of it. */
export class ArchiveFolder {
  readonly path: string;
  readonly env: Record<string, string>;
  #expected = '';

  private constructor(path: string) {
    this.path = path;
    // Under npm, its variables would make Yaqut change folders.
    this.env = { YAQUT: `${process.execPath} ${BIN}`, npm_package_name: '' };
  }

  static async make(articles: number, shards: number): Promise<ArchiveFolder> {
    const folder = new ArchiveFolder(await mkdtemp(join(tmpdir(), 'yaqut-scale-')));
    await chmod(folder.path, 0o755);
    const lines: string[] = [];
    for (const article of archive(await openGazetteer())) {
      // Blank lines and lines at fault are shared out like the others.
      lines.push(lines.length % 29 === 3 ? `{"id": "${article.id}"}\n` : `${JSON.stringify(article)}\n`);
      if (lines.length === articles) break;
    }
    await writeFile(folder.at('archive.ndjson.gz'), gzipSync(lines.join('')));
    const whole = folder.at('whole.ndjson');
    const options = { choice: {}, workers: 1, evidence: false, output: whole, resume: false };
    await runStream(folder.at('archive.ndjson.gz'), options);
    folder.#expected = sortedLines(await readFile(whole));
    const [cut] = recipe('Many machines', 'bash');
    const env = { ...process.env, ...folder.env, LINES_A_SHARD: String(Math.ceil(articles / shards)) };
    const [status] = (await once(spawn('bash', ['-c', cut!], { cwd: folder.path, env }), 'exit')) as [number];
    if (status !== 0) throw new Error('The archive could not be cut into shards.');
    return folder;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** As before the first run. */
  async clear(): Promise<void> {
    await rm(this.at('out'), { recursive: true });
    await mkdir(this.at('out'));
  }

  async shardsDone(): Promise<number> {
    return (await readdir(this.at('out'))).filter((name) => name.endsWith('.ndjson.gz')).length;
  }

  /** Null where what is there is, sorted, what one machine made; else what is wrong. */
  async difference(): Promise<string | null> {
    const names = (await readdir(this.at('out'))).filter((name) => name.endsWith('.ndjson.gz')).sort();
    const parts = await Promise.all(names.map((name) => readFile(this.at(join('out', name)))));
    const found = sortedLines(parts.length === 0 ? Buffer.alloc(0) : gunzipSync(Buffer.concat(parts)));
    if (found === this.#expected) return null;
    return `${found.split('\n').length} lines in ${names.length} shards, and not ${this.#expected.split('\n').length}`;
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** Runs commands on the first host in the folder; resolves to their status and what they said. */
export async function runOnHead(
  hosts: Hosts,
  folder: ArchiveFolder,
  commands: string,
  env: Record<string, string> = {},
): Promise<{ status: number | null; said: string }> {
  const child = hosts.start(hosts.head, `cd ${folder.path}\n${commands}`, { ...folder.env, ...env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (said += String(bytes)));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, said };
}

/** Does something once some shards are done, unless the run is over before. */
export async function onceBegun(
  folder: ArchiveFolder,
  running: Promise<unknown>,
  harm: () => void,
): Promise<void> {
  let isOver = false;
  void running.finally(() => (isOver = true));
  while (!isOver && (await folder.shardsDone()) < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!isOver) harm();
}

/** Without the line numbers of faults, which count in the file that was read. */
function sortedLines(ndjson: Buffer): string {
  const lines = ndjson.toString().split('\n');
  return lines
    .map((line) => line.replace(/"line":\d+,"error"/, '"error"'))
    .sort()
    .join('\n');
}
