import { countryName } from '../../geo/write/country-name.ts';
import { LOCALES, type Lang } from './messages.ts';

/** Numbers, dates, lists and names as a language writes them. */
export interface Formats {
  number(value: number): string;
  percent(share: number): string;
  /** A size on a disk: 2500000 // => '2.5 MB' */
  bytes(count: number): string;
  /** An ISO date, whole or to the month: '2020-10-31' // => '31 أكتوبر 2020'. Anything else comes back as it is. */
  date(iso: string): string;
  /** A date as an axis is lettered: the year alone where one begins, else the month or the day. */
  tick(iso: string): string;
  list(items: readonly string[]): string;
  /** A country by its ISO 3166-1 code. */
  country(code: string): string;
  /** A language by its BCP 47 tag; null where the tag names none. */
  language(tag: string): string | null;
  weight(value: number): string;
}

/** Made when it is first asked for: the browser takes a while for each, and the text would wait for all of them. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

export function formatsFor(lang: Lang): Formats {
  const locale = LOCALES[lang];
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const weight = once(
    () =>
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: 1,
        minimumFractionDigits: 1,
        signDisplay: 'exceptZero',
      }),
  );
  const sizes = once(() =>
    ['kilobyte', 'megabyte', 'gigabyte'].map(
      (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 2 }),
    ),
  );
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const day = dates({ year: 'numeric', month: 'long', day: 'numeric' });
  const month = dates({ year: 'numeric', month: 'long' });
  const shortMonth = dates({ month: 'short' });
  const shortDay = dates({ month: 'short', day: 'numeric' });
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const languages = once(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));

  return {
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    bytes(count) {
      const step = Math.min(2, Math.max(0, Math.floor(Math.log10(Math.max(count, 1)) / 3) - 1));
      return sizes()[step]!.format(count / 1000 ** (step + 1));
    },
    weight: (value) => weight().format(value),
    date(iso) {
      const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
      if (!parts) return iso;
      const moment = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
      return (parts[3] ? day : month)().format(moment);
    },
    tick(iso) {
      const [year, monthOf, dayOf] = iso.split('-').map(Number) as [number, number, number?];
      const moment = new Date(Date.UTC(year, monthOf - 1, dayOf ?? 1));
      if (dayOf !== undefined) return shortDay().format(moment);
      return monthOf === 1 ? String(year) : shortMonth().format(moment);
    },
    list: (items) => list().format(items),
    country: (code) => countryName(code, lang) || code,
    language(tag) {
      if (tag.startsWith('und') || tag === '') return null;
      try {
        return languages().of(tag) ?? null;
      } catch {
        return null;
      }
    },
  };
}
