import type { Toponym } from '../types.ts';

const LATIN = /\p{Script=Latin}/u;
/** What a scholarly romanisation adds to the letters: in ‘Afrīn the sign of the ayn and the long vowel. */
const ROMANISATION = /[\u02BB\u02BC\u2018\u2019`]|\p{M}/gu;

/**
 * The name to show for a place in English: one that a source calls English, else the first in Latin letters, as
 * everybody writes it where that is known too; null where there is neither.
 */
export function englishName(names: readonly Toponym[]): string | null {
  const english = names.find(({ lang }) => lang === 'en')?.toponym;
  if (english !== undefined) return english;
  const first = names.find(({ toponym }) => LATIN.test(toponym))?.toponym;
  const plain = first?.normalize('NFD').replace(ROMANISATION, '');
  return names.find(({ toponym }) => toponym === plain)?.toponym ?? first ?? null;
}
