/** Nobody means more by the name of a place. */
const MOST = 200;

/** Where in an article's text a selection in the reader lies, without the spaces and signs at its ends. */
export function selectedStretch(
  { startContainer, startOffset, endContainer, endOffset }: Range,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const from = offsetOf(startContainer, startOffset);
  const to = offsetOf(endContainer, endOffset);
  return from === null || to === null ? null : trimmed(text, from, to);
}

/** `trimmed('في دمشق، ثم', 2, 8)` // => { start: 3, end: 7 } */
export function trimmed(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  const words = text.slice(from, to);
  const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(words);
  if (inner === null || inner[0].length > MOST || inner[0].includes('\n')) return null;
  const start = from + inner.index;
  return { start, end: start + inner[0].length };
}

/** The words of the reader lie in elements that say where in the text they begin. */
function offsetOf(node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const holder = node.parentElement?.closest<HTMLElement>('[data-at], [data-start]');
    if (!holder) return null;
    return Number(holder.dataset['at'] ?? holder.dataset['start']) + offset;
  }
  // Between two elements: where the next one begins, or where the last one ends.
  const next = node.childNodes[offset];
  const words = (of: Node | undefined) =>
    of && document.createTreeWalker(of, NodeFilter.SHOW_TEXT).nextNode();
  const after = words(next);
  if (after) return offsetOf(after, 0);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  while (walker.nextNode()) last = walker.currentNode;
  return last && offsetOf(last, last.textContent?.length ?? 0);
}
