import type { Article, Result } from '../types.ts';
import { calendarDay } from './calendar-day.ts';
import { nameOf } from './file-name.ts';
import { refuse } from '../faults.ts';
import { titleFrom } from './title-from.ts';

/** What a reader found. Fields may be empty, the date as it is written. */
export interface Found {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly url?: string | null | undefined;
  /** Where the file gives one, or where it holds several articles; else the file's name is the id. */
  readonly id?: string | undefined;
}

/**
 * Makes the article of what a reader found: lines without white space at their ends, fields without line breaks,
 * the date as `YYYY-MM-DD`, only links to the web. A title that is missing is the first line.
 */
export function makeArticle(source: string, found: Found): Result<Article> {
  const text = found.text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    // A title that stands twice, as the heading and as the first line, is read once.
    .replace(/^([^\n]+)\n+(?=\1(?:\n|$))/, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse(source, 'no-text');
  const article: Article = {
    id: found.id ?? nameOf(source),
    text,
    ...titleFrom(oneLine(found.title) ?? text),
    ...field('outlet', oneLine(found.outlet)),
    ...field('date', calendarDay(found.date)),
    ...field('lang', languageTag(found.lang)),
    ...field('url', webAddress(found.url)),
    source,
  };
  return { ok: true, value: article };
}

function field<K extends string>(name: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [P in K]?: string });
}

function oneLine(text: string | null | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim().slice(0, 500);
  return line === '' ? undefined : line;
}

function languageTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales((tag ?? '').trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** A link is followed by a reader's click: nothing but the web's own schemes. */
function webAddress(url: string | null | undefined): string | undefined {
  try {
    const address = new URL((url ?? '').trim());
    return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : undefined;
  } catch {
    return undefined;
  }
}
