import type { Cue, CueType } from '../recognize/language.ts';

/**
 * Words that stand before a place name and say what it is, folded. `strong` words announce a name even in an
 * unknown spelling; the others go before ordinary words too often (منطقة النزاع).
 */
const WORDS: readonly [type: CueType, strong: boolean, singular: string, plural: string][] = [
  ['settlement', true, 'مدينه مدينتي بلده بلدتي قريه قريتي العاصمه', 'مدن بلدات قري'],
  ['settlement', false, 'ضاحيه حي مخيم ناحيه بلديه مستوطنه', 'مخيمات نواحي مستوطنات بلديات'],
  [
    'region',
    true,
    'محافظه محافظتي اقليم اقليمي ولايه ولايتي مقاطعه مقاطعتي',
    'محافظات اقاليم ولايات مقاطعات',
  ],
  ['region', false, 'منطقه منطقتي قضا لوا جيب', 'مناطق اقضيه'],
  ['country', false, 'دوله دولتي جمهوريه مملكه سلطنه اماره', 'دول جمهوريات'],
  ['water', true, 'نهر بحيره مضيق خليج', 'انهار بحيرات'],
  ['water', false, 'بحر قناه سد', 'بحار سدود'],
  ['relief', true, 'جبل جبال هضبه مرتفعات صحرا', ''],
  ['relief', false, 'وادي سهل', 'وديان سهول'],
  // The countryside of a city, its outskirts: the name after it is the city's.
  ['area', false, 'ريف ارياف ضواحي محيط احيا', ''],
  ['area', true, 'جزيره جزيرتي', 'جزر'],
  ['spot', false, 'مطار مطاري مينا مينايي معبر معبري قاعده قاعدتي مرفا سجن', 'مطارات موانئ معابر قواعد'],
];

const CUES: ReadonlyMap<string, Cue> = new Map(
  WORDS.flatMap(([type, strong, singular, plural]) => [
    ...entries(singular, type, strong, false),
    ...entries(plural, type, strong, true),
  ]),
);

function entries(words: string, type: CueType, strong: boolean, plural: boolean): [string, Cue][] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const detachable = type === 'settlement' || type === 'region' || word === 'دوله' || word === 'جمهوريه';
      return [word, { word, type, strong, plural: plural || word.endsWith('تي'), detachable }];
    });
}

export function cueOf(forms: readonly string[]): Cue | undefined {
  for (const form of forms) {
    const cue = CUES.get(form);
    if (cue) return cue;
  }
  return undefined;
}
