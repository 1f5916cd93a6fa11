import type { Language } from '../recognize/language.ts';
import { remembering } from '../recognize/remembering.ts';
import { cueOf } from './cue-words.ts';
import { bearing } from './directions.ts';
import { LONG_ORGANISATION_HEADS, ORGANISATION_HEADS } from './organisations.ts';
import { TITLES } from './persons.ts';
import { bareForms, readings } from './proclitics.ts';

const LOCATIVES = new Set(
  'في الي من علي نحو صوب باتجاه قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل خارج حول بين عبر حدود ضواحي ريف محيط مشارف'.split(
    ' ',
  ),
);

const LIST_OPENERS = new Set('بينها منها ومنها وبينها ابرزها اهمها مثل هي وهي'.split(' '));

/** What recognition knows of Arabic. */
export const arabic: Language = remembering({
  readings,
  withoutArticle: (norm) => (norm.length > 4 && norm.startsWith('ال') ? norm.slice(2) : norm),
  cue: (token) => cueOf(bareForms(token)),
  isListOpener: (token) => LIST_OPENERS.has(token.norm),
  // The words that announce a settlement are feminine, and so are their adjectives; without the article, as here, names rarely end so.
  looksLikeAdjective: (token) => /^(?!ال).*ه$/u.test(token.norm),
  looksLikeName: (token) =>
    /^\p{L}+$/u.test(token.norm) && !/^(?:[وفبلك]?ال|لل)|(?:ات|ين|ون|يه|هم|هن|ها|نا)$/u.test(token.norm),
  isGeneric: (token) =>
    bearing([token], 0) !== undefined ||
    cueOf(bareForms(token).map((form) => form.replace(/^ال/u, ''))) !== undefined,
  isOrganisationHead: (token) => bareForms(token).some((form) => ORGANISATION_HEADS.has(form)),
  isLongOrganisationHead: (token) => bareForms(token).some((form) => LONG_ORGANISATION_HEADS.has(form)),
  canContinueOrganisation: (token) => /^و?ال/u.test(token.norm),
  isTitle: (token) => bareForms(token).some((form) => TITLES.has(form)),
  isLocative: (token) => bareForms(token).some((form) => LOCATIVES.has(form)),
  isIn: (token) => token.norm === 'في',
  isCoordinated: (token) => token.norm.startsWith('و'),
  hasAttachedPreposition: (token) => /^[وف]?[بل]/u.test(token.norm),
  bearing,
});
