import type { Token } from '../types.ts';
import { WordMap } from '../text/words.ts';
import type { Cue, Language } from './language.ts';

/** What a language says of a word wherever it stands. */
interface Facts {
  readonly cue: Cue | undefined;
  readonly isListOpener: boolean;
  readonly looksLikeAdjective: boolean;
  readonly looksLikeName: boolean;
  readonly isGeneric: boolean;
  readonly isOrganisationHead: boolean;
  readonly isLongOrganisationHead: boolean;
  readonly canContinueOrganisation: boolean;
  readonly isTitle: boolean;
  readonly isLocative: boolean;
  readonly isIn: boolean;
  readonly isCoordinated: boolean;
  readonly hasAttachedPreposition: boolean;
}

/** The same language, which looks at a word once however often it is asked about it. */
export function remembering(language: Language): Language {
  const known = new WordMap<Facts>();
  const factsOf = (token: Token): Facts =>
    known.get(token.word) ??
    known.set(token.word, {
      cue: language.cue(token),
      isListOpener: language.isListOpener(token),
      looksLikeAdjective: language.looksLikeAdjective(token),
      looksLikeName: language.looksLikeName(token),
      isGeneric: language.isGeneric(token),
      isOrganisationHead: language.isOrganisationHead(token),
      isLongOrganisationHead: language.isLongOrganisationHead(token),
      canContinueOrganisation: language.canContinueOrganisation(token),
      isTitle: language.isTitle(token),
      isLocative: language.isLocative(token),
      isIn: language.isIn(token),
      isCoordinated: language.isCoordinated(token),
      hasAttachedPreposition: language.hasAttachedPreposition(token),
    });
  return {
    // What is seldom asked, or of more than a word, is asked each time.
    ...language,
    cue: (token) => factsOf(token).cue,
    isListOpener: (token) => factsOf(token).isListOpener,
    looksLikeAdjective: (token) => factsOf(token).looksLikeAdjective,
    looksLikeName: (token) => factsOf(token).looksLikeName,
    isGeneric: (token) => factsOf(token).isGeneric,
    isOrganisationHead: (token) => factsOf(token).isOrganisationHead,
    isLongOrganisationHead: (token) => factsOf(token).isLongOrganisationHead,
    canContinueOrganisation: (token) => factsOf(token).canContinueOrganisation,
    isTitle: (token) => factsOf(token).isTitle,
    isLocative: (token) => factsOf(token).isLocative,
    isIn: (token) => factsOf(token).isIn,
    isCoordinated: (token) => factsOf(token).isCoordinated,
    hasAttachedPreposition: (token) => factsOf(token).hasAttachedPreposition,
  };
}
