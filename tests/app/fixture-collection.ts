/**
 * Five invented articles with their mentions, as the engine would hand them to the app. The text carries its own
 * mark-up, `{words>key}` for a toponym, `{words>key:d}` for a demonym, `{words>key:e}` for an embedded name and
 * `{words>?}` for an unresolved one, so that every offset is computed and none is counted by hand.
 */
import type {
  Collection,
  CollectionArticle,
  CollectionCandidate,
  CollectionMention,
} from '../../geo/write/collection-types.ts';
import type {
  FeatureArticle,
  FeatureMention,
  PlaceFeature,
  PlaceProperties,
} from '../../geo/write/geojson-types.ts';
import type { Evidence, MentionKind, Precision, Toponym } from '../../geo/types.ts';

interface PlaceRow {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
  readonly country: string | null;
  readonly code: string;
  readonly precision: Precision;
  readonly lon: number;
  readonly lat: number;
  readonly population?: number;
  readonly radiusKm?: number;
  readonly more?: readonly Toponym[];
}

const place = (
  id: string,
  en: string,
  ar: string,
  country: string | null,
  code: string,
  precision: Precision,
  lon: number,
  lat: number,
  rest: Pick<PlaceRow, 'population' | 'radiusKm' | 'more'> = {},
): PlaceRow => ({ id, en, ar, country, code, precision, lon, lat, ...rest });

