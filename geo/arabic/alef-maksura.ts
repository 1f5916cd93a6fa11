/**
 * Whether a word ends in ى as of right and is not the nisba that it looks like: اليمنى is "the right", and Yemeni only
 * where the text writes every closing ي so, as Egyptian print does (فى، التى).
 *
 * `written`: the word with its marks and what is attached to it; `text`: all of the text.
 */
export function isWordInAlefMaksura(written: string, text: string): boolean {
  return RIGHT.test(written.replace(MARKS, '')) && !EGYPTIAN.test(text);
}

const MARKS = /[\p{M}\u0640]/gu;
const RIGHT = /(?:^|[ولبفك]|ال|لل)يمنى$/u;
const EGYPTIAN = /(?<!\p{L})(?:فى|التى|الذى)(?!\p{L})/u;
