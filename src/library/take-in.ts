import type { Collection } from '../../geo/write/collection-types.ts';
import type { Desk } from '../state/desk.svelte.ts';
import type { IncomingFile } from './library-message.ts';
import type { Library } from './library.svelte.ts';
import { isCorrections, toldApart } from './told-apart.ts';

/** Where files shall go: a collection of the user's, or a new one with this name. */
export type Target =
  { readonly collection: string } | { readonly collection: null; readonly name: string | null };

/** What a new collection is called where neither the user nor a folder says. */
export interface Names {
  readonly plain: string;
  /** One that begins as a copy of what came with the page. */
  readonly bundled: string;
}

/** The open collection where it is the user's own, else a new one: nothing is mixed into what came with the page. */
export function usualTarget(desk: Desk): Target {
  const isOwn = desk.collectionId !== null && desk.onDesk.state === 'open';
  return { collection: isOwn ? desk.collectionId : null, name: null } as Target;
}

/**
 * Takes files in, articles and lists of places alike, and opens the collection that they go to. Corrections go to the open
 * one, when they have been looked at. Places alone, while what came with the page is open, go to a copy of it and of what
 * was said of it: they are to be seen in those articles.
 */
export async function takeIn(
  library: Library,
  desk: Desk,
  incoming: readonly IncomingFile[],
  target: Target,
  names: Names,
): Promise<void> {
  const given: IncomingFile[] = [];
  const corrections: IncomingFile[] = [];
  for (const each of incoming) ((await isCorrections(each)) ? corrections : given).push(each);
  if (corrections.length > 0)
    desk.showCorrections(corrections.map(({ path, file }) => new File([file], path)));
  let files = await toldApart(given);
  if (files.length === 0) return;
  let { collection } = target;
  if (target.collection === null) {
    const copied =
      desk.collectionId === null && files.every(({ isPlaces }) => isPlaces) ? desk.bundled : null;
    if (copied === null) collection = await library.create(target.name ?? folderOf(files) ?? names.plain);
    else {
      collection = await library.createCopy(copied, target.name ?? names.bundled);
      files = [...files, asFile(copied)];
    }
  }
  library.import(files, collection!);
  desk.goTo(collection);
}

/** The folder that all files came in; null for files that were picked one by one. */
function folderOf(files: readonly IncomingFile[]): string | null {
  const [first] = files;
  if (first === undefined || !first.inFolder) return null;
  const folder = first.path.split('/')[0]!;
  return files.every(({ path }) => path.startsWith(`${folder}/`)) ? folder : null;
}

/** The articles of a collection as a file of them, a line each. */
function asFile({ articles }: Collection): IncomingFile {
  const lines = articles.map(({ mentions: _mentions, overruled: _overruled, source: _source, ...article }) =>
    JSON.stringify(article),
  );
  return { path: 'articles.ndjson', file: new Blob([lines.join('\n')]), inFolder: false };
}
