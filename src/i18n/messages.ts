import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Lang = 'ar' | 'en';

/** A key of the message files. A test holds every key written in the code against them. */
export type MessageId = string;

export type MessageArgs = Readonly<Record<string, FluentVariable>>;

/**
 * Arabic is shown with the digits 0–9: the articles themselves use them, as most Arabic news does, and a number
 * should look the same in the text and beside it.
 */
export const LOCALES: Readonly<Record<Lang, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' };

/** The words come a language at a time: nobody waits for those of the other one. */
const SOURCES: Readonly<Record<Lang, () => Promise<{ readonly default: string }>>> = {
  ar: () => import('./ar.ftl?raw'),
  en: () => import('./en.ftl?raw'),
};

const bundles = new Map<Lang, FluentBundle>();

/** Fetches the words of a language; `message` has them from then on. */
export async function loadMessages(lang: Lang): Promise<void> {
  if (bundles.has(lang)) return;
  const source = (await SOURCES[lang]()).default;
  const bundle = new FluentBundle(LOCALES[lang]);
  bundle.addResource(new FluentResource(source));
  bundles.set(lang, bundle);
}

/**
 * One message, ready to show, in a language that has been loaded. A key that does not exist comes back as itself, so
 * that it is seen and mended.
 */
export function message(lang: Lang, id: MessageId, args?: MessageArgs): string {
  const bundle = bundles.get(lang);
  const pattern = bundle?.getMessage(id)?.value;
  return bundle && pattern ? bundle.formatPattern(pattern, args ? { ...args } : null, []) : id;
}
