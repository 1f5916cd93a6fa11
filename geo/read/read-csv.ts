import Papa from 'papaparse';
import { noTextColumn } from './article-columns.ts';
import { decodeText } from './decode-text.ts';
import type { ArticleRead, Opened } from './format.ts';
import { columnsOf, recordArticle } from './record-article.ts';
import { refuse } from '../faults.ts';

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
  if (columns === null) return yield noTextColumn(source, headings);

  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) yield refuse(source, 'open-quote', { row: (open.row ?? 0) + 1 });
  const end = open?.row ?? rows.length;
  for (let i = 1; i < end; i++) {
    budget.tick();
    const record = Object.fromEntries(headings.map((heading, column) => [heading, rows[i]![column]]));
    yield recordArticle(record, columns, source, i, { unit: 'row', number: i + 1 });
  }
  if (end <= 1 && open === undefined) yield refuse(source, 'no-rows');
}
