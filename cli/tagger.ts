import { join } from 'node:path';
import { Tagger, TaggerFormatError } from '../geo/index.ts';
import { Failure } from './exit-status.ts';
import { PROJECT } from './project.ts';
import { readShared } from './shared-file.ts';

/** The weights that come with the project. */
export const WEIGHTS = 'data/tagger/ar.bin';

/** Opens the tagger; where its file is damaged or of another version than the engine, the command ends with the reason. */
export async function openTagger(): Promise<Tagger> {
  return (await openSharedTagger()).tagger;
}

/** The same, and what it was opened over, which other threads may open as well. */
export async function openSharedTagger(): Promise<{
  readonly tagger: Tagger;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}> {
  const bytes = await readShared(join(PROJECT, WEIGHTS));
  try {
    return { tagger: Tagger.open(bytes), bytes };
  } catch (error) {
    if (error instanceof TaggerFormatError) throw new Failure(`${WEIGHTS}: ${error.message}`);
    throw error;
  }
}
