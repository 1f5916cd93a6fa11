import { join } from 'node:path';
import { GazetteerFormatError, GazetteerWithOwn, type OwnSource } from '../../geo/index.ts';
import { Failure } from '../exit-status.ts';
import { openGazetteerFile, openShared, type OpenedGazetteer } from '../gazetteer-cache.ts';
import { CACHE } from '../project.ts';
import { say } from '../words.ts';
import { FaultTally } from './fault-tally.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { noPlaceIn, readOwnFiles } from './own-files.ts';
import { describeRecipe } from './recipe.ts';

/** What a command's options say of the gazetteer to use. */
export interface GazetteerChoice {
  /** A file that `yaqut gazetteer build -o` wrote. */
  readonly gazetteer?: string;
  /** The user's own files, on top of the gazetteer in use. */
  readonly mine?: readonly string[];
}

/** A gazetteer with the user's own places on it, the file below them, and what that was built from where it is known. */
export interface Chosen extends OpenedGazetteer {
  /** What is laid over `bytes`: another thread lays the same. */
  readonly own: readonly OwnSource[];
  readonly path: string;
  readonly manifest: Manifest | null;
}

/**
 * Opens the gazetteer that a command shall use: the file it names, else the one that `yaqut gazetteer build` chose,
 * else the bundled one; with the user's own files on top where it names some.
 */
export async function openChosen({ gazetteer, mine = [] }: GazetteerChoice): Promise<Chosen> {
  const below = await openBelow(gazetteer);
  return mine.length === 0 ? { ...below, own: [] } : { ...below, ...(await layMine(below.bytes, mine)) };
}

async function openBelow(named: string | undefined): Promise<Omit<Chosen, 'own'>> {
  if (named !== undefined) return { ...(await openFile(named)), path: named, manifest: null };
  const manifest = await readManifest();
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

/** Rows at fault are told of. Throws {@link Failure} where no file holds a place. */
async function layMine(
  bytes: Uint8Array,
  paths: readonly string[],
): Promise<Pick<Chosen, 'gazetteer' | 'own'>> {
  const tally = new FaultTally();
  const own = await readOwnFiles(paths, tally);
  const gazetteer = GazetteerWithOwn.lay(bytes, own, (source, fault) => tally.add(source, fault));
  for (const line of tally.lines()) say(line);
  if (own.every(({ places }) => places.length === 0)) throw new Failure(`${noPlaceIn(paths)}.`);
  return { gazetteer, own };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
