import { arabic } from './arabic/arabic.ts';
import type { Language } from './recognize/language.ts';
import type { Article } from './types.ts';

/** What is known of languages, by BCP 47 primary tag. */
export type Languages = Readonly<Record<string, Language>>;

const LANGUAGES: Languages = { ar: arabic };

/** The language of an article, among `more` and those that have a folder; one that has none is read as Arabic is. */
export function languageOf({ lang }: Article, more: Languages = {}): Language {
  const tag = lang?.split('-')[0] ?? 'ar';
  return more[tag] ?? LANGUAGES[tag] ?? arabic;
}
