/**
 * Letters that a country's spelling reads otherwise than most: c is j in Turkish, kh in Spanish is written j. Each
 * is respelled as English would write the sound, so that one table of correspondences serves all. Only what is so
 * in nearly every name of the country is here; what varies is left to the table.
 */
const RULES: readonly [countries: string, ...rules: (readonly [RegExp, string])[]][] = [
  ['TR', [/c/g, 'j']],
  ['AZ', [/c/g, 'j'], [/x/g, 'kh']],
  [
    'PL',
    [/sz/g, 'sh'],
    [/cz/g, 'tch'],
    [/rz/g, 'zh'],
    [/ch/g, 'kh'],
    [/c(?![kz])/g, 'ts'],
    [/j/g, 'y'],
    [/w/g, 'v'],
  ],
  ['CZ SK', [/ch/g, 'kh'], [/c(?!h)/g, 'ts'], [/j/g, 'y']],
  ['SI HR BA RS ME MK LV LT', [/c(?!h)/g, 'ts'], [/j/g, 'y']],
  ['HU', [/cs/g, 'tch'], [/sz/g, 'ß'], [/zs/g, 'zh'], [/s/g, 'sh'], [/gy/g, 'dy'], [/c/g, 'ts'], [/j/g, 'y']],
  [
    'DE AT',
    [/tsch/g, 'tch'],
    [/sch/g, 'sh'],
    [/(?<!s)ch/g, 'kh'],
    [/(?<!t)z/g, 'ts'],
    [/w/g, 'v'],
    [/j/g, 'y'],
  ],
  ['NL SE NO DK FI EE IS AL XK', [/j/g, 'y']],
  ['FR', [/ch/g, 'sh'], [/eaux?$/g, 'o']],
  // French spelling; its hard g is ق or ك in the Maghreb (Ouargla is ورقلة, Guelmim كلميم), which q stands for.
  [
    'DZ MA TN EH MR',
    [/(?<!t)ch/g, 'sh'],
    [/dj/g, 'j'],
    [/gu(?=[eiéèêï])/g, 'q'],
    [/g(?![eéièêïh])/g, 'q'],
    [/a(?= |-|$)/g, 'ə'],
  ],
  [
    'ML NE TD BF SN CI GN BJ TG CM CF GA CG CD DJ KM MG',
    [/(?<!t)ch/g, 'sh'],
    [/dj/g, 'j'],
    [/gu(?=[eiéèêï])/g, 'g'],
  ],
  ['PT BR', [/ch/g, 'sh']],
  [
    'IT',
    [/ch/g, 'k'],
    [/gh/g, 'g'],
    [/sc(?=[ei])/g, 'sh'],
    [/c(?=[ei])/g, 'tch'],
    [/g(?=[ei])/g, 'j'],
    [/gli/g, 'li'],
  ],
  ['RO MD', [/ch/g, 'k'], [/gh/g, 'g'], [/c(?=[ei])/g, 'tch'], [/g(?=[ei])/g, 'j'], [/ț|ţ/g, 'ts']],
];

const BY_COUNTRY: ReadonlyMap<string, readonly (readonly [RegExp, string])[]> = new Map(
  RULES.flatMap(([countries, ...rules]) => countries.split(' ').map((country) => [country, rules] as const)),
);

const LATIN = /[a-z]/i;

/**
 * A name as English would spell its sounds, by the spelling of its country (ISO 3166-1 alpha-2, or empty).
 *
 * @example respelled('Cəbrayıl', 'AZ') // => 'jəbrayıl'
 */
export function respelled(name: string, country: string): string {
  let spelled = name;
  const rules = BY_COUNTRY.get(country);
  if (rules && LATIN.test(name)) {
    spelled = name.toLowerCase();
    for (const [letters, sound] of rules) spelled = spelled.replace(letters, sound);
  }
  // Looked for where there can be one only: this is done for every name that is compared.
  return spelled.includes('t ') || spelled.includes('t.') || spelled.includes('te ')
    ? spelled.replace(ABBREVIATIONS, (short) => WHOLE[short.toLowerCase()]!)
    : spelled;
}

/** Whether every name of the country is left as it is, but for abbreviated words. */
export function isSpelledAsEnglish(country: string): boolean {
  return !BY_COUNTRY.has(country);
}

const WHOLE: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };
const ABBREVIATIONS = /(?<=^|[ -])(?:ste?|mt|ft)(?=[. ])/gi;
