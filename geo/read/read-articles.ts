import type { ArticleRead } from './format.ts';
import type { ArticleFile } from './article-file.ts';
import { Budget, LIMITS, type Limits, megabytes, OverBudget } from './budget.ts';
import { endingOf } from './file-name.ts';
import { ARTICLE_ENDINGS, type Format, FORMATS } from './formats.ts';
import { refuse } from './refuse.ts';
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
    const sizes = `${megabytes(file.size).toLocaleString('en')} MB, at most ${megabytes(limits.bytes)}`;
    return yield refuse(source, `${source} is too large (${sizes}). Split it into several files.`);
  }
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch (error) {
    return yield refuse(source, `${source} cannot be opened: ${reason(error)}.`);
  }
  if (bytes.length !== file.size) {
    return yield refuse(
      source,
      `${source} changed while it was being read. Try again when nothing writes to it.`,
    );
  }
  yield* readBytes(bytes, source, new Budget(limits), 0);
}

async function* readBytes(
  bytes: Uint8Array,
  source: string,
  budget: Budget,
  depth: number,
): AsyncGenerator<ArticleRead> {
  const format = formatOf(bytes, source);
  if (format === null) return yield refuse(source, unread(bytes, source));
  if (depth > budget.limits.depth) {
    return yield refuse(
      source,
      `${source} lies in archives within archives, deeper than ${budget.limits.depth}. Unpack them first.`,
    );
  }
  try {
    const read = await format.load();
    yield* read({
      bytes,
      source,
      budget,
      readInner: (inner, name) => readBytes(inner, name, budget, depth + 1),
    });
  } catch (error) {
    // What a file within an archive used up, the archive has no more.
    if (error instanceof OverBudget && depth > 0) throw error;
    const what =
      error instanceof OverBudget ? error.message : `cannot be read as ${format.name}: ${reason(error)}`;
    yield refuse(
      source,
      `${source} ${what}.${error instanceof OverBudget ? ' What was read before is kept.' : ''}`,
    );
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
const UNREAD: readonly (readonly [ending: RegExp, wayOut: string])[] = [
  [/^\.(?:doc|dot|wps)$/, 'is in the old Word format. Save it as .docx and try again'],
  [/^\.(?:rtf|pages)$/, 'is in a format that is not read. Save it as .docx or .txt and try again'],
  [/^\.(?:xlsx?|ods|numbers)$/, 'is a spreadsheet. Save it as CSV (UTF-8) and try again'],
  [
    /^\.(?:rar|7z|tar|tgz|bz2|xz)$/,
    'is an archive of a kind that is not read. Unpack it, or pack it as .zip',
  ],
  [
    /^\.(?:jpe?g|png|gif|tiff?|webp|heic|bmp)$/,
    'is a picture, and has no text. Read its text with a recogniser such as OCRmyPDF first',
  ],
];

function unread(bytes: Uint8Array, source: string): string {
  const ending = endingOf(source);
  const known = UNREAD.find(([endings]) => endings.test(ending))?.[1];
  if (known !== undefined) return `${source} ${known}.`;
  if (bytes.length === 0) return `${source} is empty: there is nothing to read in it.`;
  return `${source} is of a kind that is not read. Articles are ${ARTICLE_ENDINGS.join(', ')} files: save it as one of them.`;
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.\s*$/, '');
}
