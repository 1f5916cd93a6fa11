import { arabic } from './arabic/arabic.ts';
import type { Language } from './recognize/language.ts';
import type { Article } from './types.ts';

/** What is known of each language, by BCP 47 primary tag. A language that has no folder yet is read as Arabic is. */
const LANGUAGES: Readonly<Record<string, Language>> = { ar: arabic };

export function languageOf({ lang }: Article): Language {
  return LANGUAGES[lang?.split('-')[0] ?? 'ar'] ?? arabic;
}
