import type { Position } from 'geojson';

/**
 * Joins lines end to end where exactly two of them meet, so that a border or a river is one line: MapLibre starts its
 * dashes anew on every line, and a border cut at every node reads as a row of blots.
 */
export function stitch(lines: readonly Position[][], decimals = 5): Position[][] {
  const key = (p: Position) => `${p[0]!.toFixed(decimals)},${p[1]!.toFixed(decimals)}`;
  const ends = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const end of [line[0]!, line[line.length - 1]!]) {
      const at = ends.get(key(end));
      if (at) at.push(i);
      else ends.set(key(end), [i]);
    }
  });
  const used = new Array<boolean>(lines.length).fill(false);

  /** The one other line that meets this end, if it is alone in doing so. */
  const next = (end: Position, self: number): number | undefined => {
    const at = ends.get(key(end));
    if (at?.length !== 2) return undefined;
    const other = at[0] === self ? at[1]! : at[0]!;
    return other === self || used[other] ? undefined : other;
  };

  const grow = (line: Position[], last: number): number => {
    let current = last;
    for (;;) {
      const end = line[line.length - 1]!;
      const other = next(end, current);
      if (other === undefined) return current;
      used[other] = true;
      const piece = lines[other]!;
      const forward = key(piece[0]!) === key(end);
      line.push(...(forward ? piece.slice(1) : piece.slice(0, -1).reverse()));
      current = other;
    }
  };

  const out: Position[][] = [];
  lines.forEach((piece, i) => {
    if (used[i] || piece.length < 2) return;
    used[i] = true;
    const line = [...piece];
    grow(line, i);
    line.reverse();
    grow(line, i);
    out.push(line.reverse());
  });
  return out;
}
