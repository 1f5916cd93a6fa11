import type { Correction } from './correction.ts';

/** The corrections of several files as one list: the same one in two of them once, the later version of it, oldest first. */
export function mergeCorrections(files: readonly (readonly Correction[])[]): Correction[] {
  const byId = new Map<string, Correction>();
  for (const correction of files.flat()) {
    const known = byId.get(correction.id);
    if (known === undefined || Date.parse(known.at) < Date.parse(correction.at))
      byId.set(correction.id, correction);
  }
  return [...byId.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
}
