import { noTextColumn } from './article-columns.ts';
import { decodeText } from './decode-text.ts';
import type { ArticleRead, Opened } from './format.ts';
import { isYaqutFile, openCollection } from './read-collection.ts';
import { type ArticleRecord, columnsOf, recordArticle } from './record-article.ts';
import { refuse } from './refuse.ts';

/** Where programs put their list of articles. */
const LISTS = [
  'articles',
  'items',
  'docs',
  'documents',
  'results',
  'data',
  'records',
  'hits',
  'entries',
  'value',
];

/**
 * Reads JSON: a list of objects, an object that holds such a list, or a single one; each an article. Members are known
 * by their names, in English or Arabic, as the columns of a table are.
 */
export function* readJson(file: Opened): Generator<ArticleRead> {
  const { bytes, source } = file;
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return yield decoded;
  let value: unknown;
  try {
    value = JSON.parse(decoded.value);
  } catch (error) {
    // One object a line is often called .json too.
    if (/^\s*\{.*\}\s*\n\s*\{/.test(decoded.value)) return yield* readNdjson(file);
    return yield refuse(
      source,
      `${source} is not valid JSON: ${error instanceof Error ? error.message : String(error)}. Mend it, or get it again.`,
    );
  }
  if (isRecord(value) && isYaqutFile(value)) return yield* reopen(value, source);
  if (isRecord(value) && value['format'] === 'yaqut-corrections') {
    return yield refuse(
      source,
      `${source} holds corrections, and no articles. Name it with --corrections, beside the articles.`,
    );
  }
  const list = Array.isArray(value) ? value : isRecord(value) ? (listIn(value) ?? [value]) : [];
  if (list.length === 0)
    return yield refuse(source, `${source} holds no articles: a list of objects with a "text" is read.`);
  yield* readRecords(
    list.map((value, i) => ({ value, at: `article ${i + 1}` })),
    file,
  );
}

/** A file of our own: its articles come as they were geoparsed and corrected. */
function* reopen(value: ArticleRecord, source: string): Generator<ArticleRead> {
  const opened = openCollection(value);
  if (typeof opened === 'string') return yield refuse(source, `${source} ${opened}.`);
  if (opened.articles.length === 0)
    return yield refuse(source, `${source} is a collection without articles.`);
  for (const [i, article] of opened.articles.entries()) {
    const isFirst = i === 0 && opened.corrections.length > 0;
    yield { ok: true, value: article, ...(isFirst && { corrections: opened.corrections }) };
  }
}

/** Reads JSON lines: an object a line, each an article. A line at fault is told, the others are read. */
export function* readNdjson(file: Opened): Generator<ArticleRead> {
  const { bytes, source } = file;
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return yield decoded;
  const values: { value: unknown; at: string }[] = [];
  for (const [i, line] of decoded.value.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      values.push({ value: JSON.parse(line), at: `line ${i + 1}` });
    } catch {
      const message = `${source}, line ${i + 1}: the line is not JSON. Mend it; the others are read.`;
      yield { ok: false, faults: [{ source, line: i + 1, message }] };
    }
  }
  yield* readRecords(values, file);
}

function* readRecords(
  values: readonly { readonly value: unknown; readonly at: string }[],
  { source, budget }: Opened,
): Generator<ArticleRead> {
  const headings = new Set<string>();
  for (const { value } of values.slice(0, 100))
    if (isRecord(value)) for (const key of Object.keys(value)) headings.add(key);
  const columns = columnsOf([...headings]);
  if (columns === null) return yield refuse(source, noTextColumn(source, [...headings]));
  for (const [i, { value, at }] of values.entries()) {
    budget.tick();
    yield isRecord(value)
      ? recordArticle(value, columns, source, i + 1, at)
      : refuse(source, `${source}, ${at}: it is no object with a "text".`);
  }
}

function listIn(value: ArticleRecord): unknown[] | undefined {
  for (const name of LISTS) {
    const list = value[name];
    if (Array.isArray(list) && list.some(isRecord)) return list;
  }
  return undefined;
}

function isRecord(value: unknown): value is ArticleRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
