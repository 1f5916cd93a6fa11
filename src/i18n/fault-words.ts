import type { Fault } from '../../geo/types.ts';
import { type Lang, message } from './messages.ts';

/** What is wrong, in the interface's language, once the later words of that language are here. */
export function faultWords(lang: Lang, { code, args, message: english }: Fault): string {
  return lang === 'en' ? english : message(lang, `bad-${code}`, args);
}
