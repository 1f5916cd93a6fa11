import { isUtf8 } from 'node:buffer';
import { readNdjsonLine, type NdjsonInput } from '../geo/index.ts';
import { type Line, type LineBatch, linesOf, readBatches } from './lines.ts';

/** Longer than the longest article, and short enough to be parsed in one piece. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** A record, or what is wrong with it, and the number of its line. */
export type NumberedRecord = NdjsonInput & { readonly line: number };

const SPACE = 0x20;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads NDJSON records one at a time and in order. A line that is not one gives its error in its place, and
 * reading goes on. Blank lines are no records.
 */
export async function* readRecords(input: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedRecord> {
  for await (const batch of readBatches(input, MAX_LINE_BYTES)) yield* recordsOf(batch);
}

/** The number of records, sound or not: a line comes out for each. */
export function countRecords(batch: LineBatch): number {
  let records = 0;
  for (const line of linesOf(batch, MAX_LINE_BYTES)) if (isRecord(line)) records++;
  return records;
}

/** Whether a line is not blank. */
function isRecord({ bytes }: Line): boolean {
  if (bytes === null) return true;
  const first = bytes[0] ?? SPACE;
  // Nearly always it begins so. Some characters above ASCII are blanks too.
  if (first > SPACE && first < 0x80) return true;
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return !isUtf8(json) || decoder.decode(json).trim() !== '';
}

/** The records of some lines, in order. */
export function* recordsOf(batch: LineBatch): Generator<NumberedRecord> {
  for (const { number: line, bytes } of linesOf(batch, MAX_LINE_BYTES)) {
    if (bytes === null) {
      yield { ok: false, line, error: 'the line is longer than 64 MB' };
      continue;
    }
    let json: string;
    try {
      // Also drops a byte order mark where there is one.
      json = decoder.decode(bytes);
    } catch {
      yield { ok: false, line, error: 'the line is not UTF-8' };
      continue;
    }
    if (json.trim() !== '') yield { ...readNdjsonLine(json), line };
  }
}
