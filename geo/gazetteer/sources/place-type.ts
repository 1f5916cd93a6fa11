import type { Precision } from '../../types.ts';
import { nameKey } from '../../text/tokenize.ts';
import { precisionOf } from './feature-precision.ts';

/** What a place is, in GeoNames' words. */
export interface PlaceType {
  readonly featureClass: string;
  readonly featureCode: string;
  readonly precision: Precision;
}

/** What a row of somebody's own is taken for where it does not say: most such lists are of villages. */
export const DEFAULT_TYPE: PlaceType = { featureClass: 'P', featureCode: 'PPL', precision: 'settlement' };

/** Words for kinds of places, in the languages of such lists, by feature. Getty AAT numbers as Linked Places writes them. */
const WORDS: Readonly<Record<string, string>> = {
  'P.PPL':
    'settlement|populated place|inhabited place|place|village|hamlet|town|city|municipality|قرية|بلدة|مدينة|ضيعة|عزبة|كفر|تجمع سكاني|بلديّة|aat 300008347|aat 300008372|aat 300008375|aat 300008389',
  'P.PPLC': 'capital|عاصمة',
  'P.PPLA': 'seat|provincial capital|مركز المحافظة',
  'P.PPLX': 'neighbourhood|neighborhood|quarter|suburb|حي|ضاحية|حارة',
  'P.PPLQ': 'abandoned village|قرية مهجورة|قرية مهدمة|خربة',
  'S.CMPRF': 'camp|refugee camp|مخيم',
  'S.CMP': 'military camp|معسكر',
  'A.ADM1': 'province|governorate|state|admin1|محافظة|ولاية|إمارة|aat 300000774',
  'A.ADM2': 'district|county|admin2|قضاء|مديرية|مركز|منطقة إدارية',
  'A.ADM3': 'subdistrict|sub district|admin3|ناحية',
  'A.PCLI': 'country|دولة|بلد|aat 300128207',
  'L.RGN': 'region|area|منطقة|إقليم|ريف|aat 300182722',
  'H.STM': 'river|stream|نهر|جدول|aat 300008707',
  'H.WAD': 'wadi|وادي',
  'H.LK': 'lake|بحيرة|aat 300008680',
  'H.SPNG': 'spring|عين|نبع',
  'H.WLL': 'well|بئر',
  'T.MT': 'mountain|hill|peak|tell|جبل|تل|تلة|aat 300008795',
  'T.MTS': 'mountains|range|جبال|سلسلة جبلية',
  'T.VAL': 'valley|plain|غوطة|سهل',
  'T.ISL': 'island|جزيرة|aat 300008791',
  'T.DSRT': 'desert|صحراء|بادية',
  'S.PSTB': 'crossing|border crossing|checkpoint|معبر|حاجز|منفذ',
  'S.AIRP': 'airport|مطار',
  'S.AIRB': 'air base|airbase|قاعدة جوية|مطار عسكري',
  'S.INSM': 'base|military base|قاعدة|ثكنة',
  'S.BDG': 'bridge|جسر',
  'S.DAM': 'dam|سد',
  'S.HSP': 'hospital|مستشفى|مشفى',
  'S.MSQE': 'mosque|مسجد|جامع',
  'S.CH': 'church|كنيسة',
  'S.MSTY': 'monastery|دير',
  'S.PRN': 'prison|سجن',
  'S.ANS': 'archaeological site|ruins|آثار|موقع أثري',
  'L.OILF': 'oil field|oilfield|حقل نفط|حقل',
  'L.PRT': 'port|harbour|harbor|ميناء|مرفأ',
  'S.SQR': 'square|ساحة|ميدان',
  'S.': 'site|landmark|building|spot|poi|موقع|معلم|مبنى|نقطة',
};

const BY_WORD: ReadonlyMap<string, PlaceType> = new Map(
  Object.entries(WORDS).flatMap(([feature, words]) =>
    words.split('|').map((word): [string, PlaceType] => [nameKey(word), typeOf(feature)]),
  ),
);

/** Reads a place's type: a word for it, a GeoNames class or code (`P`, `PPLA`, `H.LK`); null where it is none known. */
export function readPlaceType(text: string): PlaceType | null {
  const known = BY_WORD.get(nameKey(text));
  if (known !== undefined) return known;
  const [, featureClass, featureCode = ''] =
    /^(?:([AHLPRSTUV])[./ ])?([A-Z]{1,5}\d?H?)$/.exec(text.trim()) ?? [];
  if (featureClass !== undefined) return typeOf(`${featureClass}.${featureCode}`);
  if (featureCode === '') return null;
  if (/^[AHLPRSTUV]$/.test(featureCode)) return typeOf(featureCode === 'P' ? 'P.PPL' : `${featureCode}.`);
  const classOfCode = [...BY_WORD.values()].find((type) => type.featureCode === featureCode)?.featureClass;
  if (classOfCode !== undefined) return typeOf(`${classOfCode}.${featureCode}`);
  return featureCode.startsWith('PPL') ? typeOf(`P.${featureCode}`) : null;
}

function typeOf(feature: string): PlaceType {
  const [featureClass = '', featureCode = ''] = feature.split('.');
  return { featureClass, featureCode, precision: precisionOf(featureClass, featureCode) };
}
