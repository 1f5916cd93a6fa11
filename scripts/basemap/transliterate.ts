/*
 * Writes a Latin name of a Turkic, Russian, Armenian or Georgian place in Arabic letters, the way Arab newspapers do. It is
 * no sourced name and is kept apart from those. On Arab and Iranian places it would be a disaster, so it refuses them.
 */

export type NameLanguage = 'turkish' | 'turkic' | 'slavic' | 'armenian' | 'georgian';

const LANGUAGE_OF: Record<string, NameLanguage> = {
  AZ: 'turkic',
  TR: 'turkish',
  TM: 'turkic',
  KZ: 'turkic',
  KG: 'turkic',
  UZ: 'turkic',
  RU: 'slavic',
  UA: 'slavic',
  BY: 'slavic',
  BG: 'slavic',
  AM: 'armenian',
  GE: 'georgian',
};

/** Longest first within a group; `*` marks what holds at the start of a word only. */
const COMMON: [string, string][] = [
  ['shch', 'شتش'],
  ['sch', 'ش'],
  ['tch', 'تش'],
  ['dzh', 'ج'],
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['zh', 'ج'],
  ['sh', 'ش'],
  ['ch', 'تش'],
  ['ts', 'تس'],
  ['ph', 'ف'],
  ['th', 'ث'],
  ['ya', 'يا'],
  ['yu', 'يو'],
  ['yo', 'يو'],
  ['ye', 'ي'],
  ['aa', 'ا'],
  ['ee', 'ي'],
  ['oo', 'و'],
  ['ou', 'و'],
  ['ay', 'اي'],
  ['ey', 'ي'],
  ['iy', 'ي'],
  ['yy', 'ي'],
  ['oy', 'وي'],
  ['uy', 'وي'],
  ['ea', 'يا'],
  ['ia', 'يا'],
  ['io', 'يو'],
];
const LETTERS: Record<string, string> = {
  a: 'ا',
  b: 'ب',
  c: 'ك',
  d: 'د',
  e: 'ي',
  f: 'ف',
  g: 'غ',
  h: 'ه',
  i: 'ي',
  j: 'ج',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'ب',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'و',
  v: 'ف',
  w: 'و',
  x: 'كس',
  y: 'ي',
  z: 'ز',
};
const TURKIC: Record<string, string> = {
  c: 'ج',
  ç: 'تش',
  ş: 'ش',
  ğ: 'غ',
  ı: 'ي',
  ö: 'و',
  ü: 'و',
  ə: 'ا',
  x: 'خ',
  q: 'ق',
  j: 'ج',
  ä: 'ا',
  ý: 'ي',
  ň: 'ن',
  ž: 'ج',
};

export function transliterate(name: string, country: string): string | undefined {
  const language = LANGUAGE_OF[country];
  if (!language) return undefined;
  const words = name
    .normalize('NFC')
    .replace(/İ/g, 'i')
    .toLocaleLowerCase('en')
    .replace(/[’‘'`ʼʻ".]/g, '')
    .split(/([\s-]+)/)
    .map((word) => (/[\s-]/.test(word) ? word.replace(/\s+/g, ' ') : transliterateWord(word, language)));
  const out = words.join('');
  return /^[\u0621-\u064A -]+$/.test(out) ? out : undefined;
}

function transliterateWord(word: string, language: NameLanguage): string {
  const turkic = language === 'turkic' || language === 'turkish';
  let out = '';
  let i = 0;
  while (i < word.length) {
    const first = i === 0;
    const last = (length: number) => i + length === word.length;
    const letter = word[i]!;
    const before = word[i - 1];
    const pair = COMMON.find(
      ([latin]) => word.startsWith(latin, i) && !(language === 'turkish' && PAIRS_NOT_TURKISH.has(latin)),
    );
    if (!first && letter === before && !/[aeiou]/.test(letter)) {
      i += 1; // A doubled consonant is one letter with a shadda, which labels leave out.
    } else if (pair) {
      // A word that begins with a vowel begins with an alef.
      out += first && /^[aeiou]/.test(pair[0]) ? `أ${pair[1].replace(/^ا/, '')}` : pair[1];
      i += pair[0].length;
    } else {
      const own = turkic ? TURKIC[letter] : undefined;
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
      const arabic = own ?? LETTERS[plain];
      if (!arabic) return '';
      if (isVowel(letter))
        out +=
          language === 'turkish' && letter === 'e' && !first
            ? turkishE(word, last(1))
            : vowel(letter, arabic, first, last(1));
      else out += arabic;
      i += 1;
    }
  }
  return out;
}

/** In Turkish spelling h is a letter of its own; other Turkic names often come in the Russian way. */
const PAIRS_NOT_TURKISH = new Set([
  'kh',
  'gh',
  'sh',
  'ch',
  'zh',
  'th',
  'ph',
  'ts',
  'ou',
  'ea',
  'sch',
  'tch',
  'shch',
  'dzh',
]);

const isVowel = (letter: string) => /[aeiouıöüəäâîûéèó]/.test(letter);

/** Turkish e is short: not written within a word unless little else is, and ه at its end. */
function turkishE(word: string, last: boolean): string {
  if (last) return 'ه';
  return word.length < 5 ? 'ي' : '';
}

function vowel(letter: string, arabic: string, first: boolean, last: boolean): string {
  if (first) {
    if (/[aâəä]/.test(letter)) return 'أ';
    if (/[eéèiıî]/.test(letter)) return 'إ';
    return 'أو';
  }
  // A final short e or ə is written ه; in the middle they are mostly left out, as are no others.
  if (/[əeä]/.test(letter) && last) return letter === 'ə' ? 'ه' : 'ي';
  if (letter === 'ə') return '';
  return arabic;
}
