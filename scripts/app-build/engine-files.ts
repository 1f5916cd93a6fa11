import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import type { EngineFile, EngineFileName, EngineManifest } from '../../src/engine/manifest.ts';

/** What the engine needs in the browser beside its code: the files as they are served, and what is known of each. */
interface EngineFiles {
  readonly manifest: EngineManifest;
  /** Gzip, by the path below the app. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Packs the gazetteer's two tiers and the tagger's weights. Each file's name holds the checksum of what is in it, so
 * that a browser never takes one version for another.
 */
async function pack(): Promise<EngineFiles> {
  // Loaded when it is built, not with the configuration: it needs the whole engine.
  const { bundledTiers } = await import('../../cli/gazetteer-cache.ts');
  const { PROJECT } = await import('../../cli/project.ts');
  const { WEIGHTS } = await import('../../cli/tagger.ts');
  const { core, full } = await bundledTiers();
  const tagger = await readFile(join(PROJECT, WEIGHTS));
  const files = new Map<string, Uint8Array>();
  const packFile = async (name: EngineFileName, bytes: Uint8Array): Promise<EngineFile> => {
    const packed = await promisify(gzip)(bytes, { level: 9 });
    const crc32 = packed
      .readUInt32LE(packed.length - 8)
      .toString(16)
      .padStart(8, '0');
    // Servers send `.gz` with a Content-Encoding, and the browser would unpack it before we can keep it.
    const path = `engine/${name}-${crc32}.gz.bin`;
    files.set(path, packed);
    return { path, packedBytes: packed.length, bytes: bytes.length, crc32 };
  };
  const manifest = {
    core: await packFile('core', core),
    full: await packFile('full', full),
    tagger: await packFile('tagger', tagger),
  };
  return { manifest, files };
}

/** Made once for the page and its workers, which are built apart. */
let packed: Promise<EngineFiles> | undefined;
const engineFiles = () => (packed ??= pack());

const MODULE = 'virtual:engine-manifest';

/** `virtual:engine-manifest`: which gazetteer and which weights belong to the code that is built with them. */
export function engineManifest(): Plugin {
  return {
    name: 'yaqut-engine-manifest',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      return `export const MANIFEST = ${JSON.stringify((await engineFiles()).manifest)};`;
    },
  };
}

/** The files themselves: served in dev and emitted at build. */
export function engineAssets(): Plugin {
  return {
    name: 'yaqut-engine-assets',
    configureServer(server) {
      server.middlewares.use('/engine', (request, response, next) => {
        engineFiles().then(({ files }) => {
          const file = files.get(`engine${(request.url ?? '').split('?')[0]}`);
          if (file === undefined) return next();
          response.setHeader('content-type', 'application/octet-stream');
          response.end(file);
        }, next);
      });
    },
    async generateBundle() {
      for (const [fileName, source] of (await engineFiles()).files)
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
