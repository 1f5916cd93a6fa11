const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A glyph as a page paints it. */
export interface PdfGlyph {
  /** The letters that pdf.js takes it for. */
  readonly taken: string;
  /** The letters that it stands for; none where the document does not say. */
  readonly letters: string;
}

/**
 * Puts a run of Arabic right. A PDF may say that one glyph stands for two letters, لا, and pdf.js turns the letters of
 * a run round as if each were a glyph of its own: السلام comes out as السالم. And a glyph of which the document says
 * nothing, such as the stroke that makes a line longer, comes out as whatever sign has its number.
 * Where the glyphs of the run are known, each keeps its letters in their order.
 *
 * @param text the run in the order of reading, turned letter by letter
 * @param glyphs those of the run, as they were painted from left to right
 */
export function mendRun(text: string, glyphs: readonly PdfGlyph[]): string {
  if (!RTL.test(text) || glyphs.every(({ taken, letters }) => taken === letters && letters.length === 1))
    return text;
  const painted = [...glyphs].reverse();
  return (
    rewritten(text, painted, /\S/u) ??
    rewritten(
      text,
      painted.filter(({ taken }) => RTL.test(taken)),
      RTL,
    ) ??
    text
  );
}

/** The text with the signs that `which` finds put anew from the glyphs, or null where they are not those signs in this order. */
function rewritten(text: string, glyphs: readonly PdfGlyph[], which: RegExp): string | null {
  const signs = [...text];
  let at = 0;
  let out = '';
  /** Signs that are not of this kind stay where they are. */
  const pass = () => {
    while (at < signs.length && !which.test(signs[at]!)) out += signs[at++]!;
  };
  for (const { taken, letters } of glyphs) {
    for (const sign of [...taken].reverse()) {
      pass();
      if (signs[at++] !== sign) return null;
    }
    out += letters;
  }
  pass();
  return at === signs.length ? out : null;
}

/**
 * Shares out the glyphs of a page among its runs, which come in the same order: as many signs to each as it shows,
 * white space not counted.
 *
 * @returns the glyphs of each run, or null where the two do not tally
 */
export function shareGlyphs(runs: readonly string[], glyphs: readonly PdfGlyph[]): PdfGlyph[][] | null {
  let at = 0;
  const shared: PdfGlyph[][] = [];
  for (const run of runs) {
    const wanted = run.replace(/\s/gu, '').length;
    const own: PdfGlyph[] = [];
    for (let length = 0; length < wanted;) {
      const glyph = glyphs[at++];
      if (glyph === undefined) return null;
      const signs = glyph.taken.replace(/\s/gu, '');
      if (signs === '') continue;
      own.push(glyph);
      length += signs.length;
    }
    shared.push(own);
  }
  return shared;
}
