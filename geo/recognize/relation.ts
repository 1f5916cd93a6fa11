import { joins } from '../text/tokenize.ts';
import type { MentionRelation, RelationType, Token } from '../types.ts';
import type { Bearing, Language } from './language.ts';
import type { Recognized } from './recognized.ts';

/**
 * What the words around a name say of the spot that is meant: ريف حلب الشمالي, على بعد 40 كيلومترا شمال غربي حلب. Of a
 * demonym, whether it names one side of a border.
 */
export function readRelation(
  text: string,
  tokens: readonly Token[],
  { first, last, kind }: Pick<Recognized, 'first' | 'last' | 'kind'>,
  language: Language,
): MentionRelation | undefined {
  const follows = (i: number) => i > 0 && i < tokens.length && joins(text, tokens[i - 1]!, tokens[i]!);
  let at = first - 1;
  const word = (i: number): Token | undefined => (i >= 0 && follows(i + 1) ? tokens[i] : undefined);
  if (kind === 'demonym') {
    // الحدود السورية التركية: one more people may stand between.
    const head = [at, at - 1].find((i) => word(i) && language.relation(tokens[i]!) === 'border');
    const between = head === at || (head !== undefined && word(at) && language.isDefinite(tokens[at]!));
    return head !== undefined && between ? told('border', head, last) : undefined;
  }
  // مدينة in شمال غربي مدينة حلب.
  if (word(at) && language.cue(tokens[at]!)?.detachable) at--;
  const linked = word(at) && language.isRelationLink(tokens[at]!);
  if (linked) at--;
  const direction = word(at) ? language.bearing(tokens, at) : undefined;
  if (direction !== undefined) {
    while (word(at) && language.bearing([tokens[at]!], 0) !== undefined) at--;
    const begins = at + 1;
    if (word(at) && language.isRelationLink(tokens[at]!) && measured(at - 1)) at--;
    return measured(at) ?? told('direction', begins, last, { bearing: direction });
  }
  const distance = linked ? measured(at) : undefined;
  if (distance) return distance;
  const type = word(at) && language.relation(tokens[at]!);
  if (!type) return undefined;
  // ريف حلب الشمالي, ضواحي دمشق الجنوبية: the side is told behind the name.
  const sideOf = (to: number) => (follows(to) ? language.side(tokens, last + 1, to) : undefined);
  const one = sideOf(last + 1);
  const two = one === undefined ? undefined : sideOf(last + 2);
  if (one === undefined) return told(type, at, last);
  return told(type, at, two === undefined ? last + 1 : last + 2, { bearing: two ?? one });

  function measured(i: number): MentionRelation | undefined {
    const found = word(i) && language.distance(tokens, i);
    const bearing = direction === undefined ? {} : { bearing: direction };
    return found && told('distance', found.first, last, { ...bearing, distanceKm: found.km });
  }

  function told(
    type: RelationType,
    from: number,
    to: number,
    more: { readonly bearing?: Bearing; readonly distanceKm?: number } = {},
  ): MentionRelation {
    const { start } = tokens[from]!;
    const { end } = tokens[to]!;
    return { type, start, end, text: text.slice(start, end), ...more };
  }
}
