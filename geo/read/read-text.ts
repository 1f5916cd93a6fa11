import { decodeText } from './decode-text.ts';
import { nameOf } from './file-name.ts';
import type { ArticleRead, Opened } from './format.ts';
import { titleFrom } from './title-from.ts';

/**
 * Reads a plain text file. The text is the file's own, so that offsets are those of the file; the title is
 * its first line that says something.
 */
export function* readText({ bytes, source }: Opened): Generator<ArticleRead> {
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return yield decoded;
  const text = decoded.value;
  yield { ok: true, value: { id: nameOf(source), text, ...titleFrom(text), source } };
}
