import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import {
  isArticleFile,
  isGeoparsed,
  readArticles,
  uniqueIds,
  type Article,
  type ArticleRead,
  type Correction,
  type PlainFault,
  type GeoparsedArticle,
  type Result,
} from '../geo/index.ts';

/** What was read, and what was wrong with the rest. */
export interface ArticlesRead {
  /** Those from files that Yaqut wrote have their mentions. */
  readonly articles: (Article | GeoparsedArticle)[];
  /** From files that Yaqut wrote: already applied to their articles. */
  readonly corrections: Correction[];
  readonly faults: PlainFault[];
}

interface FoundFile {
  /** As the user would write it: for opening, and for messages. */
  readonly path: string;
  /** Below the folder that was named: the same on every machine. */
  readonly name: string;
}

/**
 * Reads the articles that files and folders hold. Folders are walked for files of the kinds that are read, in the
 * order of their names; hidden files, links to folders and files of other kinds are passed over. A file at fault is
 * reported and the others are read.
 */
export async function readArticleFiles(paths: readonly string[]): Promise<ArticlesRead> {
  const faults: PlainFault[] = [];
  const articles: (Article | GeoparsedArticle)[] = [];
  const corrections: Correction[] = [];
  const seen = new Set<string>();

  for (const path of paths) {
    const found = await findArticleFiles(path);
    if (!found.ok) faults.push(...found.faults);
    for (const file of found.ok ? found.value : []) {
      if (seen.has(resolve(file.path))) continue;
      seen.add(resolve(file.path));
      for await (const read of readFrom(file)) {
        if (read.ok) {
          articles.push(read.value);
          corrections.push(...(read.corrections ?? []));
        } else faults.push(...read.faults);
      }
    }
  }
  return { articles: uniqueIds(articles), corrections, faults };
}

async function findArticleFiles(path: string): Promise<Result<FoundFile[], PlainFault>> {
  const info = await stat(path).catch(() => null);
  if (info === null) return refuse(path, `There is no file or folder ${path}. Check how it is spelled.`);
  if (!info.isDirectory()) return { ok: true, value: [{ path, name: basename(path) }] };

  const files: FoundFile[] = [];
  try {
    for await (const file of walk(path)) {
      files.push({ path: file, name: relative(path, file).split(sep).join('/') });
    }
  } catch (error) {
    return refuse(path, `The folder ${path} cannot be read: ${reason(error)}.`);
  }
  if (files.length > 0) return { ok: true, value: files };
  return refuse(
    path,
    `The folder ${path} holds no articles. Put .txt, .docx, .pdf, .html or other files of the kinds that are read into it, or name another folder.`,
  );
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  // By code unit, not by locale: the same order on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (isArticleFile(entry.name) && !(await isFolder(path))) yield path;
  }
}

/** A link to a folder is not followed: it may lead back to where it stands. */
async function isFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() ?? false;
}

/** Where a file is and what it is called are two things: messages name the path, articles keep the name. */
async function* readFrom({ path, name }: FoundFile): AsyncGenerator<ArticleRead> {
  const info = await stat(path).catch(() => null);
  const file = { name: path, size: info?.size ?? 0, bytes: () => readFile(path) };
  for await (const read of readArticles(file)) {
    if (!read.ok || isGeoparsed(read.value)) yield read;
    else
      yield {
        ok: true,
        value: { ...read.value, source: `${name}${read.value.source?.slice(path.length) ?? ''}` },
      };
  }
}

function refuse(source: string, message: string): Result<never, PlainFault> {
  return { ok: false, faults: [{ source, message }] };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
