/** Some lines of a text, in order. A line too long to be held is null. */
export interface LineBatch {
  /** 1-based number of the first of them. */
  readonly first: number;
  readonly lines: readonly (string | null)[];
}

/** Longer than any row of GeoNames (its longest, with all alternate names, has some 20,000 characters). */
export const MAX_LINE = 1_000_000;

/**
 * Cuts chunks of text into lines and hands them on chunk by chunk, since a call for each of many millions of lines
 * would cost more than reading them. Holds one chunk and the beginning of a line.
 */
export async function* lineBatches(chunks: AsyncIterable<string>): AsyncGenerator<LineBatch> {
  let first = 1;
  let rest = '';
  let skipping = false;
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    const lines: (string | null)[] = parts.map(withoutReturn);
    if (skipping && lines.length > 0) lines[0] = null;
    if (lines.length > 0) skipping = false;
    if (rest.length > MAX_LINE) {
      rest = '';
      skipping = true;
    }
    if (lines.length > 0) yield { first, lines };
    first += lines.length;
  }
  if (skipping) yield { first, lines: [null] };
  else if (rest !== '') yield { first, lines: [withoutReturn(rest)] };
}

function withoutReturn(line: string): string | null {
  if (line.length > MAX_LINE) return null;
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
