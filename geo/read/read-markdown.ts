import { decodeText } from './decode-text.ts';
import { nameOf } from './file-name.ts';
import type { ArticleRead, Opened } from './format.ts';
import { splitFrontMatter } from './front-matter.ts';
import { refuse } from '../faults.ts';
import { titleFrom } from './title-from.ts';

/**
 * Reads a Markdown file. Its YAML front matter may give id, title, outlet, date, lang and url; the text is the body
 * without the white space around it. Without a title there, the first line is taken, less the # of a heading.
 */
export function* readMarkdown({ bytes, source }: Opened): Generator<ArticleRead> {
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return yield decoded;
  const split = splitFrontMatter(decoded.value, source);
  if (!split.ok) return yield split;

  const { front, body } = split.value;
  const text = body.trim();
  if (text === '') {
    return yield refuse(source, 'no-body');
  }
  const title = titleFrom(text.replace(/^#+\s+/, ''));
  yield { ok: true, value: { id: nameOf(source), text, ...title, ...front, source } };
}
