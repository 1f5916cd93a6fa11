import type { Article, Result } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { nameOf } from './file-name.ts';
import { splitFrontMatter } from './front-matter.ts';
import { titleFrom } from './read-text.ts';

/**
 * Reads a Markdown file. Its YAML front matter may give id, title, outlet, date and lang; the text is the body
 * without the white space around it. Without a title there, the first line is taken, less the # of a heading.
 */
export function readMarkdown(bytes: Uint8Array, source: string): Result<Article> {
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return decoded;
  const split = splitFrontMatter(decoded.value, source);
  if (!split.ok) return split;

  const { front, body } = split.value;
  const text = body.trim();
  if (text === '') {
    const message = `${source} has front matter and no article below it. Put the text after the closing ---.`;
    return { ok: false, faults: [{ source, message }] };
  }
  const title = titleFrom(text.replace(/^#+\s+/, ''));
  return { ok: true, value: { id: nameOf(source), text, ...title, ...front, source } };
}
