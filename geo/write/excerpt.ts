import { sentences, type Sentence } from '../text/sentences.ts';
import type { Mention } from '../types.ts';

/** The sentence around a mention, and where in it the mention stands. */
export interface Excerpt {
  readonly excerpt: string;
  readonly excerptStart: number;
  readonly excerptEnd: number;
}

/** A sentence longer than this is cut around the mention, with … where words were left out. */
const MAX_LENGTH = 400;
const ELLIPSIS = '…';

/** Excerpts of the mentions of a text, each holding its mention whole. */
export function excerpts(text: string, mentions: readonly Mention[]): Excerpt[] {
  const all = sentences(text);
  let at = 0;
  return mentions.map((mention) => {
    if (all[at] && mention.start < all[at]!.start) at = 0;
    while (at < all.length - 1 && all[at]!.end <= mention.start) at++;
    const sentence = all[at] ?? { start: 0, end: text.length };
    // A name may run over what looks like the end of a sentence: "St. Petersburg".
    const whole = {
      start: Math.min(sentence.start, mention.start),
      end: Math.max(sentence.end, mention.end),
    };
    return cut(text, whole, mention);
  });
}

function cut(text: string, sentence: Sentence, { start, end }: Mention): Excerpt {
  if (sentence.end - sentence.start <= MAX_LENGTH) {
    return {
      excerpt: text.slice(sentence.start, sentence.end),
      excerptStart: start - sentence.start,
      excerptEnd: end - sentence.start,
    };
  }
  const spare = Math.max(0, MAX_LENGTH - (end - start)) / 2;
  const from =
    start - sentence.start <= spare ? sentence.start : afterSpace(text, Math.floor(start - spare), start);
  const to = sentence.end - end <= spare ? sentence.end : beforeSpace(text, Math.ceil(end + spare), end);
  const lead = from > sentence.start ? ELLIPSIS : '';
  const tail = to < sentence.end ? ELLIPSIS : '';
  const excerptStart = lead.length + start - from;
  return {
    excerpt: lead + text.slice(from, to) + tail,
    excerptStart,
    excerptEnd: excerptStart + (end - start),
  };
}

/** The first word boundary from `from` on, so that no word and no surrogate pair is cut; `limit` if there is none. */
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  return space < 0 ? limit : from + space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  for (let i = to; i > limit; i--) if (/\s/u.test(text[i] ?? ' ')) return i;
  return limit;
}
