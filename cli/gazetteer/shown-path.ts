import { relative } from 'node:path';

/** A path as the person who typed it would know it: below the folder they stand in, else whole. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') ? path : below;
}