const PLACES: Readonly<Record<string, PlaceRow>> = {
  stepanakert: place(
    'geonames:586523',
    'Stepanakert',
    'ستيباناكيرت',
    'AZ',
    'PPLA2',
    'settlement',
    46.7515,
    39.8177,
    {
      population: 55200,
      more: [
        { toponym: 'Khankendi', lang: 'az' },
        { toponym: 'Ստեփանակերտ', lang: 'hy' },
        { toponym: 'خانكندي', lang: 'ar' },
      ],
    },
  ),
  shusha: place('geonames:585226', 'Shusha', 'شوشا', 'AZ', 'PPLA2', 'settlement', 46.7464, 39.7601, {
    population: 4064,
    more: [
      { toponym: 'Şuşa', lang: 'az' },
      { toponym: 'Շուշի', lang: 'hy' },
      { toponym: 'شوشي', lang: 'ar' },
    ],
  }),
  fuzuli: place('geonames:586763', 'Fuzuli', 'فضولي', 'AZ', 'PPLA2', 'settlement', 47.1453, 39.6009, {
    population: 17090,
    more: [{ toponym: 'Füzuli', lang: 'az' }],
  }),
  jabrayil: place('geonames:586429', 'Jabrayil', 'جبرائيل', 'AZ', 'PPLA2', 'settlement', 47.0262, 39.3996, {
    population: 9500,
  }),
  tartar: place('geonames:584923', 'Tartar', 'ترتر', 'AZ', 'PPLA2', 'settlement', 46.9324, 40.3454, {
    population: 18185,
  }),
  afrin: place('geonames:172995', 'Afrin', 'عفرين', 'SY', 'PPLA2', 'settlement', 36.8663, 36.5119, {
    population: 48693,
  }),
  aleppo: place('geonames:170063', 'Aleppo', 'حلب', 'SY', 'PPLA', 'settlement', 37.1612, 36.2012, {
    population: 1602264,
  }),
  damascus: place('geonames:170654', 'Damascus', 'دمشق', 'SY', 'PPLC', 'settlement', 36.2913, 33.5102, {
    population: 1569394,
  }),
  baku: place('geonames:587084', 'Baku', 'باكو', 'AZ', 'PPLC', 'settlement', 49.892, 40.3777, {
    population: 1116513,
  }),
  ankara: place('geonames:323786', 'Ankara', 'أنقرة', 'TR', 'PPLC', 'settlement', 32.8543, 39.9199, {
    population: 3517182,
  }),
  moscow: place('geonames:524901', 'Moscow', 'موسكو', 'RU', 'PPLC', 'settlement', 37.6156, 55.7522, {
    population: 10381222,
  }),
  washington: place(
    'geonames:4140963',
    'Washington',
    'واشنطن',
    'US',
    'PPLC',
    'settlement',
    -77.0364,
    38.8951,
    { population: 689545 },
  ),
  minsk: place('geonames:625144', 'Minsk', 'مينسك', 'BY', 'PPLC', 'settlement', 27.5667, 53.9, {
    population: 1742124,
  }),
  kremlin: place('yaqut:kremlin', 'Kremlin', 'الكرملين', 'RU', 'BLDG', 'point', 37.6178, 55.752),
  stPeters: place(
    'yaqut:st-peters-square',
    'St Peter’s Square',
    'ساحة القديس بطرس',
    'VA',
    'SQR',
    'point',
    12.4573,
    41.9022,
  ),
  karabakh: place(
    'yaqut:nagorno-karabakh',
    'Nagorno-Karabakh',
    'ناغورني قره باغ',
    'AZ',
    'RGN',
    'region',
    46.75,
    39.8,
    {
      radiusKm: 38,
      more: [
        { toponym: 'Artsakh', lang: 'hy-Latn' },
        { toponym: 'Dağlıq Qarabağ', lang: 'az' },
        { toponym: 'Нагорный Карабах', lang: 'ru' },
        { toponym: 'كاراباخ', lang: 'ar' },
      ],
    },
  ),
  southCaucasus: place(
    'yaqut:south-caucasus',
    'South Caucasus',
    'جنوب القوقاز',
    null,
    'RGN',
    'supranational',
    45.2,
    41.2,
    { radiusKm: 260 },
  ),
  middleEast: place(
    'yaqut:middle-east',
    'Middle East',
    'الشرق الأوسط',
    null,
    'RGN',
    'supranational',
    44,
    30,
    { radiusKm: 1300 },
  ),
  europe: place('geonames:6255148', 'Europe', 'أوروبا', null, 'CONT', 'supranational', 15, 50, {
    radiusKm: 1800,
  }),
  am: place('iso3166:AM', 'Armenia', 'أرمينيا', 'AM', 'PCLI', 'country', 45, 40.4, {
    population: 2951776,
    radiusKm: 97,
  }),
  az: place('iso3166:AZ', 'Azerbaijan', 'أذربيجان', 'AZ', 'PCLI', 'country', 47.6, 40.5, {
    population: 9942334,
    radiusKm: 166,
  }),
  tr: place('iso3166:TR', 'Türkiye', 'تركيا', 'TR', 'PCLI', 'country', 34.9, 39.1, {
    population: 82319724,
    radiusKm: 500,
  }),
  ru: place('iso3166:RU', 'Russia', 'روسيا', 'RU', 'PCLI', 'country', 97, 61, {
    population: 144478050,
    radiusKm: 2332,
  }),
  sy: place('iso3166:SY', 'Syria', 'سوريا', 'SY', 'PCLI', 'country', 38.5, 35, {
    population: 16906283,
    radiusKm: 242,
  }),
  ly: place('iso3166:LY', 'Libya', 'ليبيا', 'LY', 'PCLI', 'country', 17.5, 27, {
    population: 6678567,
    radiusKm: 748,
  }),
  fr: place('iso3166:FR', 'France', 'فرنسا', 'FR', 'PCLI', 'country', 2.5, 46.6, {
    population: 66987244,
    radiusKm: 417,
  }),
  us: place('iso3166:US', 'United States', 'الولايات المتحدة', 'US', 'PCLI', 'country', -98.5, 39.5, {
    population: 327167434,
    radiusKm: 1750,
  }),
  ir: place('iso3166:IR', 'Iran', 'إيران', 'IR', 'PCLI', 'country', 54, 32.5, {
    population: 81800269,
    radiusKm: 724,
  }),
};

