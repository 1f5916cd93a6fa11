/** A span of a text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Counts from which precision, recall and F1 follow. They add up over documents. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

export interface Scores extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NO_COUNTS: Counts = { right: 0, found: 0, wanted: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted };
}

/** Precision, recall and their harmonic mean; 0 where nothing was found or wanted. */
export function scores(counts: Counts): Scores {
  const precision = counts.found === 0 ? 0 : counts.right / counts.found;
  const recall = counts.wanted === 0 ? 0 : counts.right / counts.wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { ...counts, precision, recall, f1 };
}

/**
 * Strict: the same words. Boundaries are those of white space, since corpora differ in whether an attached particle
 * belongs to a name (CoNLL-2003's exact match, over whole words).
 */
export function strict(text: string, found: readonly Span[], gold: readonly Span[]): Counts {
  const wanted = new Set(gold.map((span) => key(wholeWords(text, span))));
  const given = new Set(found.map((span) => key(wholeWords(text, span))));
  return {
    right: [...given].filter((span) => wanted.has(span)).length,
    found: given.size,
    wanted: wanted.size,
  };
}

/** Overlapping: each gold span is met by at most one found span that shares a character with it, first come first served. */
export function overlapping(
  found: readonly Span[],
  gold: readonly Span[],
): Counts & { pairs: [found: number, gold: number][] } {
  const pairs: [number, number][] = [];
  const taken = new Set<number>();
  found.forEach((span, i) => {
    const j = gold.findIndex(
      (other, at) => !taken.has(at) && span.start < other.end && other.start < span.end,
    );
    if (j < 0) return;
    taken.add(j);
    pairs.push([i, j]);
  });
  return { right: pairs.length, found: found.length, wanted: gold.length, pairs };
}

/** By token: each white-space word inside a span counts for itself. */
export function byToken(text: string, found: readonly Span[], gold: readonly Span[]): Counts {
  const given = wordsIn(text, found);
  const wanted = wordsIn(text, gold);
  return {
    right: [...given].filter((word) => wanted.has(word)).length,
    found: given.size,
    wanted: wanted.size,
  };
}

function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const words = new Set<number>();
  for (const span of spans) {
    const { start, end } = wholeWords(text, span);
    for (const word of text.slice(start, end).matchAll(/\S+/gu)) words.add(start + word.index);
  }
  return words;
}

function wholeWords(text: string, { start, end }: Span): Span {
  while (start > 0 && !/\s/u.test(text[start - 1]!)) start--;
  while (end < text.length && !/\s/u.test(text[end]!)) end++;
  return { start, end };
}

function key({ start, end }: Span): string {
  return `${start}-${end}`;
}
