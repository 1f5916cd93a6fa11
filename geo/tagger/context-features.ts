import { GAPS } from './gaps.ts';
import { classOfMark, type Mark, MARKS } from './gazetteer-marks.ts';
import { join, slot } from './hash.ts';
import { isPlainWord } from './lexicon.ts';
import type { Word } from './word-features.ts';

/** A text as the tagger sees it: one entry a token, `gaps` one more (see `readGaps`). */
export interface TextView<W extends Word = Word> {
  readonly words: readonly W[];
  readonly marks: ArrayLike<Mark>;
  readonly gaps: ArrayLike<number>;
  /** The sentence of each token, counted from 0. */
  readonly sentences: ArrayLike<number>;
}

/** Sorts of features that need the neighbourhood; the number is part of the hash: order is format. */
const GAP = 80;
const MARK = 84;
const MARK_AND_USE = 92;
const MARK_AND_BASE = 96;
const USES = 100;
const MARKS_IN_ROW = 104;
const NAMESAKES = 108;

/** No token has more context features than this. */
export const MAX_CONTEXT = 24;

/**
 * Writes the slots of a token's features that depend on its neighbours (but are not theirs alone) into `slots` and
 * returns how many. Neighbours across a sentence's end are not looked at.
 */
export function contextSlots(
  { words, marks, gaps, sentences }: TextView,
  i: number,
  slots: Int32Array,
): number {
  let n = 0;
  const here = sentences[i]!;
  const hasBefore = i > 0 && sentences[i - 1] === here;
  const hasAfter = i + 1 < words.length && sentences[i + 1] === here;
  const use = words[i]!.use;
  const before = hasBefore ? words[i - 1]!.use : NOWHERE;
  const after = hasAfter ? words[i + 1]!.use : NOWHERE;
  const mark = marks[i]!;
  const markBefore = hasBefore ? marks[i - 1]! : 0;
  const markAfter = hasAfter ? marks[i + 1]! : 0;
  const gapBefore = hasBefore ? gaps[i]! : 0;
  const gapAfter = hasAfter ? gaps[i + 1]! : 0;
  slots[n++] = GAP_BEFORE[gapBefore]!;
  slots[n++] = GAP_AFTER[gapAfter]!;
  slots[n++] = USE_BEHIND[(before << 6) | use]!;
  slots[n++] = USE_BEFORE[(use << 6) | after]!;
  slots[n++] = USES_AROUND[(before << 6) | after]!;
  slots[n++] = MARK_HERE[mark]!;
  if (markBefore > 0) slots[n++] = slot(MARK + 1, markBefore);
  if (markAfter > 0) slots[n++] = slot(MARK + 2, markAfter);
  if (markBefore > 0 || markAfter > 0) {
    slots[n++] = slot(MARKS_IN_ROW, join(join(mark, markBefore), gapBefore));
    slots[n++] = slot(MARKS_IN_ROW + 1, join(join(mark, markAfter), gapAfter));
  }
  if (mark > 0) {
    const found = mark & ~48;
    slots[n++] = slot(MARK_AND_USE, join(found, use));
    slots[n++] = slot(MARK_AND_USE + 1, join(found, before));
    slots[n++] = slot(MARK_AND_USE + 2, join(found, after));
    slots[n++] = slot(MARK_AND_USE + 3, join(join(found, gapBefore), gapAfter));
    if (hasBefore) slots[n++] = slot(MARK_AND_BASE, join(classOfMark(mark), words[i - 1]!.base));
    if (hasAfter) slots[n++] = slot(MARK_AND_BASE + 1, join(classOfMark(mark), words[i + 1]!.base));
  }
  return n;
}

/** In place of a class, where a sentence begins or ends; classes are below it. */
const NOWHERE = 63;

/** The slots of what every token has, hashed beforehand: of pairs of classes, gaps and marks there are few. */
const pairs = (template: number) =>
  Uint16Array.from({ length: 64 * 64 }, (_, pair) => slot(template, join(pair >> 6, pair & 63)));
const singles = (template: number, count: number) =>
  Uint16Array.from({ length: count }, (_, value) => slot(template, value));
const USE_BEHIND = pairs(USES);
const USE_BEFORE = pairs(USES + 1);
const USES_AROUND = pairs(USES + 2);
const GAP_BEFORE = singles(GAP, GAPS.length);
const GAP_AFTER = singles(GAP + 1, GAPS.length);
const MARK_HERE = singles(MARK, MARKS);

/** Other occurrences of a word tell of it up to so many sentences away, and so many on each side. */
const REACH = 15;
const EACH_SIDE = 3;
export const MAX_NAMESAKES = 2 * EACH_SIDE;

/** For each token the one before and the one behind that have the same base; -1 where there is none. */
export interface Namesakes {
  readonly previous: Int32Array;
  readonly next: Int32Array;
}

/** Links the tokens that share a base. Plain words are left out: they say nothing of one another. */
export function linkNamesakes(words: readonly Word[]): Namesakes {
  const previous = new Int32Array(words.length).fill(-1);
  const next = new Int32Array(words.length).fill(-1);
  const last = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    const { base, use } = words[i]!;
    if (isPlainWord(use)) continue;
    const other = last.get(base);
    if (other !== undefined) {
      previous[i] = other;
      next[other] = i;
    }
    last.set(base, i);
  }
  return { previous, next };
}

/** Writes the nearest other occurrences of a token's word into `found` and returns how many. */
export function namesakesOf(
  i: number,
  { previous, next }: Namesakes,
  sentences: ArrayLike<number>,
  found: Int32Array,
): number {
  let n = 0;
  const here = sentences[i]!;
  for (let at = previous[i]!, left = EACH_SIDE; at >= 0 && left > 0; at = previous[at]!, left--) {
    if (here - sentences[at]! > REACH) break;
    found[n++] = at;
  }
  for (let at = next[i]!, left = EACH_SIDE; at >= 0 && left > 0; at = next[at]!, left--) {
    if (sentences[at]! - here > REACH) break;
    found[n++] = at;
  }
  return n;
}

/** The slot that tells how often a word recurs nearby, and what the gazetteer says of it there. */
export function namesakeSlot(count: number, mark: Mark): number {
  return slot(NAMESAKES, join(count, classOfMark(mark)));
}
