import { closeSync, openSync, writeSync } from 'node:fs';
import { seededRandom } from './made-up-dump.ts';

const ARABIC = 'با تل دير كفر عين رأس وادي حارة بير شمس قصر برج سمر نور زهر حمر خضر جبل سهل مرج'.split(' ');
const LATIN = 'ba tal deir kafr ain ras wadi harat bir shams qasr burj samar nur zahr hamr khadr jabal'.split(
  ' ',
);
const ENDINGS = ['an', 'in', 'iya', 'a', 'un', 'at', 'i', 'ouk', 'ek', 'ar'];
const ARABIC_ENDINGS = ['ان', 'ين', 'ية', 'ا', 'ون', 'ات', 'ي', 'وك', 'ك', 'ار'];
const LANGUAGES = ['ar', 'en', 'fr', 'ru', 'tr', 'fa', 'de', 'link', 'wkdt', ''];

/**
 * Writes a file in the format of GeoNames' `alternateNamesV2.txt`: `names` lines for places 1 to `places`, those of one
 * place scattered as in the original. The same `seed` gives the same file. Returns its size in bytes.
 */
export function writeMadeUpAlternateNames(path: string, names: number, places: number, seed: number): number {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const name = (lang: string, id: number): string => {
    if (lang === 'wkdt') return `Q${id}`;
    if (lang === 'ar' || lang === 'fa') return `${pick(ARABIC)} ${pick(ARABIC)}${pick(ARABIC_ENDINGS)}`;
    const letters = `${pick(LATIN)}${pick(LATIN)}${pick(ENDINGS)}`;
    return letters[0]!.toUpperCase() + letters.slice(1);
  };
  const file = openSync(path, 'w');
  let size = 0;
  try {
    for (let i = 1; i <= names;) {
      const lines: string[] = [];
      for (; lines.length < 10_000 && i <= names; i++) {
        const id = 1 + Math.floor(random() * places);
        const lang = pick(LANGUAGES);
        lines.push(`${i}\t${id}\t${lang}\t${name(lang, id)}\t${random() < 0.1 ? '1' : ''}\t\t\t\t\t\n`);
      }
      size += writeSync(file, lines.join(''));
    }
  } finally {
    closeSync(file);
  }
  return size;
}
