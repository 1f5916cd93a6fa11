/** A sentence as a half-open range of UTF-16 offsets, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into sentences. Rules of our own rather than `Intl.Segmenter`, whose answer changes with the
 * ICU version and would make two browsers disagree about an excerpt.
 *
 * A line break ends a sentence; so do ؟ ! ۔ and … ; a full stop does when white space or the end follows, and
 * not after a single letter or between digits ("د. أحمد", "3.5"). Closing quotes stay with their sentence.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const sentence = trim(text, start, end);
    if (sentence.start < sentence.end) found.push(sentence);
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    if (match[0].startsWith('.') && isAbbreviation(text, match.index)) continue;
    close(match.index + match[0].length);
  }
  close(text.length);
  return found;
}

const BOUNDARY = /[\r\n]+|[؟!۔…]+[”"»’)\]]*|\.+[”"»’)\]]*(?=\s|$)/gu;

/** A lone letter before the stop, as in initials and titles: "د." "J." */
function isAbbreviation(text: string, stop: number): boolean {
  return /(?:^|[\s(“"«])\p{L}\p{M}*$/u.test(text.slice(Math.max(0, stop - 8), stop));
}

function trim(text: string, start: number, end: number): Sentence {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return lead === slice.length
    ? { start, end: start }
    : { start: start + lead, end: start + slice.trimEnd().length };
}
