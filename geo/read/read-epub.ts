import { OverBudget } from './budget.ts';
import { decodeMarkup } from './decode-markup.ts';
import { parsePage } from './dom.ts';
import { nameOf } from './file-name.ts';
import type { ArticleRead, Opened } from './format.ts';
import { makeArticle } from './make-article.ts';
import { pageText } from './page-text.ts';
import { refuse } from '../faults.ts';
import { readXml, xmlFields } from './xml-events.ts';
import { zipParts } from './zip-entries.ts';

/** Under the book's own title, so little text is its title page. */
const TITLE_PAGE = 400;

/**
 * Reads a book: each chapter an article, in the order of reading, under its own heading; the book's title is their
 * outlet. Title page and table of contents are passed over. A book of one chapter is one article under its title.
 */
export async function* readEpub({ bytes, source, budget }: Opened): AsyncGenerator<ArticleRead> {
  let parts: Map<string, Uint8Array>;
  try {
    parts = await zipParts(bytes, budget, (name) => /\.(?:x?html?|xml|opf)$/i.test(name));
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return yield refuse(source, 'damaged');
  }
  if (parts.has('META-INF/encryption.xml') && parts.has('META-INF/rights.xml')) {
    return yield refuse(source, 'locked-book');
  }
  const text = (name: string) => {
    const decoded = parts.has(name) ? decodeMarkup(parts.get(name)!, name) : null;
    return decoded?.ok ? decoded.value : '';
  };
  const root = rootFile(text('META-INF/container.xml'));
  const book = readPackage(text(root), root);
  const chapters = book.spine
    .map((name) => chapter(text(name)))
    .filter(({ title, text }) => /\p{L}/u.test(text) && !(title === book.title && isTitlePage(text)));
  if (chapters.length === 0) {
    return yield refuse(source, 'no-chapter');
  }
  for (const [i, { title, text }] of chapters.entries()) {
    const isOne = chapters.length === 1;
    yield makeArticle(source, {
      text,
      id: isOne ? undefined : `${nameOf(source)}-${i + 1}`,
      title: isOne ? (book.title ?? title) : title,
      outlet: isOne ? book.publisher : (book.title ?? book.publisher),
      date: book.date,
      lang: book.lang,
    });
  }
}

function rootFile(container: string): string {
  let path = '';
  readXml(container, {
    open: (name, attributes) => {
      if (name.endsWith('rootfile') && path === '') path = attributes['full-path'] ?? '';
    },
  });
  return path;
}

interface Package {
  readonly spine: readonly string[];
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly lang: string | undefined;
}

function readPackage(opf: string, path: string): Package {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = new Map<string, string>();
  const spine: string[] = [];
  readXml(opf, {
    open: (name, attributes) => {
      const isContents = /\bnav\b/.test(attributes['properties'] ?? '');
      if (/(?:^|:)item$/.test(name) && !isContents) {
        items.set(attributes['id'] ?? '', inFolder(folder, attributes['href'] ?? ''));
      }
      if (/(?:^|:)itemref$/.test(name) && attributes['linear'] !== 'no')
        spine.push(attributes['idref'] ?? '');
    },
  });
  const facts = xmlFields(opf, ['dc:title', 'dc:publisher', 'dc:date', 'dc:language']);
  return {
    spine: spine.flatMap((id) => items.get(id) ?? []),
    title: facts.get('dc:title'),
    publisher: facts.get('dc:publisher'),
    date: facts.get('dc:date'),
    lang: facts.get('dc:language'),
  };
}

/** A path beside another, as a link names it. */
function inFolder(folder: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `file:///${folder}`).pathname.slice(1));
  } catch {
    return '';
  }
}

function chapter(xhtml: string): { title: string | undefined; text: string } {
  if (xhtml === '') return { title: undefined, text: '' };
  // Elements that XHTML closes themselves are left open in HTML, and would swallow the rest.
  const page = parsePage(
    xhtml.replace(/<(script|title|style|iframe|a|p|div|span|i|b|em)\b([^>]*)\/>/gi, '<$1$2></$1>'),
  );
  const heading = page.querySelector('h1, h2, h3');
  const title = heading?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
  const text = page.body ? pageText(page.body) : '';
  // The heading that a chapter begins with is its title, and no part of its text.
  return {
    title,
    text: title !== undefined && text.startsWith(title) ? text.slice(title.length).trim() : text,
  };
}

/** Author, publisher and year, and no sentence. */
function isTitlePage(text: string): boolean {
  return text.length < TITLE_PAGE && !/[.؟!]/u.test(text);
}
