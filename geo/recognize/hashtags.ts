import { asToken } from '../text/tokenize.ts';
import type { Token } from '../types.ts';

/** Where a word begins inside a tag that runs words together: BeirutExplosion, Pray4Lebanon. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/**
 * The tokens of a text, those of its hashtags cut where capitals or digits tell that a word begins. The underscore of
 * #انفجار_بيروت parts tokens anyway.
 */
export function cutHashtags(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!text.includes('#')) return tokens;
  return tokens.flatMap((token, i) =>
    SEAM.test(token.text) && isInHashtag(text, tokens, i) ? cut(token) : [token],
  );
}

function cut({ text, start }: Token): Token[] {
  let at = start;
  return text.split(SEAM).map((part) => {
    const token = { ...asToken(part), start: at, end: at + part.length };
    at = token.end;
    return token;
  });
}

/** Whether a token is part of a hashtag: behind #, and behind others only with nothing but underscores between. */
export function isInHashtag(text: string, tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (at > 0 && /^_*$/u.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))) at--;
  return text[tokens[at]!.start - 1] === '#';
}
