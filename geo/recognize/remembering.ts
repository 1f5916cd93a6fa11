import { WordNotes } from '../text/words.ts';
import type { Token } from '../types.ts';
import type { Cue, Language } from './language.ts';

/** What a language says of a word wherever it stands: a bit for each of `QUESTIONS`, and its cue. */
interface Facts {
  readonly bits: number;
  readonly cue: Cue | undefined;
}

/** Bits are 31 at most. */
const QUESTIONS = [
  'isListOpener',
  'looksLikeAdjective',
  'looksLikeName',
  'isGeneric',
  'isOrganisationHead',
  'isLongOrganisationHead',
  'canContinueOrganisation',
  'isTitle',
  'isLocative',
  'isIn',
  'isSituated',
  'isClubHead',
  'isClubTail',
  'isCoordinated',
  'hasAttachedPreposition',
] as const satisfies (keyof Language)[];

/** The same language, which looks at a word once however often it is asked about it. */
export function remembering(language: Language): Language {
  const known = new WordNotes<Facts>('facts');
  const read = (token: Token): Facts => {
    const bits = QUESTIONS.reduce((bits, question, i) => bits | (language[question](token) ? 1 << i : 0), 0);
    return known.set(token.word, { bits, cue: language.cue(token) });
  };
  const factsOf = (token: Token): Facts => known.get(token.word) ?? read(token);
  const answer = (question: (typeof QUESTIONS)[number]) => {
    const bit = 1 << QUESTIONS.indexOf(question);
    return (token: Token): boolean => (factsOf(token).bits & bit) !== 0;
  };
  return {
    ...language,
    cue: (token) => factsOf(token).cue,
    isListOpener: answer('isListOpener'),
    looksLikeAdjective: answer('looksLikeAdjective'),
    looksLikeName: answer('looksLikeName'),
    isGeneric: answer('isGeneric'),
    isOrganisationHead: answer('isOrganisationHead'),
    isLongOrganisationHead: answer('isLongOrganisationHead'),
    canContinueOrganisation: answer('canContinueOrganisation'),
    isTitle: answer('isTitle'),
    isLocative: answer('isLocative'),
    isIn: answer('isIn'),
    isSituated: answer('isSituated'),
    isClubHead: answer('isClubHead'),
    isClubTail: answer('isClubTail'),
    isCoordinated: answer('isCoordinated'),
    hasAttachedPreposition: answer('hasAttachedPreposition'),
  };
}
