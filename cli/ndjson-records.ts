import { readNdjsonLine, type NdjsonInput } from '../geo/index.ts';
import { readLines } from './lines.ts';

/** Longer than the longest article, and short enough to be parsed in one piece. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/**
 * Reads NDJSON records one at a time and in order. A line that is not one gives its error in its place, and
 * reading goes on. Blank lines are no records.
 */
export async function* readRecords(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<NdjsonInput & { readonly line: number }> {
  // Also drops a byte order mark where there is one.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const { number: line, bytes } of readLines(input, MAX_LINE_BYTES)) {
    if (bytes === null) {
      yield { ok: false, line, error: 'the line is longer than 64 MB' };
      continue;
    }
    let json: string;
    try {
      json = decoder.decode(bytes);
    } catch {
      yield { ok: false, line, error: 'the line is not UTF-8' };
      continue;
    }
    if (json.trim() !== '') yield { ...readNdjsonLine(json), line };
  }
}
