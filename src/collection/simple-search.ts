/**
 * A word as the search compares it: without marks and case, with the letters that Arabic writing exchanges made one.
 * `fold('قرة باخ')` // => 'قره باخ'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[ٱآأإ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ı/g, 'i')
    .replace(/ə/g, 'a')
    .trim();
}

/** Whether any of the names holds what was typed. */
export function matches(query: string, names: readonly string[]): boolean {
  const wanted = fold(query);
  return wanted === '' || names.some((name) => fold(name).includes(wanted));
}
