/**
 * The matching that this project began with, kept to be measured against: hand-made classes of sounds, one skeleton a
 * name, edit distance between sounds.
 */
import type { PlaceRow } from '../../../geo/gazetteer/rows.ts';
import { normalizeToken } from '../../../geo/text/normalize.ts';

/**
 * How a name sounds, coarsely enough that an Arabic spelling meets the Latin or Cyrillic name it stands for.
 * Consonants are capitals, the vowels `a` `i` `u`. A sound that follows itself counts once, as Arabic writes a
 * doubled letter.
 *
 * @example sounds('ستيباناكيرت') // => 'STiBaNaKiRT'
 * @example sounds('Şuşa') // => 'XuXa'
 */
function sounds(name: string): string {
  const letters = normalizeToken(name.toLowerCase().replace(SPELLED_OUT, (letter) => SPELLINGS[letter]!));
  let result = '';
  for (let i = 0; i < letters.length;) {
    const [sound, length] = soundAt(letters, i);
    if (!result.endsWith(sound)) result += sound;
    i += length;
  }
  return result;
}

/**
 * The consonants of a name, in coarser classes still: the key of the cross-script index. Arabic leaves out short
 * vowels, and writes foreign g, ch and z with whichever letter is nearest.
 *
 * @example skeleton('Cəbrayıl') === skeleton('جبرائيل') // => true
 */
function skeleton(name: string): string {
  let key = '';
  for (const sound of sounds(name)) {
    const consonant = COARSE[sound] ?? sound;
    if (!isVowel(sound) && !key.endsWith(consonant)) key += consonant;
  }
  return key;
}

/** How alike two names sound, 0–1: one less the cost of turning one into the other, by their weight in sounds. */
function similarityOfSounds(left: string, right: string): number {
  let previous = [0];
  for (const r of right) previous.push(previous.at(-1)! + weight(r));
  for (const l of left) {
    const row = [previous[0]! + weight(l)];
    for (let j = 0; j < right.length; j++) {
      const r = right[j]!;
      row.push(
        Math.min(previous[j]! + substitution(l, r), previous[j + 1]! + weight(l), row[j]! + weight(r)),
      );
    }
    previous = row;
  }
  return Math.max(0, 1 - previous.at(-1)! / Math.max(totalWeight(left), totalWeight(right), 1));
}

/** A vowel costs little: Arabic may leave it out or write it long. */
const VOWEL_COST = 0.25;

function weight(sound: string): number {
  return isVowel(sound) ? VOWEL_COST : 1;
}

function totalWeight(word: string): number {
  let sum = 0;
  for (const sound of word) sum += weight(sound);
  return sum;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return VOWEL_COST;
  return (COARSE[a] ?? a) === (COARSE[b] ?? b) ? 0.4 : 1.2;
}

function isVowel(sound: string): boolean {
  return sound === 'a' || sound === 'i' || sound === 'u';
}

function soundAt(letters: string, at: number): [sound: string, length: number] {
  for (const length of [3, 2]) {
    const sound = GROUPS.get(letters.slice(at, at + length));
    if (sound !== undefined) return [sound, length];
  }
  // A closing ه is most often a teh marbuta, which stands for the -a of a foreign name; a closing h is mute.
  if (at === letters.length - 1 && at > 0) {
    if (letters[at] === 'ه') return ['a', 1];
    if (letters[at] === 'h') return ['', 1];
  }
  return [SINGLES.get(letters[at]!) ?? '', 1];
}

/** Letters whose accent, which normalization would drop, makes them another sound. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ș: 'sh',
  ś: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ż: 'zh',
  ə: 'a',
};
const SPELLED_OUT = new RegExp(`[${Object.keys(SPELLINGS).join('')}]`, 'gu');

const byLetters = (table: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([sound, spellings]) =>
      spellings.split(' ').map((spelling) => [spelling, sound]),
    ),
  );

const GROUPS = byLetters({
  X: 'sch sh tch ch تش',
  J: 'dzh dj zh дж دج',
  H: 'kh',
  G: 'gh',
  F: 'ph',
  T: 'th',
  D: 'dh',
  K: 'ck',
});

const SINGLES = byLetters({
  a: 'ا ع a а я',
  i: 'ي e i y и ы э е',
  u: 'و o u w о у ю',
  B: 'ب b p б п',
  F: 'ف f v ф в',
  T: 'ت ط ث t т',
  D: 'د ض ذ d д',
  S: 'س ص s с ц',
  Z: 'ز ظ z з',
  X: 'ش ш щ ч',
  J: 'ج j ж',
  K: 'ك ق k q к',
  G: 'غ g г',
  C: 'c',
  H: 'ح ه خ h x х',
  R: 'ر r р',
  L: 'ل l л',
  M: 'م m м',
  N: 'ن n н',
});

/** Sounds that Arabic spellings confuse: g and j and k, s and z. Latin c is k, j (Turkic) or s. */
const COARSE: Readonly<Record<string, string>> = { J: 'K', G: 'K', C: 'K', Z: 'S' };

const MIN_SKELETON = 3;
const CONSONANTS = 'BFTDSXKHRLMN';

/** A search over `places`: indices, best first, of all that are at least `floor` alike. */
export function baselineSearch(
  places: readonly PlaceRow[],
  floor: number,
): (name: string, accept: (index: number) => boolean) => number[] {
  const filed = new Map<string, number[]>();
  places.forEach(({ names, precision }, index) => {
    if (precision !== 'settlement' && precision !== 'region') return;
    for (const key of new Set(names.map(({ toponym }) => skeleton(toponym)))) {
      if (key.length < MIN_SKELETON) continue;
      const under = filed.get(key);
      if (under) under.push(index);
      else filed.set(key, [index]);
    }
  });
  return (name, accept) => {
    const asked = sounds(name);
    const likeness = new Map<number, number>();
    for (const key of nearSkeletons(skeleton(name))) {
      for (const index of filed.get(key) ?? []) {
        if (likeness.has(index) || !accept(index)) continue;
        likeness.set(
          index,
          Math.max(...places[index]!.names.map(({ toponym }) => similarityOfSounds(asked, sounds(toponym)))),
        );
      }
    }
    return [...likeness]
      .filter(([, similarity]) => similarity >= floor)
      .sort((a, b) => b[1] - a[1] || places[b[0]]!.population - places[a[0]]!.population || a[0] - b[0])
      .map(([index]) => index);
  };
}

/** A skeleton, and those that differ from it by one consonant more or less. */
function nearSkeletons(key: string): Set<string> {
  const near = new Set([key]);
  for (let i = 0; i < key.length; i++) near.add(key.slice(0, i) + key.slice(i + 1));
  for (let i = 0; i <= key.length; i++) {
    for (const consonant of CONSONANTS) near.add(key.slice(0, i) + consonant + key.slice(i));
  }
  return near;
}
