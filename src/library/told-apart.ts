import { isOwnFile } from '../../geo/gazetteer/sources/is-own-file.ts';
import type { IncomingFile } from './library-message.ts';

/** How much of a file is looked at to tell whether it is a list of places. */
const HEAD_BYTES = 4096;

/** The files with those marked that are lists of places. Most are told by their name alone. */
export async function toldApart(files: readonly IncomingFile[]): Promise<IncomingFile[]> {
  const told: IncomingFile[] = [];
  for (const incoming of files) {
    const places = incoming.isPlaces ?? (await isPlaces(incoming));
    told.push(places ? { ...incoming, isPlaces: true } : incoming);
  }
  return told;
}

/** Whether a file holds corrections, which are of articles and are none. */
export async function isCorrections({ path, file }: IncomingFile): Promise<boolean> {
  return /\.json$/i.test(path) && /^\s*\{\s*"format"\s*:\s*"yaqut-corrections"/.test(await headOf(file));
}

// What cannot be opened is told of when it is read.
const headOf = (file: Blob): Promise<string> =>
  file
    .slice(0, HEAD_BYTES)
    .text()
    .catch(() => '');

async function isPlaces({ path, file }: IncomingFile): Promise<boolean> {
  if (isOwnFile(path, '')) return true;
  if (!/\.(?:json|[ct]sv)$/i.test(path)) return false;
  return isOwnFile(path, await headOf(file));
}
