import { createContext, untrack } from 'svelte';
import { formatsFor } from '../i18n/formats.ts';
import {
  loadMessages,
  message,
  type Lang,
  type MessageArgs,
  type MessageId,
  type MessagePart,
} from '../i18n/messages.ts';

/** The interface's language, and how it says things. */
export class Language {
  #current = $state<Lang>('ar');
  #parts: readonly MessagePart[] = ['first'];
  readonly dir = $derived<'rtl' | 'ltr'>(this.#current === 'ar' ? 'rtl' : 'ltr');
  readonly formats = $derived(formatsFor(this.#current));

  /** @param first a language whose first words have been loaded */
  constructor(first: Lang) {
    this.#current = first;
  }

  get current(): Lang {
    return this.#current;
  }

  t = (id: MessageId, args?: MessageArgs): string => message(this.#current, id, args);

  /** A part of the page that comes when it is asked for, once it and its words are here. */
  async later<Part>(part: Promise<Part>, words: MessagePart = 'later'): Promise<Part> {
    if (!this.#parts.includes(words)) this.#parts = [...this.#parts, words];
    // Whoever shows the part must not begin anew with it when the language changes.
    const lang = untrack(() => this.#current);
    const [come] = await Promise.all([part, loadMessages(lang, words)]);
    return come;
  }

  /** Speaks another language once its words are here; where they cannot be had, it stays as it is. */
  async choose(lang: Lang): Promise<void> {
    try {
      await Promise.all(this.#parts.map((part) => loadMessages(lang, part)));
      this.#current = lang;
    } catch {
      // The network is away: the next press tries again.
    }
  }

  toggle(): void {
    void this.choose(this.#current === 'ar' ? 'en' : 'ar');
  }
}

export const [getLanguage, setLanguage] = createContext<Language>();
