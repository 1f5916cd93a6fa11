/** What no list of towns holds, and the news speaks of: for each sort of fact, names that must be found as what they are. */
import { expect, test } from 'vitest';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { type LookedUp, lookup } from '../../geo/index.ts';

const gazetteer = await openGazetteer();

type IsRight = (found: LookedUp) => boolean;
const isArea: IsRight = ({ place }) => place.precision === 'region' || place.precision === 'supranational';
const isOfClass =
  (classes: string): IsRight =>
  ({ place }) =>
    classes.includes(place.featureClass);
const isCountry: IsRight = ({ place, demonym }) => place.precision === 'country' && !demonym;
const isSettlement: IsRight = ({ place }) => place.precision === 'settlement';

const FACTS: readonly [sort: string, isRight: IsRight, names: string][] = [
  ['regions', isArea, 'القوقاز|بلاد الشام|منطقة الساحل|دول الخليج|المغرب العربي|كردستان|دارفور|الجولان|سيناء|كشمير|الدونباس|حوض الدونباس|تيغراي|أزواد|فلاندرز|قرقنة'],
  ['districts', isArea, 'درنة|نالوت|الجبل الغربي|الحوز|منطقة عفار|كيرالا'],
  ['seas', isOfClass('H'), 'البحر الأبيض المتوسط|البحر الأحمر|بحر قزوين|بحر العرب|خليج عدن|بحر آزوف|بحر إيجه|بحر بيرنغ|البحر التيراني|خليج قابس|خليج فنلندا|البحر الميت|بحيرة تشاد|بحيرة سيفان'],
  ['straits', isOfClass('H'), 'مضيق هرمز|باب المندب|قناة السويس|مضيق جبل طارق|البوسفور|الدردنيل|مضيق تايوان|مضيق ملقا|مضيق كيرتش|بحر المانش|مضيق صقلية|قناة موزمبيق|مضيق ماجلان'],
  ['rivers', isOfClass('H'), 'النيل الأزرق|نهر الفرات|دجلة|نهر الأردن|الليطاني|نهر العاصي|نهر أراس|نهر الدنيبر|شط العرب|نهر ترتر|نهر قويق|نهر عطبرة|نهر السين|نهر شبيلي'],
  ['ranges', isOfClass('T'), 'الهيمالايا|جبال الألب|الأطلس الكبير|جبال طوروس|جبال زاغروس|جبال القوقاز|جبال قنديل|جبل الشيخ|جبل أرارات|جبل مرة|القلمون|جبل سمعان|جبل شمس'],
  ['countries by other names', isCountry, 'بريطانيا|أمريكا|الإمارات|كوريا الجنوبية|سلطنة عمان|التشيك|ساحل العاج|كوت ديفوار|بورما|روسيا البيضاء|الكونغو الديمقراطية|أفريقيا الوسطى|هولندا'],
  ['capitals and great cities', isSettlement, 'نايبيداو|تيغوسيغالبا|أولان باتور|بور أو برنس|عشق آباد|واغادوغو|أنتاناناريفو|بوينس آيرس|سانت بطرسبرغ|يكاترينبورغ|تشونغتشينغ|هو تشي منه|جوهانسبرغ'],
  ['seats of power', isOfClass('S'), 'الكرملين|البيت الأبيض|قصر الإليزيه|البنتاغون|داونينغ ستريت|قصر بعبدا|عين التينة|قصر المرادية|قصر بكنغهام|قصر بيشتيبه|قصر الصنوبر|مار إيلاغو'],
  ['crossings', isOfClass('S'), 'معبر رفح|كرم أبو سالم|باب الهوى|معبر نصيب|معبر البوكمال|معبر طريبيل|جسر الملك حسين|معبر رأس جدير|معبر طورخم|معبر زرباطية|معبر ميرجاوه|جسر الملك فهد|معبر خدافرين'],
  ['holy places', isOfClass('ST'), 'المسجد الأقصى|المسجد الحرام|كنيسة القيامة|كنيسة المهد|الحرم الإبراهيمي|مرقد الإمام علي|الجامع الأموي|آيا صوفيا|ساحة القديس بطرس|جبل عرفات|مرقد العسكريين|جامع الزيتونة|كنيس الغريبة'],
  ['Karabakh and around', isSettlement, 'أغافنو|زابوخ|تاغافارد|أزوخ|ختسابيرد|فاروخ|ليساغور|جوجوق مرجانلي|تشاريكتار|شورنوخ|نيركين هاند|فوسكيبار|Xocavənd|Մարտունի|Քարվաճառ|Джебраил|Daşaltı'],
  ['towns that GeoNames lists without Arabic, or not at all', isSettlement, 'شرشال|ورزازات|أمزميز|تارودانت|مغنية|الدريوش|شيشاوة|فكيك|تحناوت|بوتلميت|كبكابية|حلفا الجديدة|زيلع|روبوتين|سراوان'],
]; // prettier-ignore

test.for(FACTS)('%s', ([, isRight, names]) => {
  const missed = names
    .split('|')
    .filter((name) => !lookup(gazetteer, name).some((found) => found.match === 'exact' && isRight(found)));
  expect(missed).toEqual([]);
});

/** Masculine, feminine, plural, definite. */
const DEMONYMS: readonly [id: string, words: string][] = [
  ['iso3166:AZ', 'أذربيجاني|أذربيجانية|الأذربيجانيين|الأذري'],
  ['iso3166:AM', 'أرمني|الأرمنية|الأرمن'],
  ['iso3166:TR', 'تركي|التركية|الأتراك'],
  ['iso3166:RU', 'روسي|الروسية|الروس'],
  ['iso3166:LY', 'ليبي|الليبية|الليبيون|الليبيين'],
  ['iso3166:PY', 'باراغواياني|الباراغوايانية'],
  ['yaqut:kurdistan', 'كردي|الكردية|الأكراد'],
  ['yaqut:azawad', 'طارقي|الطوارق'],
  ['geonames:448149', 'إيزيدي|الإيزيديون|الإيزيدية'],
];

test.for(DEMONYMS)('demonyms of %s', ([id, words]) => {
  const missed = words
    .split('|')
    .filter((word) => !lookup(gazetteer, word).some(({ place, demonym }) => demonym && place.id === id));
  expect(missed).toEqual([]);
});
