import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tagger, TaggerFormatError } from '../geo/index.ts';
import { Failure } from './exit-status.ts';
import { PROJECT } from './project.ts';

/** The weights that come with the project. */
export const WEIGHTS = 'data/tagger/ar.bin';

/** Opens the tagger; where its file is damaged or of another version than the engine, the command ends with the reason. */
export async function openTagger(): Promise<Tagger> {
  try {
    return Tagger.open(await readFile(join(PROJECT, WEIGHTS)));
  } catch (error) {
    if (error instanceof TaggerFormatError) throw new Failure(`${WEIGHTS}: ${error.message}`);
    throw error;
  }
}
