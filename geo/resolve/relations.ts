import type { Bearing, Language } from '../recognize/language.ts';
import type { Recognition, Recognized } from '../recognize/recognized.ts';

/** What the words between two mentions say of the first. Indices into `Recognition.mentions`. */
export type Relation =
  | { readonly type: 'direction'; readonly of: number; readonly from: number; readonly bearing: Bearing }
  | { readonly type: 'apposition'; readonly of: number; readonly container: number }
  | {
      readonly type: 'containment';
      readonly of: number;
      readonly container: number;
      /** A word before the contained name says what it is, and "in" where: حي العزيزية بمكة. */
      readonly isAnnounced: boolean;
    };

/** A direction may be separated from what it is said of by "area", "town" and the like. */
const MAX_WORDS = 3;

/** Reads "X north-west of Y", "X in Y", "X, the Syrian", "X (Y)" off neighbouring mentions. */
export function relations({ tokens, mentions }: Recognition, text: string, language: Language): Relation[] {
  const found: Relation[] = [];
  for (let container = 1; container < mentions.length; container++) {
    const of = container - 1;
    const mention = mentions[of]!;
    const next = mentions[container]!;
    const gap = text.slice(mention.end, next.start);
    const between = next.first - mention.last - 1;
    if (between === 0 && APPOSITION.test(gap)) found.push({ type: 'apposition', of, container });
    if (between > MAX_WORDS || BREAK.test(gap)) continue;
    if (between === 0 && next.kind === 'demonym' && mention.kind === 'toponym') {
      found.push({ type: 'containment', of, container, isAnnounced: isAnnounced(mention) });
    } else if (saysIn(mention, next)) {
      found.push({ type: 'containment', of, container, isAnnounced: isAnnounced(mention) });
    } else if (between >= 1) {
      const bearing = language.bearing(tokens.slice(mention.last + 1, next.first), between - 1);
      if (bearing !== undefined) found.push({ type: 'direction', of, from: container, bearing });
    }
  }
  return found;

  /** "the quarter X in": what follows is where it lies, and not where something went from it. */
  function isAnnounced(mention: Recognized): boolean {
    const opener = tokens[mention.last + 1]!;
    return mention.cue !== undefined && (language.isIn(opener) || language.hasAttachedIn(opener));
  }

  /** "in", or the same attached to what follows, and then nothing but words that announce the next name. */
  function saysIn(mention: Recognized, next: Recognized): boolean {
    const at = mention.last + 1;
    const opener = tokens[at];
    if (!opener) return false;
    const isIn = language.isIn(opener);
    if (!isIn && !language.hasAttachedPreposition(opener)) return false;
    if (at === next.first) return next.start > opener.start;
    for (let i = isIn ? at + 1 : at; i < next.first; i++) if (!language.isGeneric(tokens[i]!)) return false;
    return true;
  }
}

/** A sentence or clause ends between them. */
const BREAK = /[.؟!؛\n،,]/u;
/** "X, Y" and "X (Y". */
const APPOSITION = /^["”»]?\s*(?:[،,]\s*|\()["“«]?$/u;

/** The first mention, where it opens the article as the place it was sent from: "دمشق – ", "بيروت (رويترز) - ". */
export function dateline({ mentions }: Recognition, text: string): number {
  const [first] = mentions;
  if (!first || first.kind !== 'toponym' || /\p{L}/u.test(text.slice(0, first.start))) return -1;
  return DATELINE_END.test(text.slice(first.end, first.end + LONGEST_DATELINE)) ? 0 : -1;
}

const DATELINE_END = /^(?:[،,]\s*\p{L}+)?\s*(?:\([^)\n]*\)\s*)?[-–—:/]/u;
const LONGEST_DATELINE = 60;
