import Papa from 'papaparse';
import { refuse } from '../../faults.ts';
import type { Result } from '../../types.ts';
import { readCoordinates } from './coordinates.ts';
import { type OwnColumn, ownColumn } from './own-columns.ts';
import { collectFields, type OwnValue } from './own-fields.ts';
import { type CountryNames, type OwnFile, OwnFileReader } from './own-place.ts';
import { excerpt, quote, type RowPosition } from './row-fault.ts';

/** The separators that spreadsheets write; which one a file uses is told from its first lines. */
const DELIMITERS = [',', ';', '\t', '|', '؛'];

/** After so many quotation marks left open, the file is no table: each costs a reading to its end. */
const MAX_OPEN_QUOTES = 100;

/**
 * Reads a table of places: a heading line, then a place a line. Columns are known by their heading, in English or
 * Arabic, in any order; others are passed over. A row at fault is noted, the others are read.
 *
 * @param source the file's name, for the message
 */
export function readOwnCsv(
  text: string,
  source: string,
  slug: string,
  countries: CountryNames,
): Result<OwnFile> {
  const table = new TableReader(new OwnFileReader(slug, countries), source);
  return table.read(text.replace(/^\ufeff/, '')) ?? { ok: true, value: table.reader };
}

class TableReader {
  readonly reader: OwnFileReader;
  readonly #source: string;
  #headings: readonly (OwnColumn | null)[] | null = null;
  #delimiter = '';
  /** What is wrong with the whole file. */
  #refusal: Result<never> | null = null;

  constructor(reader: OwnFileReader, source: string) {
    this.reader = reader;
    this.#source = source;
  }

  /** What is wrong with the whole file, or null. */
  read(text: string): Result<never> | null {
    // A quotation mark that is never closed swallows all that follows: reading begins again on the next line.
    let from: { at: number; line: number } | null = { at: 0, line: 1 };
    for (let open = 0; from !== null && open <= MAX_OPEN_QUOTES; open++) from = this.#readFrom(text, from);
    if (from !== null) return refuse(this.#source, 'open-quotes', { line: 1, limit: MAX_OPEN_QUOTES });
    if (this.#headings === null) return refuse(this.#source, 'no-headings', { line: 1 });
    return this.#refusal;
  }

  /** Reads to the end, or to a quotation mark left open: then where to go on. */
  #readFrom(text: string, from: { at: number; line: number }): { at: number; line: number } | null {
    let next: { at: number; line: number } | null = null;
    let rowStart = from.at;
    let line = from.line;
    Papa.parse<string[]>(from.at === 0 ? text : text.slice(from.at), {
      delimitersToGuess: DELIMITERS,
      delimiter: this.#delimiter,
      step: ({ data, errors, meta }, parser) => {
        this.#delimiter = meta.delimiter;
        const at: RowPosition = { unit: 'line', number: line };
        const rowEnd = from.at + meta.cursor;
        if (errors.some(({ code }) => code === 'MissingQuotes')) {
          this.reader.fault(at, 'bad-quotes', 'a quotation mark is opened and never closed');
          const end = text.indexOf('\n', rowStart);
          next = end < 0 ? null : { at: end + 1, line: line + 1 };
          parser.abort();
          return;
        }
        const misquoted = errors.some(({ type }) => type === 'Quotes');
        if (misquoted)
          this.reader.fault(
            at,
            'bad-quotes',
            `a quotation mark stands inside a value: ${quote(data.join(','))}`,
            data.join(','),
          );
        else if (data.some((value) => value.trim() !== '')) this.#row(at, data);
        line += lineBreaks(text, rowStart, rowEnd);
        rowStart = rowEnd;
        if (this.#refusal !== null) parser.abort();
      },
    });
    return next;
  }

  #row(at: RowPosition, data: readonly string[]): void {
    if (this.#headings === null) {
      this.#headings = data.map(ownColumn);
      this.#refusal = missingHeadings(this.#headings, data, this.#source);
      return;
    }
    const width = this.#headings.length;
    const needed = this.#headings.findLastIndex((column) => column !== null) + 1;
    if (data.length < needed || data.slice(width).some((value) => value.trim() !== '')) {
      const reason = data.length < needed ? 'short-row' : 'long-row';
      return this.reader.fault(
        at,
        reason,
        `columns: ${data.length}, and there are ${width} headings: ${quote(data.join(','))}`,
        data.join(','),
      );
    }
    this.#place(at, data, this.#headings);
  }

  #place(at: RowPosition, data: readonly string[], headings: readonly (OwnColumn | null)[]): void {
    const values: OwnValue[] = [];
    data.forEach((text, i) => {
      const column = headings[i];
      if (column) values.push({ column, text });
    });
    const fields = collectFields(values);
    const value = (wanted: 'lat' | 'lon') => values.find(({ column }) => column.field === wanted)?.text ?? '';
    const point = readCoordinates(value('lat'), value('lon'));
    if (point.ok) return this.reader.add({ at, ...fields, point: point.value, radiusKm: 0 });
    // Without a point, a row can still add names to a place that it names by id; `add` sees to that.
    if (point.reason === 'no-coordinates')
      return this.reader.add({ at, ...fields, point: null, radiusKm: 0 });
    this.reader.fault(at, point.reason, point.why, point.found);
  }
}

function missingHeadings(
  headings: readonly (OwnColumn | null)[],
  data: readonly string[],
  source: string,
): Result<never> | null {
  const has = (...fields: string[]) =>
    headings.some((column) => column !== null && fields.includes(column.field));
  const missing = [
    ...(has('name', 'names') ? [] : ['name (الاسم)']),
    ...(has('lat', 'id', 'geonames-id') ? [] : ['lat (خط العرض)']),
    ...(has('lon', 'id', 'geonames-id') ? [] : ['lon (خط الطول)']),
  ];
  if (missing.length === 0) return null;
  return refuse(source, 'missing-headings', {
    line: 1,
    missing: missing.join(', '),
    found: excerpt(data.join(',')),
  });
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
