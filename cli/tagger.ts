import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tagger } from '../geo/index.ts';
import { PROJECT } from './project.ts';

/** The weights that the project comes with; a text in a language that has none of its own is read with these. */
export const WEIGHTS = 'data/tagger/ar.bin';

/** Opens the tagger; throws `TaggerFormatError` where its file is of another version than the engine. */
export async function openTagger(): Promise<Tagger> {
  return Tagger.open(await readFile(join(PROJECT, WEIGHTS)));
}
