import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listInputFiles } from './input-files.ts';
import { MadeFrom } from './made-from.ts';
import { PROJECT } from './project.ts';
import { say } from './words.ts';

/** Where Vite puts the built app. */
export const DIST = join(PROJECT, 'dist');

/** Everything that the built app is made of. The articles are not: they are served beside it. */
const INPUTS = [
  'src',
  'geo',
  'public',
  'scripts/app-build',
  'data/basemap',
  'data/gazetteer',
  'data/tagger',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
];

/** Builds the app into `dist/` unless it stands there, made from what is here now. */
export async function ensureAppBuilt(): Promise<void> {
  const inputs = await listInputFiles(PROJECT, INPUTS);
  const madeFrom = new MadeFrom('app');
  const hash = await madeFrom.hash(inputs);
  const isBuilt = (await stat(join(DIST, 'index.html')).catch(() => null)) !== null;
  if (!isBuilt || !(await madeFrom.isCurrent(hash))) {
    await madeFrom.forget();
    await buildApp();
  }
  await madeFrom.record(inputs, hash);
}

async function buildApp(): Promise<void> {
  say('Building the app. This happens once, and again when its code changes.');
  const started = performance.now();
  // The server brings the collection of the articles asked for; Vite need not geoparse the bundled ones.
  process.env['YAQUT_COLLECTION'] ??= 'none';
  // What is built is what readers get, whoever starts the build: under a test runner Svelte would build for development.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ root: PROJECT, logLevel: 'warn' });
  say(`The app is built (${((performance.now() - started) / 1000).toFixed(1)} s).`);
}
