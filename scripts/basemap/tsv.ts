import { readFileSync } from 'node:fs';

/** A table of ours: one row a line, the first line names the columns, lines that start with # are remarks. */
export function readTsv(url: URL): Record<string, string>[] {
  const lines = readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const columns = (lines.shift() ?? '').split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  });
}
