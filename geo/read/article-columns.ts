import { refuse } from '../faults.ts';
import { nameKey } from '../text/tokenize.ts';
import type { Result } from '../types.ts';

/** What a column of a table, or a member of a JSON object, says of an article. */
export type ArticleColumn = 'id' | 'text' | 'title' | 'outlet' | 'date' | 'lang' | 'url';

/** Headings as people and programs write them, the surest first. */
const HEADINGS: Readonly<Record<ArticleColumn, string>> = {
  text: 'text|full text|fulltext|article text|body|article body|articlebody|content|article|story|النص|نص|نص الخبر|نص المقال|المتن|متن|المحتوى|محتوى|الخبر|المقال|التقرير',
  title: 'title|headline|heading|العنوان|عنوان|عنوان الخبر|عنوان المقال',
  outlet:
    'outlet|publisher|source|site|site name|website|newspaper|agency|media|domain|المصدر|مصدر|الصحيفة|الجريدة|الوكالة|الموقع|الناشر',
  date: 'date|published|publication date|published at|published date|pub date|pubdate|date published|datepublished|publish date|timestamp|created at|التاريخ|تاريخ|تاريخ النشر|تاريخ الخبر|اليوم',
  lang: 'lang|language|اللغة|لغة',
  url: 'url|link|uri|href|permalink|web url|الرابط|رابط|رابط الخبر',
  id: 'id|identifier|article id|doc id|document id|guid|uuid|المعرف|معرف|الرقم|رقم',
};

const RANKED: ReadonlyMap<string, readonly [ArticleColumn, number]> = new Map(
  Object.entries(HEADINGS).flatMap(([column, headings]) =>
    headings
      .split('|')
      .map((heading, rank): [string, [ArticleColumn, number]] => [
        nameKey(heading),
        [column as ArticleColumn, rank],
      ]),
  ),
);

/** Which heading stands for which column; where two do, the surer one. */
export function articleColumns(headings: readonly string[]): Map<ArticleColumn, string> {
  const best = new Map<ArticleColumn, { heading: string; rank: number }>();
  for (const heading of headings) {
    const [column, rank] = RANKED.get(nameKey(heading.replace(/([a-z])([A-Z])/g, '$1 $2'))) ?? [];
    if (column === undefined || rank === undefined) continue;
    if (rank < (best.get(column)?.rank ?? Infinity)) best.set(column, { heading, rank });
  }
  return new Map([...best].map(([column, { heading }]) => [column, heading]));
}

/** What to say where no column can be told to be the text. */
export function noTextColumn(source: string, headings: readonly string[]): Result<never> {
  if (headings.length === 0) return refuse(source, 'no-columns');
  const shown = headings.slice(0, 12).map((heading) => `"${heading.slice(0, 40)}"`);
  return refuse(source, 'no-text-column', {
    columns: shown.join(', ') + (headings.length > 12 ? ', …' : ''),
  });
}
