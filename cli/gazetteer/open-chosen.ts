import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GazetteerFormatError } from '../../geo/index.ts';
import { Failure, UsageError } from '../exit-status.ts';
import { bundledHash, openGazetteerFile, openShared, type OpenedGazetteer } from '../gazetteer-cache.ts';
import { hashOf, listInputFiles } from '../input-files.ts';
import { CACHE, PROJECT } from '../project.ts';
import { say } from '../words.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { BUNDLED, describeRecipe, filesOf, type Recipe, withMine } from './recipe.ts';
import { replaceFile } from './replace-file.ts';
import { runRecipe } from './run-recipe.ts';

/** What a command's options say of the gazetteer to use. */
export interface GazetteerChoice {
  /** A file that `yaqut gazetteer build -o` wrote. */
  readonly gazetteer?: string;
  /** The user's own files, on top of the gazetteer in use. */
  readonly mine?: readonly string[];
}

/** A gazetteer, the file it is in, and what it was built from where that is known. */
export interface Chosen extends OpenedGazetteer {
  readonly path: string;
  readonly manifest: Manifest | null;
}

/** So many gazetteers with files on top are kept: who changes one village wants the next start to be quick as well. */
const KEPT = 3;

/**
 * Opens the gazetteer that a command shall use: the file it names, else the one that `yaqut gazetteer build` chose,
 * else the bundled one; with the user's own files on top where it names some.
 */
export async function openChosen({ gazetteer, mine = [] }: GazetteerChoice): Promise<Chosen> {
  if (gazetteer !== undefined && mine.length > 0) {
    throw new UsageError(
      `--gazetteer and --mine cannot be joined: a finished file takes nothing in. Build it with "yaqut gazetteer build --mine ${mine[0]} -o FILE".`,
    );
  }
  if (gazetteer !== undefined) return { ...(await openFile(gazetteer)), path: gazetteer, manifest: null };
  const manifest = await readManifest();
  if (mine.length > 0) return await openWithMine(withMine(manifest?.recipe ?? BUNDLED, mine));
  if (manifest === null) return { ...(await openGazetteerFile()), manifest: null };
  const path = join(CACHE, manifest.file);
  return { ...(await openFile(path, manifest)), path, manifest };
}

async function openFile(path: string, manifest?: Manifest): Promise<OpenedGazetteer> {
  const wayOut =
    manifest === undefined
      ? 'Build it again with "yaqut gazetteer build -o".'
      : `It was built from ${describeRecipe(manifest.recipe)}; build it so again, or go back to the bundled one with "yaqut gazetteer build --reset".`;
  try {
    return await openShared(path);
  } catch (error) {
    if (error instanceof GazetteerFormatError) throw new Failure(`${path}: ${error.message} ${wayOut}`);
    throw new Failure(`The gazetteer ${path} cannot be opened: ${messageOf(error)}. ${wayOut}`);
  }
}

/** Built once for each state of the files. */
async function openWithMine(recipe: Recipe): Promise<Chosen> {
  const path = join(CACHE, `gazetteer-mine-${await hashOfRecipe(recipe)}.bin`);
  try {
    return { ...(await openShared(path)), path, manifest: null };
  } catch {
    // There is none yet, or a damaged one: it is only a cache.
  }
  say(
    `Building the gazetteer from ${describeRecipe(recipe)}. This happens once, and again when they change.`,
  );
  await replaceFile(path, await runRecipe(recipe));
  await removeOldest();
  return { ...(await openShared(path)), path, manifest: null };
}

/** Of what the recipe reads: contents of the user's own files, size and time of dumps, which are too large to read twice. */
async function hashOfRecipe(recipe: Recipe): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ ...recipe, geonames: null, alternateNames: null }));
  hash.update(await bundledHash());
  hash.update(await hashOf(await listInputFiles(PROJECT, ['geo/read'])));
  const files = await filesOf(recipe);
  for (const { path, bytes, modified } of files) {
    if (recipe.mine.includes(path)) hash.update(await readFile(path).catch(() => ''));
    else hash.update(`${path}\0${bytes}\0${modified}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOldest(): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => /^gazetteer-mine-\w+\.bin$/.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(join(CACHE, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  dated.sort((a, b) => b.at - a.at);
  for (const { name } of dated.slice(KEPT)) await rm(join(CACHE, name), { force: true });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
