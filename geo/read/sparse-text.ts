/** A sentence of a text that is not given, and where in it a stretch stood. */
export interface Piece {
  readonly start: number;
  readonly excerpt: string;
  readonly excerptStart: number;
}

/**
 * A text of which only sentences are known: each where it stood, so that offsets hold, lines of white space between.
 */
export function sparseText(pieces: readonly Piece[]): string {
  const signs: string[] = [];
  for (const { start, excerpt, excerptStart } of pieces) {
    const from = start - excerptStart;
    for (let i = 0; i < excerpt.length; i++) {
      const at = from + i;
      // The dots where words were left out stand for words, in a place that is theirs.
      const isCut = excerpt[i] === '…' && (i === 0 || i === excerpt.length - 1);
      if (at >= 0 && !(isCut && signs[at] !== undefined)) signs[at] = excerpt[i]!;
    }
  }
  return Array.from(
    signs,
    (sign, at) => sign ?? (signs[at - 1] === undefined && signs[at + 1] === undefined ? ' ' : '\n'),
  ).join('');
}
