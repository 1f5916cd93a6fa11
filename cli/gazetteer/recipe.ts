import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';

/** From what a gazetteer is built, in the words of `yaqut gazetteer build`. Paths are absolute. */
export const recipeSchema = v.object({
  bundled: v.boolean(),
  geonames: v.nullable(v.string()),
  alternateNames: v.nullable(v.string()),
  /** Null for all. */
  languages: v.nullable(v.array(v.string())),
  featureClasses: v.nullable(v.array(v.string())),
  countries: v.nullable(v.array(v.string())),
  mine: v.array(v.string()),
});

export type Recipe = v.InferOutput<typeof recipeSchema>;

/** A file that a recipe names, as it was when it was read. */
export interface RecipeFile {
  readonly path: string;
  readonly bytes: number;
  /** ISO 8601. */
  readonly modified: string;
}

/** The files that a recipe names; those that are not there any more are left out. */
export async function filesOf({ geonames, alternateNames, mine }: Recipe): Promise<RecipeFile[]> {
  const files: RecipeFile[] = [];
  for (const path of [geonames, alternateNames, ...mine]) {
    const info = path === null ? null : await stat(path).catch(() => null);
    if (path !== null && info !== null) {
      files.push({ path, bytes: info.size, modified: info.mtime.toISOString() });
    }
  }
  return files;
}

/** A recipe as a person would say it: `bundled sources, allCountries.txt, villages.geojson`. */
export function describeRecipe({ bundled, geonames, alternateNames, mine }: Recipe): string {
  const files = [geonames, alternateNames, ...mine].filter((path) => path !== null);
  return [...(bundled ? ['bundled sources'] : []), ...files.map((path) => basename(path))].join(', ');
}
