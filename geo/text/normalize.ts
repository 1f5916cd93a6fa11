/**
 * Folds the spelling of one token, so that the same name written two ways becomes one key: marks, tatweel and
 * invisible characters go; hamza carriers, alef maksura, teh marbuta and the Persian and Urdu letters become
 * their plain Arabic neighbours; Latin and Cyrillic lose case and accents; digits become ASCII.
 *
 * Never hand it a document: folding changes lengths (ﷺ grows from 1 unit to 18), and offsets would be lost.
 * The gazetteer's names and the article's tokens both pass through here, and only here.
 *
 * @example normalizeToken('أَذربيجان') // => 'اذربيجان'
 * @example normalizeToken('Şuşa') // => 'susa'
 */
export function normalizeToken(text: string): string {
  if (PLAIN_ARABIC.test(text)) return text;
  const folded = text.normalize('NFKD').toLowerCase().replace(IGNORABLE, '');
  let norm = '';
  for (const letter of folded) norm += LETTERS.get(letter) ?? letter;
  return norm;
}

/** Letters that every step below leaves alone: most Arabic tokens are nothing else. */
const PLAIN_ARABIC = /^[ابت-غف-نهوي]+$/;

/**
 * Marks (after NFKD: the hamza and madda of أ إ آ ؤ ئ too), format characters, tatweel, the free-standing hamza
 * (صنعاء is as often written صنعا), and the letters that transliterations use for hamza and ayn.
 */
const IGNORABLE = /[\p{M}\p{Cf}\u0640\u0621\u02b0-\u02ff'’‘`´]/gu;

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'ٱٲٳٵ',
    ي: 'ىیېےۍێ',
    ه: 'ةہھەۀۃ',
    ك: 'کگڭڪ',
    ب: 'پ',
    ج: 'چ',
    ف: 'ڤ',
    ز: 'ژ',
    ت: 'ٹټ',
    د: 'ڈډ',
    ر: 'ڑړ',
    ن: 'ںڼ',
    و: 'ۆۇۈۋ',
    e: 'əǝ',
    i: 'ı',
    l: 'ł',
    o: 'ø',
    d: 'đð',
    ae: 'æ',
    oe: 'œ',
    ss: 'ß',
    th: 'þ',
    '0': '٠۰',
    '1': '١۱',
    '2': '٢۲',
    '3': '٣۳',
    '4': '٤۴',
    '5': '٥۵',
    '6': '٦۶',
    '7': '٧۷',
    '8': '٨۸',
    '9': '٩۹',
  }).flatMap(([plain, variants]) => [...variants].map((variant) => [variant, plain] as const)),
);
