/**
 * The one way the gazetteer's tables are written and read: UTF-8, LF, `#` lines on top that say source, licence
 * and date, then a header line, then rows sorted by their key so that two runs give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

export interface Table {
  readonly comments: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export function parseTable(text: string): Table {
  const lines = text.split('\n').filter((line) => line !== '');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [header = '', ...body] = lines.filter((line) => !line.startsWith('#'));
  const columns = header.split('\t');
  const rows = body.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length)
      throw new Error(`row ${index + 1} has ${cells.length} cells for ${columns.length} columns: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
  return { comments, columns, rows };
}

export function readTable(path: string | URL): Table {
  return parseTable(readFileSync(path, 'utf8'));
}

/** Plain code-unit order: a locale's collation differs from machine to machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function writeTable(path: string | URL, { comments, columns, rows }: Table): void {
  const key = columns[0] ?? '';
  const sorted = [...rows].sort((a, b) => byText(a[key] ?? '', b[key] ?? ''));
  const line = (row: Row): string => columns.map((column) => tidy(row[column] ?? '')).join('\t');
  const text = [...comments.map((comment) => `# ${comment}`), columns.join('\t'), ...sorted.map(line)];
  writeFileSync(path, `${text.join('\n')}\n`);
}

/** Direction marks, soft hyphens and stress accents ride along in the sources; they are no part of a name. */
export function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]|\u0301/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** "المحافظة الشرقية، رواندا" → "المحافظة الشرقية": what follows the comma says where, it is no part of the name. */
export function withoutTail(name: string): string {
  return name.replace(/\s*،.*$/u, '');
}
