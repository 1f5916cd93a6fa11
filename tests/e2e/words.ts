import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Lang = 'ar' | 'en';
export type Words = (id: string, args?: Record<string, FluentVariable>) => string;

const LOCALES = { ar: 'ar-u-nu-latn', en: 'en-GB' } as const;

/** What the interface says, out of the files that it says it from. */
export function wordsOf(lang: Lang): Words {
  const bundle = new FluentBundle(LOCALES[lang]);
  for (const name of [`${lang}.ftl`, `${lang}-later.ftl`, `${lang}-archive.ftl`, `${lang}-corrections.ftl`]) {
    const file = new URL(`../../src/i18n/${name}`, import.meta.url);
    bundle.addResource(new FluentResource(readFileSync(file, 'utf8')));
  }
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`There is no message ${id} in src/i18n, ${lang}.`);
    return bundle.formatPattern(pattern, args ?? null);
  };
}
