/** Where words stood, and what stood around them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** So much on each side tells a name from the same name elsewhere. */
const CONTEXT_LENGTH = 32;

/** The quote of a stretch of a text, to find it again in a later version of the text. */
export function quoteOf(text: string, start: number, end: number): Quote & { readonly end: number } {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    start,
    end,
  };
}

/**
 * Where the quoted words stand now: in the same place if they do; else where most of what stood around them still does,
 * the nearest of equals. Null where the words are gone, or stand several times with nothing left to tell them by.
 */
export function findQuote(text: string, { exact, prefix, suffix, start }: Quote): number | null {
  const before = ending(prefix);
  const after = beginning(suffix);
  const agreement = (at: number) => sameBefore(text, at, before) + sameAfter(text, at + exact.length, after);
  const whole = before.length + after.length;
  if (text.startsWith(exact, start) && agreement(start) === whole) return start;

  let best: { at: number; agreement: number } | null = null;
  let found = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found++;
    const here = { at, agreement: agreement(at) };
    const isNearer =
      best !== null && here.agreement === best.agreement && Math.abs(at - start) < Math.abs(best.at - start);
    if (best === null || here.agreement > best.agreement || isNearer) best = here;
  }
  if (best === null) return null;
  const isTold = found === 1 || whole === 0 || best.agreement * 3 >= whole;
  return isTold ? best.at : null;
}

function ending(prefix: string): string {
  return prefix.slice(-CONTEXT_LENGTH);
}

function beginning(suffix: string): string {
  return suffix.slice(0, CONTEXT_LENGTH);
}

function sameBefore(text: string, at: number, before: string): number {
  let same = 0;
  while (same < before.length && text[at - 1 - same] === before[before.length - 1 - same]) same++;
  return same;
}

function sameAfter(text: string, at: number, after: string): number {
  let same = 0;
  while (same < after.length && text[at + same] === after[same]) same++;
  return same;
}
