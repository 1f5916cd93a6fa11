import type { Article, Result } from '../types.ts';
import { endingOf } from './file-name.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

/** The formats that are read, by the ending of the file's name. A new format is a file and a line here. */
const READERS: ReadonlyMap<string, (bytes: Uint8Array, source: string) => Result<Article>> = new Map([
  ['.txt', readText],
  ['.md', readMarkdown],
]);

/** Whether a file's name says that it is an article. */
export function isArticleFile(path: string): boolean {
  return READERS.has(endingOf(path));
}

/**
 * Reads one article from the bytes of a file. It never throws for what is in them: whatever is wrong comes
 * back as faults whose messages name the file, the line where there is one, and the way out.
 *
 * @param source the file's name or path; its ending tells the format, its name is the id unless the file gives one
 *
 * @example
 * const read = readArticle(bytes, 'report.md');
 * if (read.ok) geoparse(read.value, gazetteer);
 */
export function readArticle(bytes: Uint8Array, source: string): Result<Article> {
  const read = READERS.get(endingOf(source));
  if (read !== undefined) return read(bytes, source);
  const endings = [...READERS.keys()].join(' and ');
  const message = `${source} is of a kind that is not read: articles are ${endings} files. Save it as one of them.`;
  return { ok: false, faults: [{ source, message }] };
}
