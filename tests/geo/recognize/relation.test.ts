import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../../cli/gazetteer-cache.ts';
import { openTagger } from '../../../cli/tagger.ts';
import { geoparse, toCollection, toGeoJson, toNdjsonRecord } from '../../../geo/index.ts';

const gazetteer = await openGazetteer();
const tagger = await openTagger();
const read = (text: string) => geoparse({ id: 'a', text }, gazetteer, { tagger });

describe('what the words around a name say of the spot', () => {
  test.each([
    ['وقع الانفجار شمالي سوريا أمس.', 'سوريا', 'direction', 'شمالي سوريا', { bearing: 0 }],
    ['اندلع حريق شمال غربي مدينة حلب.', 'حلب', 'direction', 'شمال غربي مدينة حلب', { bearing: 315 }],
    [
      'سقطت المروحية على بعد 40 كيلومترا شمال غربي حلب.',
      'حلب',
      'distance',
      'على بعد 40 كيلومترا شمال غربي حلب',
      { bearing: 315, distanceKm: 40 },
    ],
    [
      'تقع القرية على مسافة ٢٥ كلم من بغداد.',
      'بغداد',
      'distance',
      'على مسافة ٢٥ كلم من بغداد',
      { distanceKm: 25 },
    ],
    [
      'عُثر عليه على بعد عشرين كيلومتراً إلى الجنوب من طرابلس.',
      'طرابلس',
      'distance',
      'على بعد عشرين كيلومتراً إلى الجنوب من طرابلس',
      { bearing: 180, distanceKm: 20 },
    ],
    ['تقدّم الجيش في ريف حلب الشمالي.', 'حلب', 'countryside', 'ريف حلب الشمالي', { bearing: 0 }],
    [
      'تقدّم الجيش في ريف حماة الشمالي الغربي.',
      'حماة',
      'countryside',
      'ريف حماة الشمالي الغربي',
      { bearing: 315 },
    ],
    ['قُصفت ضواحي دمشق الجنوبية.', 'دمشق', 'outskirts', 'ضواحي دمشق الجنوبية', { bearing: 180 }],
    ['اشتباكات قرب بنغازي.', 'بنغازي', 'surroundings', 'قرب بنغازي', {}],
    ['تجمّع المحتجون وسط بيروت.', 'بيروت', 'centre', 'وسط بيروت', {}],
    ['أُغلقت الحدود مع تركيا.', 'تركيا', 'border', 'الحدود مع تركيا', {}],
  ] as const)('%s', (text, name, type, phrase, more) => {
    const mention = read(text).mentions.find((each) => each.text === name);
    const start = text.indexOf(phrase);
    expect(mention?.relation).toEqual({ type, start, end: start + phrase.length, text: phrase, ...more });
  });

  test('both peoples of a border', () => {
    const { mentions } = read('ازدحمت الحدود السورية التركية بالشاحنات.');
    expect(mentions.map(({ relation }) => relation?.text)).toEqual([
      'الحدود السورية',
      'الحدود السورية التركية',
    ]);
  });

  test.each([
    'انتقل الوفد من القاهرة إلى عمّان.',
    'قالت مدينة حلب القديمة كلمتها.',
    'دخل 40 كيلومتراً ثم زار حلب.',
  ])('nothing in %s', (text) => {
    for (const { relation } of read(text).mentions) expect(relation).toBeUndefined();
  });

  test('offsets are those of the whole text, however long it is', () => {
    const text = `${'نصّ طويل لا مكان فيه.\n\n'.repeat(4000)}تقدّم الجيش في ريف حلب الشمالي.`;
    const [mention] = read(text).mentions;
    expect(text.slice(mention!.relation!.start, mention!.relation!.end)).toBe('ريف حلب الشمالي');
  });

  test('goes out with the mention in every format that tells of mentions', () => {
    const article = read('اندلع حريق في ريف حلب الجنوبي.');
    const relation = expect.objectContaining({ type: 'countryside', bearing: 180 }) as unknown;
    expect(toNdjsonRecord(article).mentions[0]).toMatchObject({ relation });
    expect(toGeoJson([article]).features[0]!.properties.articles[0]!.mentions[0]).toMatchObject({ relation });
    expect(toCollection([article]).articles[0]!.mentions[0]).toMatchObject({ relation });
  });
});
