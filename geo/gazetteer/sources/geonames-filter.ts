import { languageOfScript } from '../cities500.ts';

/** Which rows and names of a GeoNames dump are wanted. */
export interface GeoNamesFilter {
  /** Feature classes, `P`; null for all. */
  readonly featureClasses: ReadonlySet<string> | null;
  /** ISO 3166-1 alpha-2; null for all. */
  readonly countries: ReadonlySet<string> | null;
  /** BCP 47 primary tags; null for all. */
  readonly languages: ReadonlySet<string> | null;
}

/** GeoNames' feature classes, by letter. */
export const FEATURE_CLASSES: Readonly<Record<string, string>> = {
  A: 'countries and regions',
  H: 'waters',
  L: 'areas',
  P: 'settlements',
  R: 'roads and railways',
  S: 'spots and buildings',
  T: 'mountains and relief',
  U: 'under the sea',
  V: 'vegetation',
};

/** What the press names. Spots (hotels, farms, schools), roads and the rest are half of the dump and noise to a text. */
export const DEFAULT_FEATURE_CLASSES: readonly string[] = ['A', 'P', 'L', 'H', 'T'];

/** The languages that reports in Arabic are written in, quote, or take their spellings from. */
export const DEFAULT_LANGUAGES: readonly string[] =
  'ar arz fa ur ps ku ckb en fr de es it pt tr az ru uk hy he'.split(' ');

/** Whether a name tagged with `lang` (GeoNames' `isolanguage`) is wanted. */
export function wantsLanguage(lang: string, { languages }: GeoNamesFilter): boolean {
  return languages === null || languages.has(lang) || languages.has(lang.split('-')[0]!);
}

const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'und-Arab': ['ar', 'arz', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
  'und-Cyrl': ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'tt'],
};

/**
 * The tag of a name that has none, by its script; null where no wanted language writes so. Latin is always wanted: it
 * is what an Arabic spelling is matched to across scripts.
 */
export function untaggedLanguage(name: string, { languages }: GeoNamesFilter): string | null {
  const lang = languageOfScript(name);
  if (lang === 'und') return null;
  if (languages === null || lang === 'und-Latn') return lang;
  return SCRIPTS[lang]!.some((tag) => languages.has(tag)) ? lang : null;
}
