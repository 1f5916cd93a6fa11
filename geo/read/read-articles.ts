import type { ArticleRead } from './format.ts';
import type { ArticleFile } from './article-file.ts';
import { Budget, LIMITS, type Limits, megabytes, OverBudget } from './budget.ts';
import { endingOf } from './file-name.ts';
import { ARTICLE_ENDINGS, type Format, FORMATS } from './formats.ts';
import { notOpened, reasonOf, refuse } from '../faults.ts';
import type { Result } from '../types.ts';
import { shownName } from './shown-name.ts';

/**
 * Reads the articles of one file, of whatever format, one after the other: an archive or a table holds many, most files
 * one. It never throws for what a user can get wrong: whatever is wrong comes in its place as faults, each a whole
 * sentence that names the file and the way out, and the rest is read. To cancel, stop asking.
 *
 * The format is told by the ending of the name and the first bytes; readers and their libraries are loaded when the
 * first file that needs them comes.
 *
 * @example
 * for await (const read of readArticles({ name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) })) {
 *   if (read.ok) geoparse(read.value, gazetteer);
 * }
 */
export async function* readArticles(
  file: ArticleFile,
  { limits = LIMITS }: { readonly limits?: Limits } = {},
): AsyncGenerator<ArticleRead> {
  const source = shownName(file.name);
  if (file.size > limits.bytes) {
    const sizes = { megabytes: megabytes(file.size), limit: megabytes(limits.bytes) };
    return yield refuse(source, 'too-large', sizes);
  }
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    return yield notOpened(source, error);
  }
  if (bytes.length !== file.size) return yield refuse(source, 'changed-meanwhile');
  yield* readBytes(bytes, source, new Budget(limits), 0);
}

async function* readBytes(
  bytes: Uint8Array,
  source: string,
  budget: Budget,
  depth: number,
): AsyncGenerator<ArticleRead> {
  const format = formatOf(bytes, source);
  if (format === null) return yield unread(bytes, source);
  if (depth > budget.limits.depth) return yield refuse(source, 'too-deep', { limit: budget.limits.depth });
  try {
    const read = await format.load();
    yield* read({
      bytes,
      source,
      budget,
      readInner: (inner, name) => readBytes(inner, name, budget, depth + 1),
    });
  } catch (error) {
    if (!(error instanceof OverBudget))
      return yield refuse(source, 'not-read', { format: format.name, reason: reasonOf(error) });
    // What a file within an archive used up, the archive has no more.
    if (depth > 0) throw error;
    yield refuse(source, error.code, { limit: error.limit });
  }
}

/** By the bytes where they say what they are, else by the ending. Text files say nothing, and may begin like anything. */
function formatOf(bytes: Uint8Array, source: string): Format | null {
  const named = FORMATS.find(({ endings }) => endings.includes(endingOf(source)));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (named?.begins?.(bytes, head)) return named;
  const begun = FORMATS.find(({ begins }) => begins?.(bytes, head));
  if (begun === undefined) return named ?? null;
  return named !== undefined && named.begins === undefined && !begun.binary ? named : begun;
}

/** Kinds that people have and we do not read, each with the way out. */
const UNREAD = [
  [/^\.(?:doc|dot|wps)$/, 'old-word'],
  [/^\.(?:rtf|pages)$/, 'other-document'],
  [/^\.(?:xlsx?|ods|numbers)$/, 'spreadsheet'],
  [/^\.(?:rar|7z|tar|tgz|bz2|xz)$/, 'other-archive'],
  [/^\.(?:jpe?g|png|gif|tiff?|webp|heic|bmp)$/, 'picture'],
] as const;

function unread(bytes: Uint8Array, source: string): Result<never> {
  const ending = endingOf(source);
  const known = UNREAD.find(([endings]) => endings.test(ending))?.[1];
  if (known !== undefined) return refuse(source, known);
  if (bytes.length === 0) return refuse(source, 'empty');
  return refuse(source, 'unknown-kind', { kinds: ARTICLE_ENDINGS.join(', ') });
}
