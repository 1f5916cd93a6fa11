import type { IncomingFile } from './library-message.ts';

/**
 * The files of a drop, folders walked, in the order of their paths. Hidden files are passed over. A
 * file that cannot be had comes as a blob that cannot be read, and is told of with the others.
 */
export async function filesOfDrop(dropped: readonly (FileSystemEntry | File)[]): Promise<IncomingFile[]> {
  const files: IncomingFile[] = [];
  for (const entry of dropped) {
    if (entry instanceof File) files.push({ path: entry.name, file: entry, inFolder: false });
    else if (entry.isFile) files.push({ ...(await fileOf(entry as FileSystemFileEntry)), inFolder: false });
    else await walk(entry as FileSystemDirectoryEntry, files);
  }
  return files;
}

/** The files that a file picker gave: one by one, or a whole folder. */
export function filesOfPicker(list: FileList): IncomingFile[] {
  const files = [...list].map((file): IncomingFile => {
    const inFolder = file.webkitRelativePath !== '';
    return { path: inFolder ? file.webkitRelativePath : file.name, file, inFolder };
  });
  return files.filter(({ path }) => !isHidden(path)).sort(byPath);
}

async function walk(folder: FileSystemDirectoryEntry, into: IncomingFile[]): Promise<void> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // It gives a hundred or so at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    entries.push(...some);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, into);
    else into.push({ ...(await fileOf(entry as FileSystemFileEntry)), inFolder: true });
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<Pick<IncomingFile, 'path' | 'file'>> {
  const path = entry.fullPath.replace(/^\//, '');
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(
    () => new File([], entry.name),
  );
  return { path, file };
}

const isHidden = (path: string): boolean => /(?:^|\/)\./.test(path);

/** By code unit, not by locale: the same order on every machine. */
function byPath(a: IncomingFile, b: IncomingFile): number {
  return a.path < b.path ? -1 : 1;
}
