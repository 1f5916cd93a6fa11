/*
 * Names for Arabic labels. GeoNames' alternates in Arabic script are Arabic, Persian, Urdu, Kurdish and Uyghur mixed and
 * untagged, so the letters have to tell.
 */

const HARAKAT =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const ARABIC_LETTER = /[\u0621-\u063A\u0641-\u064A]/;
/** Letters that Arabic itself does not write. */
const FOREIGN_LETTER =
  /[\u063B-\u063F\u066E-\u066F\u0671-\u06D5\u06EE-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFBFF]/;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** Without harakat, tatweel and marks of direction: on a map's canvas the marks float off their letters. */
export function withoutHarakat(name: string): string {
  return name.normalize('NFC').replace(HARAKAT, '').replace(/\s+/g, ' ').trim();
}

/** Whether a name is written with Arabic's own letters only. */
export function isCleanArabic(name: string): boolean {
  return (
    ARABIC_LETTER.test(name) &&
    !FOREIGN_LETTER.test(name) &&
    /^[\u0621-\u063A\u0641-\u064A\s'’().،-]+$/.test(name)
  );
}

export function mixesScripts(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name) && LATIN_LETTER.test(name);
}

const TYPE_IN_FRONT =
  /^(محافظة|والاية|ولايات|مقاطعة|مقاطعه|إقليم|اقليم|ولاية|ولايه|منطقة|منطقه|جهة|قضاء|دائرة|مديرية|بلدية|بلديه|مدينة|مدينه|إمارة|أوبلاست|كانتون|جمهورية|كراي|شعبية|ناحية|رايون) +/;

/**
 * The bare name of a region: `محافظة أرارات، أرمينيا` is أرارات. A name whose rest would be an adjective keeps its word
 * (الجهة الشرقية, محافظة البحر الأحمر is left as البحر الأحمر).
 */
export function bareRegionName(name: string): string {
  const plain = withoutHarakat(name)
    .replace(/[،,(].*$/, '')
    .trim();
  const bare = plain.replace(TYPE_IN_FRONT, '');
  const isAdjective = /^ال\S+ية$/.test(bare) && /^(منطقة|جهة|مقاطعة) /.test(plain);
  return bare.length < 2 || isAdjective ? plain : bare;
}

/** A town's name without the `X` of `town، X` and without the kind of thing it is: إمارة الشارقة is الشارقة. */
export function bareTownName(name: string, isCapital: boolean): string {
  const plain = withoutHarakat(name)
    .replace(/[،,(].*$/, '')
    .replace(/ (كراي|أوبلاست|سيتي)$/, '')
    .trim();
  // The town of a country's own name keeps its word: مدينة الكويت.
  if (isCapital) return plain;
  const bare = plain.replace(TYPE_IN_FRONT, '');
  return bare.length < 2 ? plain : bare;
}

/**
 * Gives an Arab town the article and the ending that its Latin name shows and sloppy Arabic leaves out: `Al Kūt` is الكوت,
 * and `Al ‘Amārah` العمارة.
 */
export function asLatinShows(arabic: string, latin: string, country: string): string {
  if (!ARAB_COUNTRIES.has(country)) return arabic;
  const article =
    /^(al|ad|adh|an|ar|as|aş|ash|at|aţ|ath|az)[ -]/i.test(latin) && !/^(ال|آل|مدينة)/.test(arabic);
  const feminine = /ah$/i.test(latin) && /ه$/.test(arabic);
  return (article ? 'ال' : '') + (feminine ? arabic.replace(/ه$/, 'ة') : arabic);
}

/**
 * The likeliest Arabic one of several names: clean letters, then the endings and the article that Arabic has and Persian and
 * Urdu have not, then the order of the source.
 */
export function bestName(names: readonly string[], country: string): string | undefined {
  const clean = [...new Set(names.map(withoutHarakat).filter(isCleanArabic))];
  const score = (name: string) =>
    (/ة( |$)/.test(name) ? 2 : 0) +
    (/[أإآؤئ]/.test(name) ? 1 : 0) +
    (/(^| )ال/.test(name) && ARAB_COUNTRIES.has(country) ? 2 : 0) -
    (/ه( |$)/.test(name) ? 1 : 0) -
    (/[()،']/.test(name) ? 3 : 0) -
    (TYPE_IN_FRONT.test(name) ? 2 : 0);
  return clean.map((name, i) => ({ name, rank: score(name) - i / 100 })).sort((a, b) => b.rank - a.rank)[0]
    ?.name;
}

export const ARAB_COUNTRIES = new Set(
  'AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '),
);
