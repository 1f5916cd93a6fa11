import { type RecordPosition, refuse } from '../faults.ts';
import type { Article, Result } from '../types.ts';
import { type ArticleColumn, articleColumns } from './article-columns.ts';
import { nameOf } from './file-name.ts';
import { makeArticle } from './make-article.ts';
import { markupText } from './page-article.ts';

/** A row of a table, or an object of a JSON file, by its headings. */
export type ArticleRecord = Readonly<Record<string, unknown>>;

/** Which of a record's members are read, or null where none holds a text. */
export function columnsOf(headings: readonly string[]): ReadonlyMap<ArticleColumn, string> | null {
  const columns = articleColumns(headings);
  return columns.has('text') ? columns : null;
}

/**
 * The article of a record. A text that is HTML is read as such: exports of news systems mostly are.
 *
 * @param at the record's place, for messages
 */
export function recordArticle(
  record: ArticleRecord,
  columns: ReadonlyMap<ArticleColumn, string>,
  source: string,
  number: number,
  at: RecordPosition,
): Result<Article> {
  const value = (column: ArticleColumn) => asText(record[columns.get(column) ?? '']);
  const text = value('text') ?? '';
  const read = makeArticle(source, {
    id: value('id') ?? `${nameOf(source)}-${number}`,
    text: isMarkup(text) ? markupText(text) : text,
    title: value('title'),
    outlet: value('outlet'),
    date: value('date'),
    lang: value('lang'),
    url: value('url'),
  });
  if (read.ok) return read;
  return refuse(source, 'record-without-text', at);
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  // `{"outlet": {"name": …}}`, as schema.org and many news APIs write it.
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return undefined;
}

function isMarkup(text: string): boolean {
  return /<(?:p|br|div|span|h[1-6]|article|ul|table)\b[^>]*>/i.test(text);
}
