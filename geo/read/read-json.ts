import { noTextColumn } from './article-columns.ts';
import { decodeText } from './decode-text.ts';
import type { ArticleRead, Opened } from './format.ts';
import { isYaqutFile, openCollection } from './read-collection.ts';
import { type ArticleRecord, columnsOf, recordArticle } from './record-article.ts';
import { reasonOf, type RecordPosition, refuse } from '../faults.ts';

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
    return yield refuse(source, 'not-json', { reason: reasonOf(error) });
  }
  if (isRecord(value) && isYaqutFile(value)) return yield* reopen(value, source);
  if (isRecord(value) && value['format'] === 'yaqut-corrections') {
    return yield refuse(source, 'only-corrections');
  }
  const list = Array.isArray(value) ? value : isRecord(value) ? (listIn(value) ?? [value]) : [];
  if (list.length === 0) return yield refuse(source, 'no-records');
  yield* readRecords(
    list.map((value, i) => ({ value, at: { unit: 'article', number: i + 1 } })),
    file,
  );
}

/** A file of our own: its articles come as they were geoparsed and corrected. */
function* reopen(value: ArticleRecord, source: string): Generator<ArticleRead> {
  const opened = openCollection(value, source);
  if (!opened.ok) return yield opened;
  const { articles, corrections } = opened.value;
  if (articles.length === 0) return yield refuse(source, 'empty-collection');
  for (const [i, article] of articles.entries()) {
    const isFirst = i === 0 && corrections.length > 0;
    yield { ok: true, value: article, ...(isFirst && { corrections }) };
  }
}

/** Reads JSON lines: an object a line, each an article. A line at fault is told, the others are read. */
export function* readNdjson(file: Opened): Generator<ArticleRead> {
  const { bytes, source } = file;
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return yield decoded;
  const values: { value: unknown; at: RecordPosition }[] = [];
  for (const [i, line] of decoded.value.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      values.push({ value: JSON.parse(line), at: { unit: 'line', number: i + 1 } });
    } catch {
      yield refuse(source, 'line-not-json', { line: i + 1 });
    }
  }
  yield* readRecords(values, file);
}

function* readRecords(
  values: readonly { readonly value: unknown; readonly at: RecordPosition }[],
  { source, budget }: Opened,
): Generator<ArticleRead> {
  const headings = new Set<string>();
  for (const { value } of values.slice(0, 100))
    if (isRecord(value)) for (const key of Object.keys(value)) headings.add(key);
  const columns = columnsOf([...headings]);
  if (columns === null) return yield noTextColumn(source, [...headings]);
  for (const [i, { value, at }] of values.entries()) {
    budget.tick();
    yield isRecord(value)
      ? recordArticle(value, columns, source, i + 1, at)
      : refuse(source, 'not-a-record', at);
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
