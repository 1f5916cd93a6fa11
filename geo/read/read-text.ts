import type { Article, Result } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { nameOf } from './file-name.ts';

/**
 * Reads a plain text file. The text is the file's own, so that offsets are those of the file; the title is
 * its first line that says something.
 */
export function readText(bytes: Uint8Array, source: string): Result<Article> {
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  return { ok: true, value: { id: nameOf(source), text, ...titleFrom(text), source } };
}

/** The first line that is not blank. */
export function titleFrom(text: string): { title?: string } {
  const title = /\S[^\r\n]*/.exec(text)?.[0].trim();
  return title === undefined ? {} : { title };
}
