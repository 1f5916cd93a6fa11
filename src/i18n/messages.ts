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

/** The words of the room as it opens, and those of the parts that come when they are asked for. */
export type MessagePart = 'first' | 'later' | 'faults' | 'archive' | 'corrections';

type Source = () => Promise<{ readonly default: string }>;

/**
 * The words come a language and a part at a time: nobody waits for those of the other ones. Faults bring their English
 * with them.
 */
const SOURCES: Readonly<Record<Lang, Readonly<Record<MessagePart, readonly Source[]>>>> = {
  ar: {
    first: [() => import('./ar.ftl?raw')],
    later: [() => import('./ar-later.ftl?raw')],
    faults: [() => import('./ar-faults.ftl?raw')],
    archive: [() => import('./ar-archive.ftl?raw')],
    corrections: [() => import('./ar-corrections.ftl?raw')],
  },
  en: {
    first: [() => import('./en.ftl?raw')],
    later: [() => import('./en-later.ftl?raw')],
    faults: [],
    archive: [() => import('./en-archive.ftl?raw')],
    corrections: [() => import('./en-corrections.ftl?raw')],
  },
};

const bundles: Readonly<Record<Lang, FluentBundle>> = {
  ar: new FluentBundle(LOCALES.ar),
  en: new FluentBundle(LOCALES.en),
};
const loaded = new Set<string>();

/** Fetches a part of a language's words; `message` has them from then on. */
export async function loadMessages(lang: Lang, part: MessagePart): Promise<void> {
  const sources = await Promise.all(SOURCES[lang][part].map((load) => load()));
  // Two may have waited for the same words.
  if (loaded.has(`${lang} ${part}`)) return;
  loaded.add(`${lang} ${part}`);
  for (const source of sources) bundles[lang].addResource(new FluentResource(source.default));
}

/**
 * One message, ready to show, in a language that has been loaded. A key that does not exist comes back as itself, so
 * that it is seen and mended.
 */
export function message(lang: Lang, id: MessageId, args?: MessageArgs): string {
  const bundle = bundles[lang];
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args ? { ...args } : null, []) : id;
}
