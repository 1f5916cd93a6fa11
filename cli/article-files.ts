import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import {
  isArticleFile,
  readArticle,
  uniqueIds,
  type Article,
  type Fault,
  type Result,
} from '../geo/index.ts';

/** What was read, and what was wrong with the rest. */
export interface ArticlesRead {
  readonly articles: Article[];
  readonly faults: Fault[];
}

interface ArticleFile {
  /** As the user would write it: for opening, and for messages. */
  readonly path: string;
  /** Below the folder that was named: the same on every machine. */
  readonly name: string;
}

/** Longer than any article, and short enough for JavaScript to hold as one string. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads the articles that files and folders hold. Folders are walked for .txt and .md files in the order of
 * their names; hidden files, links to folders and files of other kinds are passed over. A file at fault is
 * reported and the others are read.
 */
export async function readArticles(paths: readonly string[]): Promise<ArticlesRead> {
  const faults: Fault[] = [];
  const articles: Article[] = [];
  const seen = new Set<string>();

  for (const path of paths) {
    const found = await findArticleFiles(path);
    if (!found.ok) faults.push(...found.faults);
    for (const file of found.ok ? found.value : []) {
      if (seen.has(resolve(file.path))) continue;
      seen.add(resolve(file.path));
      const read = await readArticleFile(file);
      if (read.ok) articles.push(read.value);
      else faults.push(...read.faults);
    }
  }
  return { articles: uniqueIds(articles), faults };
}

async function findArticleFiles(path: string): Promise<Result<ArticleFile[]>> {
  const info = await stat(path).catch(() => null);
  if (info === null) return refuse(path, `There is no file or folder ${path}. Check how it is spelled.`);
  if (!info.isDirectory()) return { ok: true, value: [{ path, name: basename(path) }] };

  const files: ArticleFile[] = [];
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
    `The folder ${path} holds no articles. Put .txt or .md files into it, or name another folder.`,
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

async function readArticleFile({ path, name }: ArticleFile): Promise<Result<Article>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return refuse(
        path,
        `${path} is too long to be one article (${megabytes} MB, at most 256). Split it into several files.`,
      );
    }
    const read = readArticle(await readFile(path), path);
    return read.ok ? { ok: true, value: { ...read.value, source: name } } : read;
  } catch (error) {
    return refuse(path, `${path} cannot be opened: ${reason(error)}.`);
  }
}

function refuse(source: string, message: string): Result<never> {
  return { ok: false, faults: [{ source, message }] };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
