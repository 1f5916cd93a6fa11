import type { PDFPageProxy } from 'unpdf/pdfjs';
import { type Budget, OverBudget } from './budget.ts';
import type { ArticleRead, Opened } from './format.ts';
import { loadPdfJs, type PdfJs } from './load-pdfjs.ts';
import { makeArticle } from './make-article.ts';
import { mendRun, type PdfGlyph, shareGlyphs } from './pdf-ligatures.ts';
import { pdfLines, type PdfLine, pdfParagraphs, type PdfRun } from './pdf-lines.ts';
import { refuse } from '../faults.ts';

/** What pdf.js throws for what is in a file. */
const PDF_FAULTS = new Set([
  'InvalidPDFException',
  'FormatError',
  'XRefParseException',
  'UnknownErrorException',
]);

/**
 * Reads the text layer of a PDF: its runs put into lines from right to left, its lines into paragraphs, presentation
 * forms into letters. A document that has no text layer is a scan, and says so.
 */
export async function* readPdf({ bytes, source, budget }: Opened): AsyncGenerator<ArticleRead> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // A copy, since pdf.js takes the bytes for itself; and a plain one, since it refuses a Buffer.
    data: new Uint8Array(bytes),
    useSystemFonts: true,
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    verbosity: 0,
  } as Parameters<PdfJs['getDocument']>[0]);
  try {
    const document = await task.promise;
    const pages: PdfLine[][] = [];
    for (let i = 1; i <= document.numPages; i++) {
      budget.tick();
      const page = await document.getPage(i);
      pages.push(pdfLines(await runsOf(page, pdfjs, budget)));
      page.cleanup();
    }
    const text = pdfParagraphs(pages).join('\n\n');
    const problem = unreadable(text);
    const info: Readonly<Record<string, unknown>> = { ...(await document.getMetadata()).info };
    yield problem === null
      ? makeArticle(source, { text, title: titleOf(info), lang: asText(info['Language']) })
      : refuse(source, problem);
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      return yield refuse(source, 'locked-pdf');
    }
    if (!PDF_FAULTS.has(name)) throw error;
    yield refuse(source, 'damaged');
  } finally {
    await task.destroy();
  }
}

async function runsOf(page: PDFPageProxy, pdfjs: PdfJs, budget: Budget): Promise<PdfRun[]> {
  // Presentation forms stay as they are until the run is in its order: لا of two letters would be turned round.
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs: PdfRun[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , , , x, y] = item.transform as number[];
    runs.push({ text: item.str, x: x!, y: y!, width: item.width, height: item.height });
  }
  budget.tick();
  const texts = runs.map(({ text }) => text);
  const glyphs = texts.some((text) => /\p{Script=Arabic}/u.test(text))
    ? shareGlyphs(texts, await glyphsOf(page, pdfjs))
    : null;
  return runs.map((run, i) => ({
    ...run,
    text: toLetters(glyphs === null ? run.text : mendRun(run.text, glyphs[i]!)),
  }));
}

/** A font as pdf.js hands it out with `fontExtraProperties`. */
interface PdfFont {
  readonly toUnicode?: { readonly _map?: readonly (string | undefined)[] };
}

/** The glyphs that a page paints, in the order of painting. */
async function glyphsOf(page: PDFPageProxy, pdfjs: PdfJs): Promise<PdfGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: PdfGlyph[] = [];
  let known: readonly (string | undefined)[] | undefined;
  for (const [i, operator] of fnArray.entries()) {
    const [first] = (argsArray[i] ?? []) as [unknown?];
    if (operator === pdfjs.OPS.setFont && page.commonObjs.has(first as string)) {
      known = (page.commonObjs.get(first as string) as PdfFont).toUnicode?._map;
    }
    if (operator !== pdfjs.OPS.showText) continue;
    for (const glyph of first as ({ unicode?: string; originalCharCode?: number } | number | null)[]) {
      if (typeof glyph !== 'object' || !glyph?.unicode) continue;
      const isKnown = !known?.length || known[glyph.originalCharCode ?? -1] !== undefined;
      glyphs.push({ taken: glyph.unicode, letters: isKnown ? glyph.unicode : '' });
    }
  }
  return glyphs;
}

/** The letters that presentation forms and ligatures stand for; the strokes that only make a line longer go. */
function toLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]/gu, (form) => form.normalize('NFKC'))
    .replaceAll('ـ', '')
    .replace(CONTROLS, '');
}

// eslint-disable-next-line no-control-regex -- signs that a font gives a number and no letter
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Why the text of a document is none, or null. */
function unreadable(text: string): 'scan' | 'unknown-signs' | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (letters + unknown < 10) return 'scan';
  return unknown > letters ? 'unknown-signs' : null;
}

/** The title in the properties, unless it is the name of a file or of a program. */
function titleOf(info: Readonly<Record<string, unknown>>): string | undefined {
  const title = asText(info['Title']);
  return title !== undefined && !/\.\w{2,5}$|^untitled|^microsoft word|^\d+$/i.test(title)
    ? title
    : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
