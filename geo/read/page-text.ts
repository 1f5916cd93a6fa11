/** Elements of which nothing is read. */
const UNREAD = new Set(
  'script style noscript template iframe object embed svg math canvas audio video head title button input select textarea form nav'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** So deep no page is nested that a person wrote. */
const MAX_DEPTH = 2000;

/**
 * The text of an element as a person sees it: a paragraph a line with an empty line between, a table's cells apart,
 * runs of white space as one space. Comments, scripts and hidden elements are no text.
 */
export function pageText(root: Node): string {
  const writer = new Writer();
  write(root, writer, 0);
  return writer.text();
}

function write(node: Node, to: Writer, depth: number): void {
  if (node.nodeType === 3) return to.words(node.nodeValue ?? '');
  if (depth > MAX_DEPTH || (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11)) return;
  const name = node.nodeName.toLowerCase();
  if (UNREAD.has(name) || (node.nodeType === 1 && isHidden(node as Element))) return;
  if (name === 'br') return to.newline();
  const isBlock = BLOCKS.has(name);
  if (isBlock) to.paragraph();
  if (name === 'td' || name === 'th') to.words(' ');
  for (let child = node.firstChild; child !== null; child = child.nextSibling) write(child, to, depth + 1);
  if (isBlock) to.paragraph();
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

class Writer {
  readonly #parts: string[] = [];
  #line = '';

  words(text: string): void {
    const words = text.replace(/[^\S\u00a0]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? words.replace(/^ /, '') : words;
  }

  newline(): void {
    this.#parts.push(this.#line.trimEnd(), '\n');
    this.#line = '';
  }

  paragraph(): void {
    if (this.#line.trim() !== '') this.#parts.push(this.#line.trim(), '\n\n');
    else if (this.#parts.at(-1) === '\n') this.#parts.push('\n');
    this.#line = '';
  }

  text(): string {
    this.paragraph();
    return this.#parts.join('').trim();
  }
}
