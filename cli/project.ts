import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Yaqut's own folder. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** What was computed once and can be computed again: safe to delete. `YAQUT_CACHE` puts it elsewhere. */
export const CACHE = process.env.YAQUT_CACHE ?? join(PROJECT, '.cache');

/** The articles that are shown where none are named. */
export const DEFAULT_ARTICLES = join(PROJECT, 'data', 'articles');
