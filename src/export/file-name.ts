/** So much of a title is a name that every file system takes, in letters of two bytes and more. */
const LONGEST = 60;

/**
 * A file's name out of a collection's title, in whatever script that is: `fileName('أخبار 2020/10', 'ياقوت', '.csv')`
 * // => 'أخبار-2020-10.csv'. What systems forbid, and what is not seen, is left out.
 */
export function fileName(title: string | null, fallback: string, ending: string): string {
  const plain = (text: string) =>
    [...text.replace(/[\p{Cf}\p{Cc}]/gu, '').replace(/[\s\\/:*?"<>|.-]+/gu, '-')]
      .slice(0, LONGEST)
      .join('')
      .replace(/^-+|-+$/g, '');
  return `${plain(title ?? '') || plain(fallback)}${ending}`;
}
