import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EngineFileError, loadEngineFile, type FileStore } from '../../../src/engine/engine-file.ts';
import type { EngineFile } from '../../../src/engine/manifest.ts';

const BYTES = new TextEncoder().encode('some places '.repeat(500));
const PACKED = new Uint8Array(gzipSync(BYTES));
const FILE: EngineFile = {
  path: 'engine/full-0.gz.bin',
  packedBytes: PACKED.length,
  bytes: BYTES.length,
  crc32: new DataView(PACKED.buffer, PACKED.byteOffset).getUint32(PACKED.length - 8, true).toString(16),
};

function fixture(kept: Uint8Array | null, served: Uint8Array | null) {
  const held = new Map<string, Uint8Array>(kept ? [[FILE.path, kept]] : []);
  let fetched = 0;
  const store: FileStore = {
    get: async (path) => held.get(path) ?? null,
    put: async (path, packed) => void held.set(path, packed),
    remove: async (path) => void held.delete(path),
  };
  const fetch = async () => {
    fetched++;
    if (served === null) throw new EngineFileError('network', FILE.path);
    return served;
  };
  return { sources: { store, fetch }, held, fetches: () => fetched };
}

const changed = (at: number) => {
  const copy = PACKED.slice();
  copy[at]! ^= 1;
  return copy;
};
const older = new Uint8Array(gzipSync(new TextEncoder().encode('other places'.repeat(500))));

describe('loadEngineFile', () => {
  it('takes what is kept and asks nobody', async () => {
    const { sources, fetches } = fixture(PACKED, null);
    expect(await loadEngineFile(FILE, sources)).toEqual(BYTES);
    expect(fetches()).toBe(0);
  });

  it('fetches what is not kept, and keeps it', async () => {
    const { sources, held } = fixture(null, PACKED);
    expect(await loadEngineFile(FILE, sources)).toEqual(BYTES);
    expect(held.get(FILE.path)).toEqual(PACKED);
  });

  // Bytes 3 to 9 of a gzip file say when and where it was made, and nothing of what is in it.
  const telling = [...PACKED.keys()].filter((at) => at < 3 || at > 9);
  it.each([
    ['cut short', [PACKED.subarray(0, PACKED.length - 20)]],
    ['of another version', [older]],
    ['empty', [new Uint8Array()]],
    ['changed in any one byte', telling.map(changed)],
  ])('never uses a copy that is %s: it is fetched again', async (_, copies) => {
    for (const kept of copies) {
      const { sources, held, fetches } = fixture(kept, PACKED);
      expect(await loadEngineFile(FILE, sources)).toEqual(BYTES);
      expect(fetches()).toBe(1);
      expect(held.get(FILE.path)).toEqual(PACKED);
    }
  });

  it('is an error, and keeps nothing, where the server sends another file or half of one', async () => {
    for (const served of [older, PACKED.subarray(0, 50), changed(40)]) {
      const { sources, held } = fixture(null, served);
      await expect(loadEngineFile(FILE, sources)).rejects.toMatchObject({ fault: 'damaged' });
      expect(held.size).toBe(0);
    }
  });

  it('is an error where there is no network and nothing is kept', async () => {
    const { sources } = fixture(null, null);
    await expect(loadEngineFile(FILE, sources)).rejects.toMatchObject({ fault: 'network' });
  });
});
