/**
 * The forms of an Arabic nisba: masculine and feminine, dual and plural in both cases, with and without the
 * article, and the accusative. `stem` is the indefinite masculine singular (أرميني).
 *
 * Marks are left out, and the forms are folded like every other key, so that أرمينية and أرمينيه are one.
 *
 * @example demonymForms('أرميني') // => ['أرميني', 'الأرميني', 'أرمينية', …]
 */
export function demonymForms(stem: string): string[] {
  return ENDINGS.flatMap((ending) => [`${stem}${ending}`, `ال${stem}${ending}`]);
}

const ENDINGS = ['', 'ة', 'ا', 'ان', 'ين', 'ون', 'ات', 'تان', 'تين', 'و', 'تا', 'تي'];

/** Words that are demonyms without being a nisba (أرمن، أتراك), with the article and in the accusative. */
export function nounForms(noun: string): string[] {
  return [noun, `ال${noun}`, `${noun}ا`];
}
