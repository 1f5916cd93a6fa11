type Lang = 'ar' | 'en';

const regions: Partial<Record<Lang, Intl.DisplayNames>> = {};

/** Made when it is first asked for: that takes a browser some 20 ms, which nobody shall wait for who only reads. */
const regionsIn = (lang: Lang) =>
  (regions[lang] ??= new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }));

/** What newspapers write where the Unicode CLDR is formal, tells two countries apart by their capitals, or says it longer. */
const EVERYDAY: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  ar: {
    AE: 'الإمارات',
    CD: 'الكونغو الديمقراطية',
    CF: 'أفريقيا الوسطى',
    CG: 'الكونغو',
    DK: 'الدنمارك',
    HK: 'هونغ كونغ',
    HU: 'المجر',
    MM: 'ميانمار',
    MO: 'ماكاو',
    MQ: 'مارتينيك',
    PS: 'فلسطين',
    SA: 'السعودية',
    TL: 'تيمور الشرقية',
    VC: 'سانت فنسنت',
  },
  en: {
    CD: 'DR Congo',
    CG: 'Congo',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Macao',
    PS: 'Palestine',
    TC: 'Turks and Caicos',
    VC: 'St. Vincent',
  },
};

/** The everyday name of a country by its ISO 3166-1 code, the same on the map and beside it; empty where there is none. */
export function countryName(code: string, lang: Lang): string {
  if (!/^[A-Z]{2}$/.test(code)) return '';
  return EVERYDAY[lang][code] ?? regionsIn(lang).of(code)?.replaceAll(' & ', ' and ') ?? '';
}