/** Places of the same name that the engine would have weighed and turned down. */
const RIVALS: Readonly<Record<string, readonly PlaceRow[]>> = {
  karabakh: [
    place('geonames:1129516', 'Qarah Bāgh', 'قره باغ', 'AF', 'PPL', 'settlement', 68.1, 33.2, {
      population: 21000,
    }),
  ],
  fuzuli: [
    place('naturalearth:AZE-1689', 'Fuzuli District', 'محافظة فضولي', 'AZ', 'ADM1', 'region', 47.2, 39.5, {
      radiusKm: 21,
    }),
  ],
  washington: [
    place('geonames:5815135', 'Washington (state)', 'ولاية واشنطن', 'US', 'ADM1', 'region', -120.5, 47.5, {
      radiusKm: 243,
    }),
  ],
  tartar: [
    place('geonames:3165243', 'Trento', 'ترينتو', 'IT', 'PPLA', 'settlement', 11.12, 46.07, {
      population: 95197,
    }),
  ],
};

interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly marked: string;
}

const ARTICLES: readonly ArticleRow[] = [
  {
    id: '000',
    title: 'اتفاق رابع يتعثر وقصف يتجدد',
    outlet: 'مرصد تجريبي',
    date: '2020-10-31',
    marked: `تعثر الاتفاق الرابع في إقليم {ناغوروني قره باغ>karabakh} بعد ساعات من إعلانه، وتبادلت {أرمينيا>am} و{أذربيجان>az} التهم.

وقالت {أرمينيا>am} إن قصفًا طال صباحًا مدينة {ستيباناكيرت>stepanakert} وبلدة {شوشي>shusha}، ولم يصدر عن الجيش {الأذربيجاني>az:d} تعليق. ولا تزال {أنقرة>ankara} تنفي نقل مقاتلين من {سوريا>sy} إلى الإقليم.

وأبدت {روسيا>ru} قلقها من انتقال مقاتلين من {سوريا>sy} و{ليبيا>ly} عبر {ناغورنو كاراباخ>karabakh}، ورأى الرئيس {الروسي>ru:d} أن انخراط مقاتلين من {الشرق الأوسط>middleEast} يزيد الأمر سوءًا.`,
  },
  {
    id: '001',
    title: 'معارك على ثلاث مدن ودعوات إلى التهدئة',
    outlet: 'موقع تجريبي',
    date: '2020-10-01',
    marked: `تواصلت المعارك في {ناغورني قره باغ>karabakh} على مدن {فوزولي>fuzuli} و{جبرائيل>jabrayil} و{ترترن>tartar}، وردّت {أرمينيا>am} عرضًا من {روسيا>ru} للحوار.

ودعت {فرنسا>fr} و{روسيا>ru} إلى وقف تام للقتال في {قره باغ>karabakh}، بحسب {الكرملين>kremlin}. وينتظر أن يصدر بيان باسم مجموعة {مينسك>minsk:e} التي تضم {روسيا>ru} و{فرنسا>fr} و{الولايات المتحدة>us}.

وأعلنت الوزارة {الأذربيجانية>az:d} تدمير عربات، وقالت الوزارة {الأرمينية>am:d} إنها أسقطت طائرات، ولم يتأكد أي من القولين. وعبّرت منظمة الأمن والتعاون في {أوروبا>europe:e} عن قلقها، وذكر شاهد قرية {دار السلامة>?} بلا تحديد.`,
  },
  {
    id: '002',
    title: 'وقف للنار ومفاوضات على مستقبل الإقليم',
    outlet: 'صحيفة تجريبية',
    date: '2023-09',
    marked: `وافق الانفصاليون {الأرمن>am:d} في {ناغورني قره باخ>karabakh} على شروط لوقف النار عرضتها القوات {الروسية>ru:d}.

وقالت {باكو>baku} إن العملية تقف متى سُلّم السلاح، وأكدت {واشنطن>washington} دعمها {أرمينيا>am}. وفي {ساحة القديس بطرس>stPeters} دعا البابا إلى إنهاء الصراع في {قره باخ>karabakh}.

وأعلنت {روسيا>ru} مقتل جنود لها قرب {شوشا>shusha}.`,
  },
  {
    id: '003',
    title: 'مقاتلون من الشمال السوري',
    outlet: 'وكالة تجريبية',
    date: '2020-10-05',
    marked: `نقل مصدر أن مقاتلين من {سوريا>sy} وصلوا إلى {كراباخ>karabakh} بعد أيام في منطقة {عفرين>afrin} شمال غربي {حلب>aleppo}، وسُلّم آخرون {لدمشق>damascus}.

وقال السفير في {موسكو>moscow} إن {تركيا>tr} أرسلت رجالًا إلى {أذربيجان>az}، ونفت الحكومة {التركية>tr:d} ذلك. وبحث الوزير {الروسي>ru:d} مع نظيره {الإيراني>ir:d} الوضع في {ناغورنو كاراباخ>karabakh}.`,
  },
  {
    id: '004',
    title: 'مناشدة جديدة من أجل الهدنة',
    outlet: 'مجلة تجريبية',
    date: '2020-10-14',
    marked: `وجهت {روسيا>ru} مناشدة إلى {أرمينيا>am} و{أذربيجان>az} من أجل وقف القتال حول {كاراباخ>karabakh}. وكان البلدان اتفقا في {موسكو>moscow} على هدنة.

واتهمت {أرمينيا>am} {تركيا>tr} بشق طريقها إلى {جنوب القوقاز>southCaucasus}، ونفت {تركيا>tr} ذلك. ودعت مجموعة {مينسك>minsk:e} الطرفين إلى التهدئة في {ناغورني قرة باغ>karabakh}.`,
  },
];

