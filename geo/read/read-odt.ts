import type { ArticleRead, Opened } from './format.ts';
import { makeArticle } from './make-article.ts';
import { officeParts } from './office-parts.ts';
import { refuse } from '../faults.ts';
import { readXml, xmlFields } from './xml-events.ts';

const BODY = 'content.xml';
const META = 'meta.xml';

/** Elements of which nothing is read: what tracked changes took out, and remarks of readers. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:automatic-styles',
  'office:font-face-decls',
]);

/** Reads an OpenDocument text, as LibreOffice writes it: its paragraphs and headings in order. */
export async function* readOdt(file: Opened): AsyncGenerator<ArticleRead> {
  const parts = await officeParts(file, [BODY, META]);
  if (!parts.ok) return yield parts;
  const body = parts.value.get(BODY);
  if (body === undefined) return yield refuse(file.source, 'damaged');
  const facts = xmlFields(parts.value.get(META) ?? '', ['dc:title', 'dc:language']);
  yield makeArticle(file.source, {
    text: bodyText(body),
    title: facts.get('dc:title'),
    lang: facts.get('dc:language'),
  });
}

function bodyText(xml: string): string {
  let text = '';
  let skipped = 0;
  let paragraphs = 0;
  readXml(xml, {
    open: (name, attributes) => {
      if (SKIPPED.has(name)) skipped++;
      if (skipped > 0) return;
      if (name === 'text:p' || name === 'text:h') paragraphs++;
      else if (name === 'text:s') text += ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100));
      else if (name === 'text:tab') text += '\t';
      else if (name === 'text:line-break') text += '\n';
    },
    text: (run) => {
      if (paragraphs > 0 && skipped === 0) text += run;
    },
    close: (name) => {
      if (SKIPPED.has(name)) skipped--;
      else if (skipped === 0 && (name === 'text:p' || name === 'text:h')) {
        paragraphs--;
        text += '\n';
      }
    },
  });
  return text;
}
