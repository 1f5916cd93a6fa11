import Papa from 'papaparse';
import { noTextColumn } from './article-columns.ts';
import { decodeText } from './decode-text.ts';
import type { ArticleRead, Opened } from './format.ts';
import { columnsOf, recordArticle } from './record-article.ts';
import { refuse } from './refuse.ts';

/** The separators that spreadsheets write; which one a file uses is told from its first lines. */
const DELIMITERS = [',', ';', '\t', '|', '؛'];

/**
 * Reads a table: a line of headings, then an article a line. Columns are known by their headings, in English or Arabic,
 * in any order. A cell is its text, also where a spreadsheet would take it for a formula.
 */
export function* readCsv({ bytes, source, budget }: Opened): Generator<ArticleRead> {
  const decoded = decodeText(bytes, source);
  if (!decoded.ok) return yield decoded;
  const { data: rows, errors } = Papa.parse<string[]>(decoded.value, {
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: 'greedy',
  });
  const headings = (rows[0] ?? []).map((heading) => heading.trim());
  const columns = columnsOf(headings);
  if (columns === null) return yield refuse(source, noTextColumn(source, headings));

  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) {
    const row = (open.row ?? 0) + 1;
    yield refuse(
      source,
      `${source}, row ${row}: a quotation mark is opened and never closed. Close it, or write it twice.`,
    );
  }
  const end = open?.row ?? rows.length;
  for (let i = 1; i < end; i++) {
    budget.tick();
    const record = Object.fromEntries(headings.map((heading, column) => [heading, rows[i]![column]]));
    yield recordArticle(record, columns, source, i, `row ${i + 1}`);
  }
  if (end <= 1 && open === undefined) yield refuse(source, `${source} has headings and no rows below them.`);
}
