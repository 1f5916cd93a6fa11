import stringWidth from 'string-width';

/** First strong isolate, and its end: what stands between takes its own direction and leaves its neighbours theirs. */
const ISOLATE = '\u2068';
const POP = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * Pads the values of each column to one width, as a terminal counts it: vowel marks take no room, ideographs two. A
 * value that runs from right to left is isolated, so that the columns beside it stay in their places.
 *
 * @param options.right numbers of the columns that are set flush right
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  { right = [] }: { readonly right?: readonly number[] } = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((value, i) => (widths[i] = Math.max(widths[i] ?? 0, stringWidth(value))));
  }
  return rows.map((row) =>
    row
      .map((value, i) => {
        const room = ' '.repeat(widths[i]! - stringWidth(value));
        if (right.includes(i)) return room + isolate(value);
        // Nothing is padded behind the last column.
        return i === row.length - 1 ? isolate(value) : isolate(value) + room;
      })
      .join('  ')
      .trimEnd(),
  );
}

function isolate(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? ISOLATE + value + POP : value;
}
