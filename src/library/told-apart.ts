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

async function isPlaces({ path, file }: IncomingFile): Promise<boolean> {
  if (isOwnFile(path, '')) return true;
  if (!/\.(?:json|[ct]sv)$/i.test(path)) return false;
  // What cannot be opened is told of when it is read.
  const head = await file
    .slice(0, HEAD_BYTES)
    .text()
    .catch(() => '');
  return isOwnFile(path, head);
}
