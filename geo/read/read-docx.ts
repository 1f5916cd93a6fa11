import type { ArticleRead, Opened } from './format.ts';
import { makeArticle } from './make-article.ts';
import { officeParts } from './office-parts.ts';
import { refuse } from '../faults.ts';
import { readXml, xmlFields } from './xml-events.ts';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/**
 * Reads a Word document: its paragraphs, table cells and text boxes, as they stand with all changes accepted.
 * The title is the one in its properties, else the first line; the day on which a file was made is no article's date.
 */
export async function* readDocx(file: Opened): AsyncGenerator<ArticleRead> {
  const parts = await officeParts(file, [BODY, PROPERTIES]);
  if (!parts.ok) return yield parts;
  const body = parts.value.get(BODY);
  if (body === undefined) return yield refuse(file.source, 'damaged');
  const facts = xmlFields(parts.value.get(PROPERTIES) ?? '', ['dc:title', 'dc:language']);
  yield makeArticle(file.source, {
    text: bodyText(body),
    title: facts.get('dc:title'),
    lang: facts.get('dc:language'),
  });
}

/** What a run holds beside its text. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
]);

/** Text taken out by a tracked change, and the second copy of a text box for old programs. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPr', 'w:tabs']);

function bodyText(xml: string): string {
  let text = '';
  let skipped = 0;
  let inText = false;
  readXml(xml, {
    open: (name) => {
      if (SKIPPED.has(name)) skipped++;
      if (skipped > 0) return;
      inText = name === 'w:t';
      text += CHARACTERS.get(name) ?? '';
    },
    text: (run) => {
      if (inText && skipped === 0) text += run;
    },
    close: (name) => {
      inText = false;
      if (SKIPPED.has(name)) skipped--;
      else if (name === 'w:p' && skipped === 0) text += '\n';
      else if (name === 'w:tc' && skipped === 0) text += '\n';
    },
  });
  return text;
}
