import type { Token } from '../types.ts';
import type { Bearing } from '../recognize/language.ts';

const COMPASS: Readonly<Record<string, Bearing>> = { شمال: 0, شرق: 90, جنوب: 180, غرب: 270 };

/**
 * The bearing that ends at `tokens[at]`: شمال, شمالي, الشمال, or two of them (شمال غربي, جنوب شرق). Undefined
 * where the token is no direction.
 *
 * @example bearing(tokenize('شمال غربي حلب'), 1) // => 315
 */
export function bearing(tokens: readonly Token[], at: number): Bearing | undefined {
  const last = direction(tokens[at]);
  if (last === undefined) return undefined;
  const first = direction(tokens[at - 1]);
  return first === undefined ? last : between(first, last);
}

function direction(token: Token | undefined): Bearing | undefined {
  const stem = /^(?:[وف]?[بل]?(?:ال)?)(شمال|جنوب|شرق|غرب)ي?$/u.exec(token?.norm ?? '')?.[1];
  return stem === undefined ? undefined : COMPASS[stem];
}

/** The middle of two bearings a right angle apart; the second alone where they are opposite or the same. */
function between(a: Bearing, b: Bearing): Bearing {
  const turn = ((b - a + 540) % 360) - 180;
  return Math.abs(turn) === 90 ? (a + turn / 2 + 360) % 360 : b;
}
