/** Words that no Arabic or Persian page goes long without. */
const COMMON_WORDS = new Set(
  'من في على إلى الى عن أن ان إن لا ما هذا هذه التي الذي كان مع قال و به از در که این است'.split(' '),
);

const WORD = /[\p{L}\p{M}]+/gu;
const ARABIC = /\p{scx=Arabic}/u;

/**
 * Scripts that a page in UTF-16 is guessed from, with their marks and punctuation (hence `scx`). Bytes read in the
 * wrong order fall into symbols and Han instead.
 */
const KNOWN_SCRIPTS =
  /[\t\n\r -~\u00A0-\u024F\u2010-\u203A\p{scx=Arabic}\p{scx=Cyrillic}\p{scx=Greek}\p{scx=Hebrew}\p{scx=Armenian}\p{scx=Georgian}]/gu;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/g;

/**
 * Whether a text holds what only binary data holds: a NUL, or one control character in a hundred.
 * Tab, line ends, form feed, and the Ctrl-Z that old editors leave at the end are text.
 */
export function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls * 100 > text.length;
}

/** Share (0–1) of characters that belong to a script of the region, Latin, or plain punctuation. */
export function knownScriptShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(KNOWN_SCRIPTS)?.length ?? 0) / text.length;
}

/**
 * Whether a text reads like Arabic rather than like another script's bytes shown as Arabic letters. Every
 * Arabic page has its words with ال and its particles, and they survive no wrong decoding: ال in
 * Windows-1256 becomes اف in ISO 8859-6.
 */
export function looksArabic(text: string): boolean {
  const words = text.match(WORD) ?? [];
  const arabic = words.filter((word) => ARABIC.test(word));
  const telling = arabic.filter((word) => COMMON_WORDS.has(word) || /^[وفبك]?ال/.test(word));
  return arabic.length > 0 && telling.length * 12 >= arabic.length;
}
