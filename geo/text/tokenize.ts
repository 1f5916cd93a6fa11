import type { Token } from '../types.ts';
import { HASH_START, hashUnit, wordAt, wordOf } from './words.ts';

/** What a character is to a token: `LETTER` (or digit) opens and continues it, a `MARK` continues it, a `JOINER` stands between two of its characters. */
const LETTER = 1;
const MARK = 2;
const JOINER = 3;
const OUTSIDE = 4;
/** Half of a character, and a unit not met yet. */
const SURROGATE = 5;
const UNREAD = 0;

/** The kind of each UTF-16 unit, filled as they come. */
const KINDS = new Uint8Array(0x10000);

function kindOfUnit(unit: number): number {
  const kind = KINDS[unit]!;
  return kind === UNREAD ? (KINDS[unit] = readKind(unit)) : kind;
}

function readKind(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? SURROGATE : kindOf(String.fromCharCode(unit));
}

function kindOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  return /[\p{Cf}'’]/u.test(character) ? JOINER : OUTSIDE;
}

/** The kind of the character at `at`, which is two units long where it begins with a `SURROGATE`; none at the end. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return OUTSIDE;
  const kind = kindOfUnit(text.charCodeAt(at));
  return kind === SURROGATE ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kind;
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/**
 * Splits a text into tokens, in order, each with its offsets in UTF-16 units. A token starts with a letter or digit and
 * runs over letters, digits, marks and tatweel. Apostrophes and invisible characters (zero-width joiners, bidi
 * controls) belong to it only between two of those, so that a token never ends in one.
 *
 * @example tokenize('بقره باغ')[1] // => { text: 'باغ', norm: 'باغ', start: 5, end: 8, word: … }
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  for (let at = 0; at < length;) {
    const first = kindOfUnit(text.charCodeAt(at));
    if (first !== LETTER && (first !== SURROGATE || kindAt(text, at) !== LETTER)) {
      at += first === SURROGATE ? widthAt(text, at) : 1;
      continue;
    }
    const start = at;
    let end = at;
    let hash = HASH_START;
    for (let isPart = true; isPart;) {
      // Most tokens are one run of letters and marks of one unit each.
      for (; end < length; end++) {
        const unit = text.charCodeAt(end);
        const kind = kindOfUnit(unit);
        if (kind !== LETTER && kind !== MARK) break;
        hash = hashUnit(hash, unit);
      }
      // What follows belongs to the token where it is a letter or mark of two units, or joins a letter to what is before.
      let kind = kindAt(text, (at = end));
      const isJoined = kind === JOINER;
      for (; kind === JOINER; kind = kindAt(text, at)) at += widthAt(text, at);
      isPart = kind === LETTER || (kind === MARK && !isJoined);
      if (isPart) for (at += widthAt(text, at); end < at; end++) hash = hashUnit(hash, text.charCodeAt(end));
    }
    at = end;
    const word = wordAt(text, start, end, hash);
    if (word.norm !== '') tokens.push({ text: word.text, norm: word.norm, start, end, word });
  }
  return tokens;
}

/** A text that is one token, as that. */
export function asToken(text: string): Token {
  const word = wordOf(text);
  return { text: word.text, norm: word.norm, start: 0, end: text.length, word };
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

const SPACE = 0x20;

/**
 * Whether two neighbouring tokens can belong to one name: nothing but spaces, one line break, or one hyphen or
 * underscore lies between.
 */
export function joins(text: string, left: Token, right: Token): boolean {
  if (right.start === left.end + 1 && text.charCodeAt(left.end) === SPACE) return true;
  return JOINT.test(text.slice(left.end, right.start).replace(INVISIBLE, ''));
}

const JOINT = /^[^\S\r\n]*(?:\r?\n|[-‐‑_])?[^\S\r\n]*$/u;
const INVISIBLE = /\p{Cf}/gu;
