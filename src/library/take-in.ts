import type { Desk } from '../state/desk.svelte.ts';
import type { IncomingFile } from './library-message.ts';
import type { Library } from './library.svelte.ts';

/**
 * Takes files in without a question: into the open collection where it is the user's own, else into a new one that is
 * opened, so that nothing is ever mixed into what came with the page.
 */
export async function takeIn(
  library: Library,
  desk: Desk,
  files: readonly IncomingFile[],
  newName: string,
): Promise<void> {
  if (files.length === 0) return;
  const open = desk.collectionId;
  const isOwn = open !== null && desk.onDesk.state === 'open';
  const target = isOwn ? open : await library.create(nameFor(files) ?? newName);
  library.import(files, target);
  desk.goTo(target);
}

/** Of a folder its name; null for files that were picked one by one. */
export function nameFor(files: readonly IncomingFile[]): string | null {
  const [first] = files;
  if (first === undefined || !first.inFolder) return null;
  const folder = first.path.split('/')[0]!;
  return files.every(({ path }) => path.startsWith(`${folder}/`)) ? folder : null;
}
