import type { EngineFile } from './manifest.ts';

/** Why a file of the engine could not be had; the interface has a sentence and a way out for each. */
export type EngineFileFault = 'network' | 'missing' | 'damaged';

export class EngineFileError extends Error {
  override readonly name = 'EngineFileError';
  readonly fault: EngineFileFault;

  constructor(fault: EngineFileFault, path: string, options?: ErrorOptions) {
    super(`${path}: ${fault}`, options);
    this.fault = fault;
  }
}

/** Where packed files are kept between visits. */
export interface FileStore {
  get(path: string): Promise<Uint8Array | null>;
  /** Keeps a file, and lets go of those that it replaces. A full disk is no error: the file is fetched again next time. */
  put(path: string, packed: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

export interface Sources {
  readonly store: FileStore;
  /** Fetches a file's bytes as they are served; throws {@link EngineFileError}. */
  readonly fetch: (file: EngineFile, onBytes: (received: number) => void) => Promise<Uint8Array>;
}

/**
 * The unpacked bytes of a file: out of the store, else from the server and then into the store. What is not the file
 * that the manifest names, whole and unharmed, is never used: a bad copy in the store is thrown away and fetched again,
 * and one that comes bad from the server too is an error.
 *
 * @param onBytes told how many of `packedBytes` are here
 */
export async function loadEngineFile(
  file: EngineFile,
  { store, fetch }: Sources,
  onBytes: (received: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await store.get(file.path);
  if (kept !== null) {
    const bytes = await unpack(kept, file);
    if (bytes !== null) return bytes;
    await store.remove(file.path);
  }
  const packed = await fetch(file, onBytes);
  const bytes = await unpack(packed, file);
  if (bytes === null) throw new EngineFileError('damaged', file.path);
  await store.put(file.path, packed);
  return bytes;
}

/** Null where the bytes are not those of this very file. Gzip's own end says which it is, and unpacking checks the rest. */
async function unpack(packed: Uint8Array, file: EngineFile): Promise<Uint8Array<ArrayBuffer> | null> {
  if (packed.length !== file.packedBytes) return null;
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  if (end.getUint32(0, true) !== parseInt(file.crc32, 16) || end.getUint32(4, true) !== file.bytes)
    return null;
  const bytes = new Uint8Array(file.bytes);
  let at = 0;
  try {
    const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    for await (const chunk of chunks(stream)) {
      if (at + chunk.length > bytes.length) return null;
      bytes.set(chunk, at);
      at += chunk.length;
    }
  } catch {
    return null;
  }
  return at === bytes.length ? bytes : null;
}

/** A stream's chunks; not every browser can loop over the stream itself. */
export async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
