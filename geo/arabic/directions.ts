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
  const stem = /^(?:[وف]?[بل]?(?:ال)?)(شمال|جنوب|شرق|غرب)(?:ي|ا)?$/u.exec(token?.norm ?? '')?.[1];
  return stem === undefined ? undefined : COMPASS[stem];
}

/**
 * The side that adjectives behind a name tell: الشمالي in ريف حلب الشمالي, الجنوبية in ضواحي دمشق الجنوبية, from
 * `tokens[from]` to `tokens[to]`. Undefined where one of them is none.
 */
export function side(tokens: readonly Token[], from: number, to: number): Bearing | undefined {
  const sides = tokens.slice(from, to + 1).map((token) => {
    const masculine = token.norm.replace(/يه$/u, 'ي');
    return /^ال/u.test(masculine) ? direction({ ...token, norm: masculine }) : undefined;
  });
  const [first, second] = sides;
  if (first === undefined || sides.length > 2) return undefined;
  if (sides.length === 1) return first;
  return second === undefined ? undefined : between(first, second);
}

/** The middle of two bearings a right angle apart; the second alone where they are opposite or the same. */
function between(a: Bearing, b: Bearing): Bearing {
  const turn = ((b - a + 540) % 360) - 180;
  return Math.abs(turn) === 90 ? (a + turn / 2 + 360) % 360 : b;
}
