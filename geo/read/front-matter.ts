import * as v from 'valibot';
import { isMap, LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml';
import { reasonOf, refuse } from '../faults.ts';
import type { Result } from '../types.ts';
import { articleFields, articleId, givenFields } from './article-fields.ts';

/** What the head of a Markdown file says about its article. */
export interface FrontMatter {
  readonly id?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly url?: string;
}

/** A head longer than this is no head but a forgotten closing line. */
const MAX_LENGTH = 65_536;

const OPENING = /^---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=\r\n|\r|\n|$)/;

const schema = v.object({ id: v.nullish(articleId), ...articleFields });

/**
 * Splits a Markdown file into its YAML front matter, checked field by field, and the body below it.
 * A file that does not begin with a line `---` has no front matter and is all body.
 */
export function splitFrontMatter(text: string, source: string): Result<{ front: FrontMatter; body: string }> {
  const opening = OPENING.exec(text);
  if (opening === null) return { ok: true, value: { front: {}, body: text } };

  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest.slice(0, MAX_LENGTH));
  if (closing === null) return refuse(source, 'front-matter-open', { line: 1 });
  const front = parseFrontMatter(rest.slice(0, closing.index), source);
  if (!front.ok) return front;
  return { ok: true, value: { front: front.value, body: rest.slice(closing.index + closing[0].length) } };
}

function parseFrontMatter(yaml: string, source: string): Result<FrontMatter> {
  const lines = new LineCounter();
  // `string` keys and the core schema: a date stays the text that was written, and no tag runs code.
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  // The first line of the YAML is the second of the file.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;

  // The first error is the one to mend; those after it are mostly its echo.
  const [error] = document.errors;
  if (error !== undefined) return unread(source, lineAt(error.pos[0]), error);
  // Nothing between the two lines is a head without fields.
  if (document.contents === null) return { ok: true, value: {} };
  if (!isMap(document.contents)) return refuse(source, 'front-matter-no-fields', { line: 2 });

  const fields = toPlain(document);
  if (fields === null) return refuse(source, 'front-matter-aliases', { line: 2 });
  const parsed = v.safeParse(schema, fields);
  if (parsed.success) return { ok: true, value: givenFields(parsed.output) };
  const [issue] = parsed.issues;
  return refuse(source, 'front-matter-field', {
    line: lineAt(offsetOf(document, issue.path)),
    field: String(issue.path?.[0]?.key ?? ''),
    reason: issue.message,
  });
}

/** The slip that everyone makes, a title with a colon, is said in plain words; the rest as the parser says it. */
function unread(source: string, line: number, error: YAMLParseError): Result<never> {
  return error.code === 'BLOCK_AS_IMPLICIT_KEY'
    ? refuse(source, 'front-matter-colon', { line })
    : refuse(source, 'front-matter-yaml', { line, reason: reasonOf(error) });
}

/** The plain value, or null where a few aliases stand for millions of nodes. */
function toPlain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function offsetOf(document: Document.Parsed, path: readonly { readonly key: unknown }[] | undefined): number {
  const key = path?.[0]?.key;
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => String(item.key) === key);
  return pair?.key.range?.[0] ?? 0;
}
