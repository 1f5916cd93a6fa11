import { SourceError } from './rows.ts';

/** A row by column name. Asking for a column the table lacks is an error. */
export type TsvRow = (column: string) => string;

/**
 * Reads a table with a header line. Lines starting with `#` before the header are its provenance and are skipped.
 * No quoting: a value holds no tab and no line break.
 */
export function readTsv(name: string, text: string): TsvRow[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const header = lines[0]?.split('\t') ?? [];
  const columns = new Map(header.map((column, i) => [column, i]));
  return lines.slice(1).map((line) => {
    const values = line.split('\t');
    return (column) => {
      const index = columns.get(column);
      if (index === undefined) throw new SourceError(`${name}.tsv has no column "${column}".`);
      return values[index] ?? '';
    };
  });
}
