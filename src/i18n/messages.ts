import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import ar from './ar.ftl?raw';
import en from './en.ftl?raw';

export type Lang = 'ar' | 'en';

/** A key of the message files. A test holds every key written in the code against them. */
export type MessageId = string;

export type MessageArgs = Readonly<Record<string, FluentVariable>>;

/**
 * Arabic is shown with the digits 0–9: the articles themselves use them, as most Arabic news does, and a number
 * should look the same in the text and beside it.
 */
export const LOCALES: Readonly<Record<Lang, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' };

const SOURCES: Readonly<Record<Lang, string>> = { ar, en };

const bundles = new Map<Lang, FluentBundle>();

function bundleFor(lang: Lang): FluentBundle {
  let bundle = bundles.get(lang);
  if (!bundle) {
    bundle = new FluentBundle(LOCALES[lang]);
    bundle.addResource(new FluentResource(SOURCES[lang]));
    bundles.set(lang, bundle);
  }
  return bundle;
}

/** One message, ready to show. A key that does not exist comes back as itself, so that it is seen and mended. */
export function message(lang: Lang, id: MessageId, args?: MessageArgs): string {
  const bundle = bundleFor(lang);
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args ? { ...args } : null, []) : id;
}
