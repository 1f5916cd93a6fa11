import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Span } from '../recognize/spans.ts';
import { DEMONYM, NO_PLACE, type PlaceClass, placeClass } from './place-class.ts';

/**
 * What the gazetteer says of a token, in one number: bits 0–3 the class of the name it is part of, 4–5 the name's
 * length in tokens (1, 2, 3 and more; 0 outside), 6 inside rather than beginning, 7 behind particles. 0 is no name.
 */
export type Mark = number;

export const MARKS = 256;

export function classOfMark(mark: Mark): PlaceClass {
  return mark & 15;
}

export function isInsideMark(mark: Mark): boolean {
  return (mark & 64) !== 0;
}

/**
 * Marks the tokens with the names the gazetteer has for them, the longest first and from left to right. Among names of
 * one length that with the greatest place counts, else that with the fewest particles before it.
 */
export function gazetteerMarks(spans: readonly (readonly Span[])[], gazetteer: Gazetteer): Uint8Array {
  const marks = new Uint8Array(spans.length);
  for (let i = 0; i < spans.length;) {
    let best: Span | undefined;
    let bestClass: PlaceClass = NO_PLACE;
    for (const span of spans[i]!) {
      if (best !== undefined && span.last < best.last) break;
      const found = placeClass(gazetteer, span.matches);
      if (found > bestClass) {
        best = span;
        bestClass = found;
      }
    }
    if (best === undefined) {
      i++;
      continue;
    }
    const length = Math.min(3, best.last - best.first + 1) << 4;
    marks[i] = bestClass | length | (best.peeled > 0 ? 128 : 0);
    for (let inside = i + 1; inside <= best.last; inside++) marks[inside] = bestClass | length | 64;
    i = best.last + 1;
  }
  return marks;
}

/** Rows of the transition table: what the gazetteer and the article say of the token that is passed to. */
export const TRANSITION_KINDS = 6;

export function transitionKind(mark: Mark, hasArticle: boolean): number {
  const found = classOfMark(mark);
  if (found === NO_PLACE) return hasArticle ? 1 : 0;
  if (found === DEMONYM) return 5;
  if (isInsideMark(mark)) return 4;
  return hasArticle ? 3 : 2;
}