const KINDS: Readonly<Record<string, MentionKind>> = { d: 'demonym', e: 'embedded' };

function evidenceFor(key: string, row: PlaceRow, words: string): Evidence[] {
  const evidence: Evidence[] = [{ reason: 'feature-class', weight: 0.9, detail: row.code }];
  if (row.population) evidence.unshift({ reason: 'prominence', weight: 1.4, detail: row.population });
  if (words !== row.ar) evidence.push({ reason: 'spelling', weight: -0.3, detail: row.ar });
  if (row.country) evidence.push({ reason: 'country-in-text', weight: 1.1, detail: row.country });
  if (row.precision === 'settlement') evidence.push({ reason: 'nearness', weight: 1.6, detail: 42 });
  if (key === 'shusha') evidence.push({ reason: 'cue-word', weight: 0.8, detail: 'بلدة' });
  if (key === 'afrin') evidence.push({ reason: 'direction', weight: 1.2, detail: 'حلب' });
  if (key === 'karabakh') evidence.push({ reason: 'one-sense', weight: 0.7, detail: 3 });
  return evidence;
}

function candidate(row: PlaceRow, evidence: Evidence[], probability: number): CollectionCandidate {
  return {
    id: row.id,
    name: row.en,
    nameAr: row.ar,
    country: row.country,
    admin1: null,
    admin1Ar: null,
    featureCode: row.code,
    precision: row.precision,
    lat: row.lat,
    lon: row.lon,
    match: 'exact',
    score: evidence.reduce((sum, each) => sum + each.weight, 0),
    probability,
    evidence,
  };
}

function candidatesFor(key: string, words: string): CollectionCandidate[] {
  const row = PLACES[key];
  if (!row) return [];
  const rivals = RIVALS[key] ?? [];
  const chosen = candidate(row, evidenceFor(key, row, words), rivals.length ? 0.86 : 0.95);
  return [
    chosen,
    ...rivals.map((rival) =>
      candidate(
        rival,
        [
          { reason: 'prominence', weight: 0.4, detail: rival.population ?? 0 },
          { reason: 'nearness', weight: -1.8, detail: 1900 },
        ],
        0.08,
      ),
    ),
  ];
}

