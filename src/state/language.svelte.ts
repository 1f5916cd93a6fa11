import { createContext } from 'svelte';
import { formatsFor } from '../i18n/formats.ts';
import { loadMessages, message, type Lang, type MessageArgs, type MessageId } from '../i18n/messages.ts';

/** The interface's language, and how it says things. */
export class Language {
  #current = $state<Lang>('ar');
  readonly dir = $derived<'rtl' | 'ltr'>(this.#current === 'ar' ? 'rtl' : 'ltr');
  readonly formats = $derived(formatsFor(this.#current));

  /** @param first a language whose words have been loaded */
  constructor(first: Lang) {
    this.#current = first;
  }

  get current(): Lang {
    return this.#current;
  }

  t = (id: MessageId, args?: MessageArgs): string => message(this.#current, id, args);

  /** Speaks another language once its words are here; where they cannot be had, it stays as it is. */
  async choose(lang: Lang): Promise<void> {
    try {
      await loadMessages(lang);
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
