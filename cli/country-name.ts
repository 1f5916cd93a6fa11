const NAMES = {
  ar: new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

/** The name of a country by its ISO 3166-1 code; empty where there is none. */
export function countryName(code: string, lang: keyof typeof NAMES): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES[lang].of(code) ?? '') : '';
}
