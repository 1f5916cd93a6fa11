/** The spelling that differs least from a pattern, by the number of letters changed; the first of equals. */
export function nearest(spellings: readonly string[], pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  return spellings
    .map((spelling) => ({ spelling, changes: distance(spelling, pattern) }))
    .sort((a, b) => a.changes - b.changes)[0]?.spelling;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