function readArticle(row: ArticleRow): CollectionArticle & { readonly keys: readonly string[] } {
  const mentions: CollectionMention[] = [];
  const keys: string[] = [];
  let text = '';
  let from = 0;
  for (const match of row.marked.matchAll(/\{([^>]+)>([^}:]+)(?::([de]))?\}/g)) {
    text += row.marked.slice(from, match.index);
    const words = match[1]!;
    const key = match[2]!;
    const candidates = candidatesFor(key, words);
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      kind: KINDS[match[3] ?? ''] ?? 'toponym',
      placeId: candidates[0]?.id ?? null,
      confidence: candidates[0]?.probability ?? 0,
      candidates,
    });
    keys.push(key);
    text += words;
    from = match.index + match[0].length;
  }
  text += row.marked.slice(from);
  return {
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    date: row.date,
    lang: 'ar',
    text,
    mentions,
    keys,
  };
}

function featureMention(article: CollectionArticle, mention: CollectionMention): FeatureMention {
  const ends = /[.\n]/;
  let from = mention.start;
  while (from > 0 && !ends.test(article.text[from - 1]!)) from--;
  while (article.text[from] === ' ') from++;
  let to = mention.end;
  while (to < article.text.length && !ends.test(article.text[to]!)) to++;
  if (article.text[to] === '.') to++;
  return {
    text: mention.text,
    kind: mention.kind,
    confidence: mention.confidence,
    start: mention.start,
    end: mention.end,
    excerpt: article.text.slice(from, to),
    excerptStart: mention.start - from,
    excerptEnd: mention.end - from,
  };
}

function feature(row: PlaceRow, articles: readonly CollectionArticle[]): PlaceFeature | null {
  const groups: FeatureArticle[] = [];
  const spellings = new Map<string, number>();
  for (const article of articles) {
    const own = article.mentions.filter((mention) => mention.placeId === row.id);
    if (own.length === 0) continue;
    for (const mention of own) {
      if (mention.kind === 'toponym') spellings.set(mention.text, (spellings.get(mention.text) ?? 0) + 1);
    }
    groups.push({
      id: article.id,
      title: article.title ?? null,
      outlet: article.outlet ?? null,
      date: article.date ?? null,
      url: null,
      mentions: own.map((mention) => featureMention(article, mention)),
    });
  }
  if (groups.length === 0) return null;
  const written = [...spellings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? row.ar;
  const properties: PlaceProperties = {
    id: row.id,
    name: written,
    names: [{ toponym: row.ar, lang: 'ar' }, { toponym: row.en, lang: 'en' }, ...(row.more ?? [])],
    country: row.country,
    admin1: null,
    admin1Ar: null,
    featureClass: row.code.startsWith('PPL') ? 'P' : row.code.startsWith('PCL') ? 'A' : 'L',
    featureCode: row.code,
    precision: row.precision,
    population: row.population ?? 0,
    radiusKm: row.radiusKm ?? 0,
    mentionCount: groups.reduce((sum, group) => sum + group.mentions.length, 0),
    articles: groups,
  };
  return {
    type: 'Feature',
    id: row.id,
    geometry: { type: 'Point', coordinates: [row.lon, row.lat] },
    properties,
  };
}

export function fixtureCollection(): Collection {
  const articles = ARTICLES.map(readArticle).map(({ keys: _keys, ...article }): CollectionArticle => article);
  return {
    format: 'yaqut-collection',
    version: 1,
    title: null,
    generator: 'yaqut fixture',
    articles,
    places: {
      type: 'FeatureCollection',
      features: Object.values(PLACES).flatMap((row) => feature(row, articles) ?? []),
      attribution: 'GeoNames CC BY 4.0',
      unresolved: articles.flatMap((article) =>
        article.mentions
          .filter((mention) => mention.placeId === null)
          .map((mention) => ({ ...featureMention(article, mention), articleId: article.id })),
      ),
    },
  };
}
