/** How an article is told apart: a colour safe for colour blindness, a pattern once the colours run out, and a letter. */
export interface ArticleLook {
  readonly colour: string;
  /** Black or white, whichever reads on `colour`. */
  readonly ink: string;
  /** 0 plain, then hatches of growing density. */
  readonly pattern: number;
  readonly letters: { readonly ar: string; readonly en: string };
}

/** Okabe and Ito's palette, in the order that keeps neighbours furthest apart. */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'] as const;
const PATTERNS = 4;
/** So many articles can be told apart by colour and pattern; after that only the letter does. */
export const LOOKS = COLOURS.length * PATTERNS;

const ABJAD = [
  'أ',
  'ب',
  'ج',
  'د',
  'هـ',
  'و',
  'ز',
  'ح',
  'ط',
  'ي',
  'ك',
  'ل',
  'م',
  'ن',
  'س',
  'ع',
  'ف',
  'ص',
  'ق',
  'ر',
  'ش',
  'ت',
  'ث',
  'خ',
  'ذ',
  'ض',
  'ظ',
  'غ',
];
const LATIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** `letterOf(0, LATIN)` // => 'A'; past the end of the alphabet a number follows: 'A2'. */
function letterOf(index: number, alphabet: readonly string[]): string {
  const letter = alphabet[index % alphabet.length]!;
  const round = Math.floor(index / alphabet.length);
  return round === 0 ? letter : `${letter}${round + 1}`;
}

export function articleLook(index: number): ArticleLook {
  const colour = COLOURS[index % COLOURS.length]!;
  return {
    colour,
    ink: colour === '#0072B2' ? '#ffffff' : '#14120e',
    pattern: Math.floor(index / COLOURS.length) % PATTERNS,
    letters: { ar: letterOf(index, ABJAD), en: letterOf(index, LATIN) },
  };
}
