import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Yaqut's own folder: this code may stand in it as its source, or bundled. */
export const PROJECT = folderAbove(fileURLToPath(import.meta.url), 'package.json');

/** What was computed once and can be computed again: safe to delete. `YAQUT_CACHE` puts it elsewhere. */
export const CACHE = process.env.YAQUT_CACHE ?? join(PROJECT, '.cache');

/** The articles that are shown where none are named. */
export const DEFAULT_ARTICLES = join(PROJECT, 'data', 'articles');

/** The nearest folder above that holds a file of this name. */
function folderAbove(path: string, file: string): string {
  const folder = dirname(path);
  return existsSync(join(folder, file)) ? folder : folderAbove(folder, file);
}
