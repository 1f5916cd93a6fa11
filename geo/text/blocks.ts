/** A stretch of a text, half-open UTF-16 offsets. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** No article is so long; what is, is a volume of them, and its parts need not know of one another. */
export const BLOCK_LENGTH = 1 << 18;

/**
 * Cuts a text into blocks of at most `length` units, at the last line break of each, or the last white space where
 * there is none, so that memory does not grow with the text. A text of ordinary length is one block.
 */
export function* blocks(text: string, length = BLOCK_LENGTH): Generator<Block> {
  let start = 0;
  while (text.length - start > length) {
    const end = cutBefore(text, start, start + length);
    yield { start, end };
    start = end;
  }
  if (start < text.length || start === 0) yield { start, end: text.length };
}

function cutBefore(text: string, start: number, limit: number): number {
  const line = text.lastIndexOf('\n', limit - 1) + 1;
  if (line > start) return line;
  const space = text.lastIndexOf(' ', limit - 1) + 1;
  if (space > start) return space;
  // A quarter of a million units without a space: no text, but not to be cut within a character either.
  return text.codePointAt(limit - 1)! > 0xffff ? limit - 1 : limit;
}
