/** A run of text on a page of a PDF, as pdf.js tells it, in points from the lower left corner. */
export interface PdfRun {
  /** In the order of reading. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page, put together from its runs. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LTR = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Gathers runs into lines: those that follow one another on one height, from right to left where most of them are Arabic. */
export function pdfLines(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfRun[][] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const line = lines.at(-1);
    const height = Math.max(run.height, line?.[0]?.height ?? 0, 1);
    if (line !== undefined && Math.abs(line[0]!.y - run.y) < height * 0.5) line.push(run);
    else lines.push([run]);
  }
  return lines.map(joinRuns);
}

function joinRuns(runs: readonly PdfRun[]): PdfLine {
  const isRtl = count(runs, RTL) >= count(runs, LTR);
  // By their middles: a hamza without a width of its own stands where the letter beside it ends.
  const ordered = [...runs].sort((a, b) => (isRtl ? middle(b) - middle(a) : middle(a) - middle(b)));
  if (isRtl) turnForeign(ordered);
  let text = '';
  let previous: PdfRun | undefined;
  for (const run of ordered) {
    // A mark stands over its letter, and is no neighbour of the next.
    const isMark = /^\p{M}+$/u.test(run.text);
    if (previous !== undefined && !isMark && isApart(previous, run)) text += ' ';
    // Signs without a direction of their own take that of the line: `.”` is painted, `”.` is meant.
    text += isRtl && !RTL.test(run.text) && !LTR.test(run.text) ? [...run.text].reverse().join('') : run.text;
    if (!isMark) previous = run;
  }
  return {
    text: closedUp(text),
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: runs[0]!.y,
    height: Math.max(...runs.map(({ height }) => height)),
  };
}

function middle({ x, width }: PdfRun): number {
  return x + width / 2;
}

function count(runs: readonly PdfRun[], script: RegExp): number {
  return runs.reduce((sum, { text }) => sum + [...text].filter((letter) => script.test(letter)).length, 0);
}

/** Words of a Latin name stand from left to right within a line that goes from right to left. */
function turnForeign(runs: PdfRun[]): void {
  const isForeign = ({ text }: PdfRun) => !RTL.test(text) && LTR.test(text);
  for (let from = 0; from < runs.length; from++) {
    if (!isForeign(runs[from]!)) continue;
    let to = from + 1;
    while (to < runs.length && isForeign(runs[to]!)) to++;
    runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    from = to;
  }
}

/** One space between words, none before a mark, and لا in one piece: ا alone is no word. */
function closedUp(text: string): string {
  return text
    .replace(/\s+(?=\p{M})/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ل(\p{M}*) ا(?!\p{L})/gu, 'لا$1')
    .trim();
}

function isApart(a: PdfRun, b: PdfRun): boolean {
  // A number stands close to its noun, and is a word of its own all the same.
  if (/\p{N}$/u.test(a.text) && RTL.test(b.text[0] ?? '')) return true;
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  return gap > Math.max(a.height, b.height) * 0.12;
}

/**
 * Joins the lines of a document into paragraphs. One ends where the next line is farther down than usual or of another
 * size, or where a line stops short: before the last quarter of its column, or before the last tenth at a full stop.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): string[] {
  const lines = pages.flatMap((page) => withoutFurniture(page, pages));
  const pitch = usualPitch(lines);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  let paragraph = '';
  for (const [i, line] of lines.entries()) {
    paragraph += (paragraph === '' ? '' : ' ') + line.text;
    const next = lines[i + 1];
    if (next !== undefined && !endsParagraph(line, next, { pitch, left, right })) continue;
    paragraphs.push(paragraph);
    paragraph = '';
  }
  return paragraphs;
}

interface Column {
  readonly pitch: number;
  readonly left: number;
  readonly right: number;
}

function endsParagraph(line: PdfLine, next: PdfLine, { pitch, left, right }: Column): boolean {
  const down = line.y - next.y;
  if (down > pitch * 1.35 || Math.abs(line.height - next.height) > line.height * 0.15) return true;
  const isRtl = RTL.test(line.text);
  const free = (isRtl ? line.left - left : right - line.right) / Math.max(right - left, 1);
  return free > 0.25 || (free > 0.1 && /[.؟!:][”"»’)]*$/u.test(line.text));
}

/** The distance between lines of one paragraph: the middle one of all distances downwards. */
function usualPitch(lines: readonly PdfLine[]): number {
  const steps = lines
    .slice(1)
    .map(({ y }, i) => lines[i]!.y - y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Infinity;
}

/** Page numbers, and lines that stand at the same height on most pages, are no text. */
function withoutFurniture(page: readonly PdfLine[], pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  return page.filter((line, i) => {
    const isEdge = i === 0 || i === page.length - 1;
    if (isEdge && /^[\s\p{N}/\-–|]+$/u.test(line.text)) return false;
    if (!isEdge || pages.length < 3) return true;
    const same = pages.filter((other) =>
      other.some(
        ({ y, text }) => Math.abs(y - line.y) < 1 && withoutDigits(text) === withoutDigits(line.text),
      ),
    );
    return same.length * 2 <= pages.length;
  });
}

function withoutDigits(text: string): string {
  return text.replace(/\p{N}+/gu, '');
}
