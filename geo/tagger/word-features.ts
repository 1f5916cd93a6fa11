import type { Language } from '../recognize/language.ts';
import { asToken } from '../text/tokenize.ts';
import { hashUnits, join, slot } from './hash.ts';
import { frequencyOf, hashWord, type Lexicon } from './lexicon.ts';

/** Sorts of features that a word has by itself, wherever it stands; the number is part of the hash: order is format. */
const BASE = 0;
const WHOLE = 1;
const PREFIX = 2;
const SUFFIX = 6;
const SHAPE = 10;
const USE = 11;
const USE_AND_SHAPE = 12;
const TRIGRAM = 13;
const AROUND = 20;
const EARLIER_AND_LATER = 60;

/** Where a neighbour stands whose features a token takes over. */
export const OFFSETS = [-2, -1, 1, 2] as const;

/** What is known of a word apart from where it stands. */
export interface Word {
  /** Hash of the word without particles and article. */
  readonly base: number;
  /** Its class in the lexicon. */
  readonly use: number;
  readonly hasArticle: boolean;
}

/** The slots of a word's features, for itself and for those around it. */
export interface WordSlots extends Word {
  readonly own: readonly number[];
  /** For the tokens that have it at each of `OFFSETS`. */
  readonly around: readonly (readonly number[])[];
  /** For the token before whose namesake elsewhere it stands, and for the one behind. */
  readonly beforeNamesake: readonly number[];
  readonly afterNamesake: readonly number[];
}

/** Reads a folded word. */
export function wordSlots(norm: string, language: Language, lexicon: Lexicon): WordSlots {
  const reading = plainestKnown(norm, language, lexicon);
  const stem = language.withoutArticle(reading.norm);
  const hasArticle = stem !== reading.norm;
  const base = hashUnits(stem);
  const use = lexicon.classOf(hashWord(reading.norm));
  const shape = join(
    (Math.min(stem.length, 9) << 2) | Math.min(reading.peeled, 3),
    (hasArticle ? 1 : 0) | (scriptOf(norm) << 1),
  );
  const own = [slot(BASE, base), slot(SHAPE, shape), slot(USE, use), slot(USE_AND_SHAPE, join(use, shape))];
  if (reading.peeled > 0) own.push(slot(WHOLE, hashUnits(norm)));
  for (let length = 1; length <= 4 && length <= stem.length; length++) {
    own.push(slot(PREFIX + length - 1, hashUnits(stem, 0, length)));
    own.push(slot(SUFFIX + length - 1, hashUnits(stem, stem.length - length)));
  }
  for (let i = 1; i + 4 <= stem.length; i++) own.push(slot(TRIGRAM, hashUnits(stem, i, i + 3)));
  const ending = hashUnits(stem, Math.max(0, stem.length - 3));
  const opening = hashUnits(stem, 0, Math.min(stem.length, 2));
  const flags = join(use, (hasArticle ? 1 : 0) | (Math.min(reading.peeled, 3) << 1));
  const around = OFFSETS.map((_, i) => [
    slot(AROUND + 5 * i, base),
    slot(AROUND + 5 * i + 1, use),
    slot(AROUND + 5 * i + 2, flags),
    ...(i === 1 || i === 2 ? [slot(AROUND + 5 * i + 3, ending), slot(AROUND + 5 * i + 4, opening)] : []),
  ]);
  return {
    base,
    use,
    hasArticle,
    own,
    around,
    beforeNamesake: [slot(EARLIER_AND_LATER, base), slot(EARLIER_AND_LATER + 1, use)],
    afterNamesake: [slot(EARLIER_AND_LATER + 2, base), slot(EARLIER_AND_LATER + 3, use)],
  };
}

/**
 * The word itself where the lexicon has it often, else the reading it has oftenest: و in وقال is a particle if قال is a
 * word. Unknown words stay whole.
 */
function plainestKnown(norm: string, language: Language, lexicon: Lexicon) {
  const [whole, ...peeled] = language.readings(asToken(norm));
  let best = whole!;
  let frequency = frequencyOf(lexicon.classOf(hashWord(norm)));
  for (const reading of peeled) {
    // Shorter rests are words by accident: كان is not ك and ان.
    if (reading.norm.length < 3) continue;
    const other = frequencyOf(lexicon.classOf(hashWord(reading.norm)));
    if (other > frequency) {
      best = reading;
      frequency = other;
    }
  }
  return best;
}

const ARABIC = 0;
const LATIN = 1;
const DIGIT = 2;
const OTHER = 3;

function scriptOf(norm: string): number {
  const first = norm.charCodeAt(0);
  if (first >= 0x0621 && first <= 0x064a) return ARABIC;
  if (first >= 0x30 && first <= 0x39) return DIGIT;
  return first < 0x0250 ? LATIN : OTHER;
}
