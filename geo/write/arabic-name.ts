import type { Toponym } from '../types.ts';

/**
 * The Arabic name to show for a place: one that a source calls Arabic, else one in Arabic script without the letters
 * that only Persian, Urdu and Kurdish write; null where there is neither.
 */
export function arabicName(names: readonly Toponym[]): string | null {
  return (
    names.find(({ lang }) => lang === 'ar')?.toponym ??
    names.find(({ toponym, lang }) => lang === 'und-Arab' && !/[پچژگڤکیےہھںٹڈڑۆێە‌]/u.test(toponym))
      ?.toponym ??
    null
  );
}
