// Plain JavaScript, since it is what makes the rest into such.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
// Always here, whatever YAQUT_CACHE says: what is not bundled is looked for in the folders above.
const CACHE = join(PROJECT, '.cache');

/** What a process and a thread begin with. */
const ENTRIES = { main: 'cli/main.ts', worker: 'cli/pipeline/worker.ts' };

/** Whatever of the project goes into a bundle lies in these, and the lock file stands for the packages. */
export const SOURCES = ['cli', 'geo', 'src', 'data/resolver/weights.json', 'package-lock.json'];

/**
 * Loads what a process or a thread begins with. To translate TypeScript file by file takes most of a second at every
 * start, so it is bundled once for each state of the sources. Where that cannot be done, as in a folder that is
 * read-only, or the bundle is damaged, it is translated file by file after all.
 *
 * @param {keyof typeof ENTRIES} entry
 */
export async function load(entry) {
  const bundled = await loadBundled(entry);
  if (bundled !== null) return bundled;
  const { register } = await import('tsx/esm/api');
  register();
  return await import(pathToFileURL(join(PROJECT, ENTRIES[entry])).href);
}

async function loadBundled(entry) {
  const folder = join(CACHE, `cli-${stampOf(SOURCES)}`);
  try {
    if (!existsSync(folder)) await bundleInto(folder);
  } catch {
    return null;
  }
  try {
    // Node 22 and newer keep the compiled code as well.
    module.enableCompileCache?.(join(folder, 'compiled'));
    return await import(pathToFileURL(join(folder, `${entry}.js`)).href);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

/** Writes a bundle, whole or not at all, and lets go of those of earlier sources. */
async function bundleInto(folder) {
  const { build } = await import('esbuild');
  const written = `${folder}.${process.pid}`;
  await build({
    absWorkingDir: PROJECT,
    entryPoints: ENTRIES,
    outdir: written,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // They come with files of their own.
    external: ['open', 'vite'],
    // Packages of the older kind ask for Node's modules by it.
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`,
    },
    logLevel: 'silent',
  });
  try {
    renameSync(written, folder);
  } catch {
    // Another process was quicker.
    rmSync(written, { recursive: true, force: true });
  }
  for (const name of readdirSync(join(folder, '..'))) {
    if (name.startsWith('cli-') && !folder.endsWith(name))
      rmSync(join(folder, '..', name), { recursive: true, force: true });
  }
}

/** Changes when a file in these does: quick to take, since none is opened. */
function stampOf(entries) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const info = statSync(join(PROJECT, path), { throwIfNoEntry: false });
    if (info?.isDirectory())
      for (const name of readdirSync(join(PROJECT, path)).sort()) visit(`${path}/${name}`);
    else hash.update(`${path}\0${info?.size}\0${info?.mtimeMs}\n`);
  };
  entries.forEach(visit);
  return hash.digest('hex').slice(0, 16);
}
