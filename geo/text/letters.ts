/**
 * Names as rows of letter numbers, folded for comparison across scripts: spaces and marks gone, a doubled letter
 * counted once. Latin and Cyrillic share one alphabet, in which a letter at the beginning or end of a word is
 * another than within: Arabic writes an opening vowel always, a closing e hardly ever.
 */
export interface Letters {
  /** `arabic`: indices into {@link ARABIC}. `foreign`: `3 × index into FOREIGN + position`. */
  readonly script: 'arabic' | 'foreign';
  readonly codes: readonly number[];
}

/** The letters that folding leaves; ة stands for a closing ه too, which most often is meant so. */
export const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوية';
export const FOREIGN = 'abcdefghijklmnopqrstuvwxyzəğñçöü';
export const MEDIAL = 0;
export const INITIAL = 1;
export const FINAL = 2;

/** Longer names are cut: nothing more is learned from what follows. */
export const MAX_LETTERS = 48;
/** And of what is no letter, so much is passed over at most. */
const MAX_UNITS = 512;
const WORD_END = -1;

const utf16 = new Uint16Array(MAX_UNITS);
const buffer = new Int8Array(MAX_LETTERS + 4);
let length = 0;

/**
 * Reads a name into letters. Its script is that of its first letter; letters of other scripts are passed over.
 *
 * @example lettersOf('تفليس').codes // => indices of ت ف ل ي س
 */
export function lettersOf(name: string): Letters {
  const count = Math.min(name.length, MAX_UNITS);
  for (let at = 0; at < count; at++) utf16[at] = name.charCodeAt(at);
  return lettersOfUnits(utf16, count);
}

/** The same for the first `count` UTF-16 units of a buffer. */
export function lettersOfUnits(units: Uint16Array, count: number): Letters {
  length = 0;
  let script: Letters['script'] | undefined;
  for (let at = 0; at < count && length < MAX_LETTERS; at++) {
    const code = units[at]!;
    let unit = UNITS[code]!;
    if (unit === UNREAD) unit = readUnit(code);
    if (unit === NOTHING) continue;
    script ??= unit === SEVERAL || unit >= FOREIGN_FROM ? 'foreign' : unit >= 0 ? 'arabic' : undefined;
    if (unit === SEVERAL) for (const each of SPELLED_UNITS.get(code)!) push(each, script!);
    else if (script !== undefined) push(unit, script);
  }
  return script === 'foreign'
    ? { script, codes: foreignCodes() }
    : { script: 'arabic', codes: arabicCodes() };
}

function push(unit: number, script: Letters['script']): void {
  const last = length > 0 ? buffer[length - 1]! : WORD_END;
  if (unit === WORD_END) {
    if (last !== WORD_END) buffer[length++] = WORD_END;
    return;
  }
  const foreign = unit >= FOREIGN_FROM;
  if (foreign !== (script === 'foreign')) return;
  const letter = foreign ? unit - FOREIGN_FROM : unit;
  if (last !== letter) buffer[length++] = letter;
  // Doubled e and o are long i and u in most of the languages that have them.
  else if (foreign && letter === E) buffer[length - 1] = I;
  else if (foreign && letter === O) buffer[length - 1] = U;
}

function foreignCodes(): number[] {
  const codes: number[] = [];
  let initial = true;
  for (let i = 0; i < length; i++) {
    const letter = buffer[i]!;
    if (letter === WORD_END) {
      initial = true;
      continue;
    }
    const final = i + 1 === length || buffer[i + 1] === WORD_END;
    codes.push(3 * letter + (initial ? INITIAL : final ? FINAL : MEDIAL));
    initial = false;
  }
  return codes;
}

function arabicCodes(): number[] {
  const codes: number[] = [];
  for (let i = 0; i < length; i++) {
    const letter = buffer[i]!;
    if (letter === WORD_END) continue;
    const closes = i > 0 && (i + 1 === length || buffer[i + 1] === WORD_END);
    codes.push(letter === HEH && closes ? TEH_MARBUTA : letter);
  }
  return codes;
}

const HEH = ARABIC.indexOf('ه');
const TEH_MARBUTA = ARABIC.indexOf('ة');
const E = FOREIGN.indexOf('e');
const I = FOREIGN.indexOf('i');
const O = FOREIGN.indexOf('o');
const U = FOREIGN.indexOf('u');
/** In a unit, numbers from here on are foreign letters; below are Arabic ones, and below 0 what follows. */
const FOREIGN_FROM = 64;
const NOTHING = -2;
const SEVERAL = -3;
const UNREAD = -4;

/** What each UTF-16 unit stands for, filled as they come: names are read unit by unit, never normalised whole. */
const UNITS = new Int8Array(0x10000).fill(UNREAD);
/** The foreign letters of units that stand for several: щ is shch. */
const SPELLED_UNITS = new Map<number, readonly number[]>();

function readUnit(code: number): number {
  const units = fold(String.fromCharCode(code).toLowerCase());
  if (units.length > 1) SPELLED_UNITS.set(code, units);
  const unit = units.length > 1 ? SEVERAL : (units[0] ?? NOTHING);
  UNITS[code] = unit;
  return unit;
}

function fold(lower: string): readonly number[] {
  const spelled = SPELLED[lower] ?? lower.normalize('NFKD').replace(/\p{M}/gu, '');
  const units: number[] = [];
  for (const letter of spelled) {
    const plain = SPELLED[letter] ?? letter;
    for (const each of plain) {
      const arabic = ARABIC.indexOf(each);
      const foreign = FOREIGN.indexOf(each);
      if (arabic >= 0) units.push(arabic);
      else if (foreign >= 0) units.push(FOREIGN_FROM + foreign);
      else if (each === ' ' || each === '-' || each === '‐' || each === '–' || each === '/')
        units.push(WORD_END);
    }
  }
  return units;
}

/** Letters that are not simply their base: spelled with letters of the two alphabets. */
const SPELLED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ş sh|š sh|ș sh|ś sh|č ch|ć ch|ž zh|ż zh|ź z|ə ə|ǝ ə|ä a|å o|ø ö|œ ö|æ e|ğ ğ|ǧ ğ|ñ ñ|ç ç|ö ö|ü ü|ł l|đ d|ð d|þ th|ß s|ı i|ń n|' +
    'а a|б b|в v|г g|ґ g|ғ gh|д d|е e|ё yo|є ye|ж zh|җ j|з z|и i|і i|ї yi|й y|ј y|к k|қ q|ҡ q|л l|љ ly|м m|н n|ң ng|њ ny|о o|ө ö|п p|р r|с s|' +
    'т t|ћ ch|у u|ў u|ү ü|ұ u|ф f|х kh|ҳ h|һ h|ц ts|ч ch|ҷ j|џ j|ш sh|щ shch|ы y|э e|ә ə|ю yu|я ya|ђ j|' +
    'ى ي|ی ي|ې ي|ێ ي|ہ ه|ھ ه|ە ه|ۀ ه|ک ك|گ ك|ڭ ك|ڪ ك|پ ب|چ ج|ڤ ف|ژ ز|ٹ ت|ډ د|ڈ د|ړ ر|ڑ ر|ں ن|ڼ ن|ۆ و|ۇ و|ۈ و|ۋ و|ٱ ا'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
