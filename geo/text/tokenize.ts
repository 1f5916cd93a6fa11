import type { Token } from '../types.ts';
import { normalizeToken } from './normalize.ts';

/**
 * A token starts with a letter or digit and runs over letters, digits, marks and tatweel. Invisible characters
 * (zero-width joiners, bidi controls) belong to it only between two of those, so that a token never ends in one.
 */
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640]|[\p{Cf}'’ʼ]+(?=[\p{L}\p{N}]))*/gu;

/**
 * Splits a text into tokens, in order, each with its offsets in UTF-16 units.
 *
 * @example tokenize('بقره باغ')[1] // => { text: 'باغ', norm: 'باغ', start: 5, end: 8 }
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const norm = normalizeToken(match[0]);
    if (norm === '') continue;
    tokens.push({ text: match[0], norm, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/**
 * The key under which the gazetteer files a name: its tokens, folded, one space between.
 *
 * @example nameKey('قره‌باغ (آذربايجان)') // => 'قرهباغ اذربايجان'
 */
export function nameKey(name: string): string {
  return tokenize(name)
    .map((token) => token.norm)
    .join(' ');
}

/**
 * Whether two neighbouring tokens can belong to one name: nothing but spaces, one line break, or one hyphen or
 * underscore lies between.
 */
export function joins(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return gap === ' ' || JOINT.test(gap.replace(INVISIBLE, ''));
}

const JOINT = /^[^\S\r\n]*(?:\r?\n|[-‐‑_])?[^\S\r\n]*$/u;
const INVISIBLE = /\p{Cf}/gu;
