import { basename, extname } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise } from 'yauzl';
import { Failure } from '../exit-status.ts';

/** What GeoNames' archives hold beside their table. */
const BESIDE = /^(?:readme.*|iso-languagecodes|license|licence)\.\w+$/i;

/** A packed file on its way out of the archive. */
export interface ZipStream {
  readonly stream: Readable;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Of the unpacked bytes, as the archive has it. */
  readonly crc32: number;
}

/** Opens the one table in a zip archive: the file of the archive's own name, or the only one that is there. */
export async function openZipEntry(path: string): Promise<ZipStream> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (isTable(entry)) entries.push(entry);
    const entry = choose(entries, path);
    const stream = await zip.openReadStreamPromise(entry);
    stream.once('close', () => zip.close());
    return { stream, size: entry.uncompressedSize, crc32: entry.crc32 };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new Failure(`${path} is no whole zip archive: ${why}. Get the file again.`);
  }
}

function isTable({ fileName }: Entry): boolean {
  const name = basename(fileName);
  return (
    !fileName.endsWith('/') &&
    !name.startsWith('.') &&
    !fileName.startsWith('__MACOSX/') &&
    !BESIDE.test(name)
  );
}

function choose(entries: readonly Entry[], path: string): Entry {
  const own = basename(path, extname(path)).toLowerCase();
  const named = entries.find(({ fileName }) => basename(fileName, extname(fileName)).toLowerCase() === own);
  const [first, ...others] = entries;
  if (first === undefined) throw new Failure(`${path} holds no table. Get the file again.`);
  if (named !== undefined || others.length === 0) return named ?? first;
  const names = entries.map(({ fileName }) => fileName).slice(0, 5);
  throw new Failure(
    `${path} holds ${entries.length} files (${names.join(', ')}), and which one is meant cannot be told. Unpack it and name that file.`,
  );
}
