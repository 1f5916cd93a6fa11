import { createContext } from 'svelte';
import { formatsFor } from '../i18n/formats.ts';
import { message, type Lang, type MessageArgs, type MessageId } from '../i18n/messages.ts';

/** The interface's language, and how it says things. */
export class Language {
  current = $state<Lang>('ar');
  readonly dir = $derived<'rtl' | 'ltr'>(this.current === 'ar' ? 'rtl' : 'ltr');
  readonly formats = $derived(formatsFor(this.current));

  constructor(first: Lang) {
    this.current = first;
  }

  t = (id: MessageId, args?: MessageArgs): string => message(this.current, id, args);

  toggle(): void {
    this.current = this.current === 'ar' ? 'en' : 'ar';
  }
}

export const [getLanguage, setLanguage] = createContext<Language>();
