import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** How large a dump to write, and from which seed: the same figures give the same bytes. */
export interface SyntheticDump {
  readonly places: number;
  readonly names: number;
  readonly seed: number;
}

const ARABIC = 'با تل دير كفر عين رأس وادي حارة بير شمس قصر برج سمر نور زهر حمر خضر جبل سهل مرج'.split(' ');
const LATIN = 'ba tal deir kafr ain ras wadi harat bir shams qasr burj samar nur zahr hamr khadr jabal'.split(
  ' ',
);
const ENDINGS = ['an', 'in', 'iya', 'a', 'un', 'at', 'i', 'ouk', 'ek', 'ar'];
const ARABIC_ENDINGS = ['ان', 'ين', 'ية', 'ا', 'ون', 'ات', 'ي', 'وك', 'ك', 'ار'];
const COUNTRIES = 'SY IQ LB JO TR IR AZ AM EG LY SD YE SA DZ MA TN FR DE US RU'.split(' ');
const LANGUAGES = ['ar', 'en', 'fr', 'ru', 'tr', 'fa', 'de', 'link', 'wkdt', ''];
const CLASSES = ['P.PPL', 'P.PPL', 'P.PPL', 'P.PPLA3', 'A.ADM3', 'H.STM', 'T.MT', 'L.RGN'];

/**
 * Writes a dump in GeoNames' format, as large as the real ones: `allCountries.txt` with so many places and
 * `alternateNamesV2.txt` with so many names, those of one place scattered as in the original.
 */
export async function writeSyntheticDump(
  { places, names, seed }: SyntheticDump,
  placesPath: string,
  namesPath: string,
): Promise<void> {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const latin = () =>
    capital(
      `${pick(LATIN)}${pick(LATIN)}${pick(ENDINGS)}${random() < 0.3 ? ` ${capital(pick(LATIN))}` : ''}`,
    );
  const arabic = () => `${pick(ARABIC)} ${pick(ARABIC)}${pick(ARABIC_ENDINGS)}`;
  await writeLines(placesPath, places, (i) => {
    const [featureClass, featureCode] = pick(CLASSES).split('.');
    const name = latin();
    const lat = (random() * 60 - 5).toFixed(5);
    const lon = (random() * 100 - 15).toFixed(5);
    const population = random() < 0.1 ? Math.floor(random() ** 6 * 1e6) : 0;
    const country = pick(COUNTRIES);
    const admin1 = String(1 + Math.floor(random() * 15)).padStart(2, '0');
    return `${i + 1}\t${name}\t${name}\t\t${lat}\t${lon}\t${featureClass}\t${featureCode}\t${country}\t\t${admin1}\t\t\t\t${population}\t\t300\tAsia/Damascus\t2026-0${1 + (i % 9)}-11`;
  });
  await writeLines(namesPath, names, (i) => {
    const id = 1 + Math.floor(random() * places);
    const lang = pick(LANGUAGES);
    const name = lang === 'wkdt' ? `Q${id}` : lang === 'ar' || lang === 'fa' ? arabic() : latin();
    return `${i + 1}\t${id}\t${lang}\t${name}\t${random() < 0.1 ? '1' : ''}\t\t\t\t\t`;
  });
}

async function writeLines(path: string, count: number, line: (i: number) => string): Promise<void> {
  const file = createWriteStream(path);
  let block: string[] = [];
  for (let i = 0; i < count; i++) {
    block.push(line(i));
    if (block.length === 20_000 || i === count - 1) {
      if (!file.write(`${block.join('\n')}\n`)) await once(file, 'drain');
      block = [];
    }
  }
  file.end();
  await once(file, 'finish');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
