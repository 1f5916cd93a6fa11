import type { Language } from '../recognize/language.ts';
import { remembering } from '../recognize/remembering.ts';
import { isWordInAlefMaksura } from './alef-maksura.ts';
import { cueOf } from './cue-words.ts';
import { bearing, side } from './directions.ts';
import {
  CLUB_HEADS,
  CLUB_TAILS,
  LONG_ORGANISATION_HEADS,
  ORGANISATION_HEADS,
  ORGANISATION_LINKS,
} from './organisations.ts';
import { TITLES } from './persons.ts';
import { bareForms, readings } from './proclitics.ts';
import { distance, RELATION_LINKS, relationOf } from './relation-words.ts';

const LOCATIVES = new Set(
  (
    'في الي من علي نحو صوب باتجاه قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل خارج حول بين عبر حدود ضواحي ريف محيط ' +
    'مشارف شوارع احيا ازقه اسواق سكان اهالي شاطي شواطي ساحل سواحل اجوا سما مداخل تخوم اطراف محطه محطات تقع يقع'
  ).split(' '),
);

const SITUATED = new Set('الواقعه الواقع الكاينه الكاين تقع يقع'.split(' '));

/** Words that begin the names of villages and mean little without what follows. */
const NAME_HEADS = new Set(
  (
    'تل تله ام ابو بو بني بنت بيت عين عيون كفر دير خربه راس سيدي شيخ برج قصر قصور حصن قلعه باب مرج جسر بير حوش مزرعه كوم منيه ' +
    'ميت شبرا نجع عزبه اولاد وادي جبل خان حمام سوق ساقيه غيل مشتي دار رمله'
  ).split(' '),
);

const NAME_TAILS = new Set(
  'الشرقيه الغربيه الشماليه الجنوبيه الكبري الصغري العليا السفلي الوسطي القديمه الجديده الفوقا التحتا'.split(
    ' ',
  ),
);

const LIST_OPENERS = new Set('بينها منها ومنها وبينها ابرزها اهمها مثل هي وهي'.split(' '));

/** What recognition knows of Arabic. */
export const arabic: Language = remembering({
  code: 'ar',
  readings,
  withoutArticle: (norm) => (norm.length > 4 && norm.startsWith('ال') ? norm.slice(2) : norm),
  cue: (token) => cueOf(bareForms(token)),
  isNameHead: (norm) => NAME_HEADS.has(norm),
  isNameTail: (norm) => NAME_TAILS.has(norm),
  isDefinite: (token) => /^[وفبلك]{0,2}(?:ال|لل)/u.test(token.norm),
  agreesWithTown: (token) => /^ال.*يه$/u.test(token.norm),
  isListOpener: (token) => LIST_OPENERS.has(token.norm),
  // The words that announce a settlement are feminine, and so are their adjectives; without the article, as here, names rarely end so.
  looksLikeAdjective: (token) => /^(?!ال).*ه$/u.test(token.norm),
  looksLikeName: (token) =>
    /^\p{L}+$/u.test(token.norm) && !/^(?:[وفبلك]?ال|لل)|(?:ات|ين|ون|يه|هم|هن|ها|نا)$/u.test(token.norm),
  isOtherAsWritten: ({ text: written }, text) => isWordInAlefMaksura(written, text),
  isGeneric: (token) =>
    bearing([token], 0) !== undefined ||
    cueOf(bareForms(token).map((form) => form.replace(/^ال/u, ''))) !== undefined,
  isOrganisationHead: (token) =>
    bareForms(token).some((form) => ORGANISATION_HEADS.has(form) || LONG_ORGANISATION_HEADS.has(form)),
  isLongOrganisationHead: (token) => bareForms(token).some((form) => LONG_ORGANISATION_HEADS.has(form)),
  canContinueOrganisation: (token) => /^و?ال/u.test(token.norm),
  canLinkOrganisation: (token) => ORGANISATION_LINKS.has(token.norm),
  isClubHead: (token) => bareForms(token).some((form) => CLUB_HEADS.has(form)),
  isClubTail: (token) => CLUB_TAILS.has(token.norm),
  canBeSurname: (token) => /^ال.+ي$/u.test(token.norm),
  isTitle: (token) => bareForms(token).some((form) => TITLES.has(form)),
  isLocative: (token) => bareForms(token).some((form) => LOCATIVES.has(form)),
  isIn: (token) => token.norm === 'في',
  isSituated: (token) => SITUATED.has(token.norm),
  isCoordinated: (token) => token.norm.startsWith('و'),
  hasAttachedIn: (token) => /^[وف]?ب/u.test(token.norm),
  hasAttachedPreposition: (token) => /^[وف]?[بل]/u.test(token.norm),
  relation: relationOf,
  isRelationLink: (token) => RELATION_LINKS.has(token.norm),
  distance,
  bearing,
  side,
});
