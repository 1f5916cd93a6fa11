import * as v from 'valibot';

/** A line of text such as a title; YAML and JSON give bare numbers as numbers. */
const line = (what: string) =>
  v.pipe(
    v.union([v.string(), v.number()], `${what} must be text`),
    v.transform((value) => String(value).trim()),
  );

/** `2020-10-31`, `2020-10`, or a time stamp, of which the day is kept. */
const date = v.pipe(
  v.string('date must be written YYYY-MM-DD, for example 2020-10-31'),
  v.trim(),
  v.regex(/^\d{4}-\d{2}(-\d{2}(T.*|\s.*)?)?$/, 'date must be written YYYY-MM-DD, for example 2020-10-31'),
  v.transform((value) => value.slice(0, 10)),
  v.check(isCalendarDate, 'date names a day that the calendar does not have'),
);

const lang = v.pipe(
  v.string('lang must be a language tag such as ar, en or fa'),
  v.trim(),
  v.check(isLanguageTag, 'lang must be a language tag such as ar, en or fa'),
  v.transform((value) => Intl.getCanonicalLocales(value)[0] ?? value),
);

const url = v.pipe(
  v.string('url must be a link that begins with https:// or http://'),
  v.trim(),
  v.regex(/^https?:\/\/\S+$/i, 'url must be a link that begins with https:// or http://'),
);

/**
 * What may be said about an article beside its text, in front matter or in an NDJSON record. A field left
 * empty is a field not given; fields with other names are let pass and not read.
 */
export const articleFields = {
  title: v.nullish(line('title')),
  outlet: v.nullish(line('outlet')),
  date: v.nullish(date),
  lang: v.nullish(lang),
  url: v.nullish(url),
};

export const articleId = line('id');

/** The fields that say something, ready to be spread into an Article. */
export function givenFields<T extends Record<string, string | null | undefined>>(
  fields: T,
): { [K in keyof T]?: string } {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return Object.fromEntries(given) as { [K in keyof T]?: string };
}

function isCalendarDate(value: string): boolean {
  const day = value.length === 7 ? `${value}-01` : value;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
