import type { Bearing, Language } from '../recognize/language.ts';
import type { Recognition, Recognized } from '../recognize/recognized.ts';

/** What the words between two mentions say of the first. Indices into `Recognition.mentions`. */
export type Relation =
  | { readonly type: 'direction'; readonly of: number; readonly from: number; readonly bearing: Bearing }
  | { readonly type: 'containment'; readonly of: number; readonly container: number };

/** A direction may be separated from what it is said of by "area", "town" and the like. */
const MAX_WORDS = 3;

/** Reads "X north-west of Y", "X in Y" and "X, the Syrian" off neighbouring mentions. */
export function relations({ tokens, mentions }: Recognition, text: string, language: Language): Relation[] {
  const found: Relation[] = [];
  mentions.forEach((next, i) => {
    const of = i - 1;
    const mention = mentions[of];
    if (!mention || isBroken(text, mention, next)) return;
    const between = next.first - mention.last - 1;
    if (next.kind === 'demonym' && between === 0 && mention.kind === 'toponym') {
      found.push({ type: 'containment', of, container: i });
    } else if (between === 1 && language.isIn(tokens[mention.last + 1]!)) {
      found.push({ type: 'containment', of, container: i });
    } else if (between >= 1 && between <= MAX_WORDS) {
      const bearing = language.bearing(tokens.slice(mention.last + 1, next.first), between - 1);
      if (bearing !== undefined) found.push({ type: 'direction', of, from: i, bearing });
    }
  });
  return found;
}

/** A sentence or clause ends between them. */
function isBroken(text: string, a: Recognized, b: Recognized): boolean {
  return /[.؟!؛\n،,]/u.test(text.slice(a.end, b.start));
}
