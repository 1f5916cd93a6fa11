import { Readability } from '@mozilla/readability';
import type { Article, Result } from '../types.ts';
import { parsePage } from './dom.ts';
import { makeArticle } from './make-article.ts';
import { pageFacts } from './page-facts.ts';
import { pageText } from './page-text.ts';
import { refuse } from '../faults.ts';

/** A page of more elements is no article; Readability's time grows with their number. */
const MAX_ELEMENTS = 60_000;

/** A longer page is its pictures, written out in it. */
const MAX_LENGTH = 20_000_000;

/** What a wrapper says about its page, where the page itself does not. */
export interface PageContext {
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Reads the article out of a web page: the main text as Mozilla's Readability finds it (Firefox's reader view), title,
 * outlet, date and link from the page's own metadata. A page that is a text and nothing else, as a word processor
 * saves one, is read whole.
 */
export function pageArticle(html: string, source: string, context: PageContext = {}): Result<Article> {
  if (html.length > MAX_LENGTH) {
    return refuse(source, 'long-page');
  }
  const page = parsePage(withoutData(html));
  if (page.getElementsByTagName('*').length > MAX_ELEMENTS) {
    return refuse(source, 'large-page');
  }
  const facts = pageFacts(page);
  const text = mainText(page);
  return makeArticle(source, {
    ...facts,
    url: facts.url ?? context.url,
    date: facts.date ?? context.date,
    text,
  });
}

/** The text of a page, which may be a piece of one: a feed's item, a chapter of a book. */
export function markupText(html: string): string {
  return pageText(parsePage(`<!doctype html><html><body>${html}</body></html>`).body);
}

/** Pictures written out in the page are most of its length and none of its text. */
function withoutData(html: string): string {
  return html.replace(/(["'(])data:[^"')]{256,}/g, '$1data:,');
}

function mainText(page: Document): string {
  // What stands above the text: its title and date, said elsewhere, or the name of the site.
  for (const header of page.querySelectorAll('body > header')) header.remove();
  const whole = page.body ? pageText(page.body) : '';
  if (isPlainDocument(page, whole)) return whole;
  const found = new Readability<Node>(page, { serializer: (element) => element, charThreshold: 200 }).parse();
  const main = found?.content ? pageText(found.content) : '';
  return main.length >= Math.min(200, whole.length / 2) ? main : whole;
}

/** No frame around the text, and hardly a link in it: nothing to be told apart. */
function isPlainDocument(page: Document, whole: string): boolean {
  if (page.querySelector('article, main, nav, aside, form, footer, [role="main"], [itemprop="articleBody"]'))
    return false;
  let linked = 0;
  for (const link of page.querySelectorAll('a[href]')) linked += link.textContent?.trim().length ?? 0;
  return linked * 20 <= whole.length;
}
