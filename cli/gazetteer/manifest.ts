import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { CACHE } from '../project.ts';
import { recipeSchema } from './recipe.ts';
import { replaceFile } from './replace-file.ts';

const PATH = join(CACHE, 'gazetteer.json');

const manifestSchema = v.object({
  version: v.literal(1),
  /** The name of the gazetteer's file in the cache. */
  file: v.pipe(v.string(), v.regex(/^gazetteer-[\w-]+\.bin$/)),
  /** ISO 8601. */
  built: v.string(),
  recipe: recipeSchema,
  files: v.array(v.object({ path: v.string(), bytes: v.number(), modified: v.string() })),
});

/** Says which gazetteer the commands use when it is not the bundled one: `yaqut gazetteer build` with options wrote it. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Null where none has been chosen. */
export async function readManifest(): Promise<Manifest | null> {
  try {
    return v.parse(manifestSchema, JSON.parse(await readFile(PATH, 'utf8')));
  } catch {
    return null;
  }
}

export async function writeManifest(manifest: Manifest): Promise<void> {
  await replaceFile(PATH, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
}

/** Back to the bundled gazetteer. */
export async function forgetManifest(): Promise<void> {
  await rm(PATH, { force: true });
}
