import { decodeMarkup } from './decode-markup.ts';
import type { ArticleRead, Opened } from './format.ts';
import { pageArticle } from './page-article.ts';

/** Reads a saved web page. Nothing in it is run, loaded or kept but its text. */
export function* readHtml({ bytes, source }: Opened): Generator<ArticleRead> {
  const decoded = decodeMarkup(bytes, source);
  yield decoded.ok ? pageArticle(decoded.value, source) : decoded;
}
