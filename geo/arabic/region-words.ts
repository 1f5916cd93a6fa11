/**
 * Words that say what kind of region a name is and are left out as often as not: محافظة حلب is also just حلب.
 * Natural Earth writes them in front of nearly every Arabic name.
 */
const REGION_WORDS =
  'محافظة مقاطعة ولاية إقليم منطقة قضاء دائرة كانتون بلدية أوبلاست كراي جمهورية إمارة دولة مملكة ناحية رايون إدارة شعبية مديرية أبرشية كومونة جماعة شهرستان'.split(
    ' ',
  );

/**
 * The name without such a word, or undefined where none stands in front or nothing would be left.
 *
 * @example withoutRegionWord('محافظة حلب') // => 'حلب'
 */
export function withoutRegionWord(name: string): string | undefined {
  const space = name.indexOf(' ');
  if (space < 0 || !REGION_WORDS.includes(name.slice(0, space))) return undefined;
  const rest = name.slice(space + 1).trim();
  // "الولاية الشمالية", "المنطقة الشرقية": an adjective alone is not the name.
  return rest.length > 2 && !/^ال[^ ]*(?:[يى]|ية|سط|سطى)$/u.test(rest) ? rest : undefined;
}
