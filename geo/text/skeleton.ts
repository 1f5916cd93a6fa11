import { ARABIC, FOREIGN, type Letters, MAX_LETTERS } from './letters.ts';

/**
 * The consonants of a name by classes that both scripts tell apart, with `A` in front where it opens with a vowel:
 * the key under which the cross-script index files it. Arabic leaves out short vowels, so they count for nothing
 * else.
 *
 * @example skeletonOf(lettersOf('ستيباناكيرت')) === skeletonOf(lettersOf('Stepanakert')) // => true, 'STBNKRT'
 */
export function skeletonOf({ script, codes }: Letters): string {
  return script === 'arabic' ? arabicSkeleton(codes) : foreignSkeleton(codes);
}

/** The classes: labials, dentals, sibilants, velars and so on; `X` is sh and ch, `J` j and zh. */
export const CLASSES = 'BDFGHJKLMNRSTXZ';

const ARABIC_CLASS = classesOf(ARABIC, {
  B: 'ب',
  T: 'تثط',
  J: 'ج',
  H: 'حخه',
  D: 'دذض',
  R: 'ر',
  Z: 'زظ',
  S: 'سص',
  X: 'ش',
  G: 'غ',
  F: 'ف',
  K: 'قك',
  L: 'ل',
  M: 'م',
  N: 'ن',
});

const FOREIGN_CLASS = classesOf(FOREIGN, {
  B: 'bp',
  K: 'ckq',
  D: 'd',
  F: 'fv',
  G: 'gğ',
  H: 'h',
  J: 'j',
  L: 'l',
  M: 'm',
  N: 'nñ',
  R: 'r',
  S: 's',
  T: 't',
  Z: 'z',
  X: 'ç',
});

/** Groups of letters that are one consonant, the longest first. */
const FOREIGN_GROUPS: readonly (readonly [codes: readonly number[], skeleton: string])[] =
  'shch:X tsch:X sch:X tch:X dzh:J sh:X ch:X zh:J dj:J kh:H gh:G ph:F th:T dh:D ck:K ts:S tz:S'
    .split(' ')
    .map((entry) => entry.split(':') as [string, string])
    .map(([letters, skeleton]) => [[...letters].map((letter) => FOREIGN.indexOf(letter)), skeleton] as const);

/** Arabic writes ch and j with two letters where it has none of its own, and ts as it stands. */
const ARABIC_GROUPS: ReadonlyMap<number, string> = new Map(
  [
    ['تش', 'X'],
    ['دج', 'J'],
    ['تس', 'S'],
  ].map(([letters, skeleton]) => [
    32 * ARABIC.indexOf(letters![0]!) + ARABIC.indexOf(letters![1]!),
    skeleton!,
  ]),
);

const ARABIC_OPENERS = new Set([...'اع'].map((letter) => ARABIC.indexOf(letter)));
const FOREIGN_OPENERS = new Set([...'aeiouəöü'].map((letter) => FOREIGN.indexOf(letter)));
const FRONT_VOWELS = new Set([...'eiy'].map((letter) => FOREIGN.indexOf(letter)));
const [C, H, X] = ['c', 'h', 'x'].map((letter) => FOREIGN.indexOf(letter)) as [number, number, number];

function arabicSkeleton(codes: readonly number[]): string {
  let key = codes.length > 0 && ARABIC_OPENERS.has(codes[0]!) ? 'A' : '';
  for (let i = 0; i < codes.length; i++) {
    const group = i + 1 < codes.length ? ARABIC_GROUPS.get(32 * codes[i]! + codes[i + 1]!) : undefined;
    if (group !== undefined) i++;
    key = withClass(key, group ?? ARABIC_CLASS[codes[i]!]!);
  }
  return key;
}

function foreignSkeleton(codes: readonly number[]): string {
  const letter = (i: number) => (i < codes.length ? (codes[i]! / 3) | 0 : -1);
  let key = FOREIGN_OPENERS.has(letter(0)) ? 'A' : '';
  for (let i = 0; i < codes.length; i++) {
    const group = FOREIGN_GROUPS.find(([letters]) => letters.every((each, k) => letter(i + k) === each));
    if (group) {
      key = withClass(key, group[1]);
      i += group[0].length - 1;
      continue;
    }
    const here = letter(i);
    if (here === C && FRONT_VOWELS.has(letter(i + 1))) key = withClass(key, 'S');
    else if (here === X) key = withClass(withClass(key, 'K'), 'S');
    // A closing h is mute.
    else if (here === H && codes[i]! % 3 === 2) continue;
    else key = withClass(key, FOREIGN_CLASS[here]!);
  }
  return key;
}

function withClass(key: string, next: string): string {
  return next === '' || key.endsWith(next) ? key : key + next;
}

function classesOf(alphabet: string, classes: Readonly<Record<string, string>>): readonly string[] {
  const result = [...alphabet].map(() => '');
  for (const [name, letters] of Object.entries(classes)) {
    for (const letter of letters) result[alphabet.indexOf(letter)] = name;
  }
  return result;
}

/** A skeleton to look under, and what it costs at least, in tenths of a nat, that the name stands there. */
export interface NearSkeleton {
  readonly key: string;
  readonly cost: number;
}

/** Classes that writers of Arabic put for each other: g as ج, غ or ك, s as ز. */
const SWAPS: Readonly<Record<string, readonly (readonly [as: string, cost: number])[]>> = {
  Z: [
    ['S', 8],
    ['D', 25],
    ['J', 30],
  ],
  S: [
    ['Z', 22],
    ['T', 35],
    ['X', 32],
  ],
  J: [
    ['G', 8],
    ['K', 22],
    ['X', 30],
    ['Z', 35],
  ],
  G: [
    ['K', 14],
    ['J', 22],
    ['H', 35],
  ],
  K: [
    ['G', 18],
    ['J', 30],
    ['H', 32],
    ['S', 35],
  ],
  H: [
    ['K', 26],
    ['G', 30],
    ['X', 32],
  ],
  X: [
    ['S', 28],
    ['J', 30],
    ['H', 32],
    ['K', 32],
  ],
  D: [
    ['T', 32],
    ['Z', 25],
  ],
  T: [
    ['D', 32],
    ['S', 32],
  ],
  B: [['F', 26]],
  F: [['B', 26]],
};
const OPENING_COST = 18;
const OMITTED: Readonly<Record<string, number>> = { H: 14 };
const ADDED: Readonly<Record<string, number>> = { H: 12, F: 20 };
const OMISSION_COST = 34;
const ADDITION_COST = 28;
const MAX_SWAPS_COST = 40;
const LEAST_EDIT_COST = Math.min(...Object.values(OMITTED), ...Object.values(ADDED));

/** Whether any name may be filed under the skeleton of this hash (see {@link skeletonHash}). */
export type MayBeFiled = (hash: number) => boolean;

const EVERY: MayBeFiled = () => true;

/**
 * The skeletons under which a name may stand that an Arabic writer spelled so, with classes swapped or without its
 * opening vowel, the likeliest first: its own before all. None that costs more than `limit`, or that is filed nowhere.
 */
export function swappedSkeletons(own: string, limit = Infinity, mayBeFiled = EVERY): NearSkeleton[] {
  const found: NearSkeleton[] = [];
  const most = Math.min(limit, MAX_SWAPS_COST);
  const add = (key: string, cost: number) => {
    if (key.length >= MIN_SKELETON && mayBeFiled(skeletonHash(key))) found.push({ key, cost });
  };
  const swap = (at: number, done: string, cost: number) => {
    if (at === own.length) {
      add(squeezed(done), cost);
      if (cost + OPENING_COST <= limit)
        add(squeezed(done.startsWith('A') ? done.slice(1) : `A${done}`), cost + OPENING_COST);
      return;
    }
    swap(at + 1, done + own[at]!, cost);
    for (const [as, more] of SWAPS[own[at]!] ?? []) {
      if (cost + more <= most) swap(at + 1, done + as, cost + more);
    }
  };
  swap(0, '', 0);
  return found.sort(likelier);
}

/** Those that have one consonant more or less: misprints, and letters that the writer did not hear. As above. */
export function editedSkeletons(own: string, limit = Infinity, mayBeFiled = EVERY): NearSkeleton[] {
  if (limit < LEAST_EDIT_COST) return [];
  const found: NearSkeleton[] = [];
  const first = own.startsWith('A') ? 1 : 0;
  readEnds(own);
  for (let i = first; i < own.length; i++) {
    const cost = OMITTED[own[i]!] ?? OMISSION_COST;
    // What stood around it may be one class, which then counts once.
    const rest = i + 1 < own.length && i > 0 && own[i - 1] === own[i + 1] ? i + 2 : i + 1;
    if (cost > limit || i + own.length - rest < MIN_SKELETON) continue;
    if (mayBeFiled(joinedHash(heads[i]!, rest, own.length)))
      found.push({ key: own.slice(0, i) + own.slice(rest), cost });
  }
  for (const more of CLASSES) {
    const cost = ADDED[more] ?? ADDITION_COST;
    if (cost > limit) continue;
    for (let i = first; i <= own.length; i++) {
      // Beside itself it would count once.
      if (own[i - 1] === more || own[i] === more) continue;
      if (mayBeFiled(joinedHash(hashUnit(heads[i]!, more.charCodeAt(0)), i, own.length)))
        found.push({ key: own.slice(0, i) + more + own.slice(i), cost });
    }
  }
  return found.sort(likelier);
}

const FACTOR = 0x01000193;

/**
 * A number for a skeleton, by which those that are filed nowhere are told. A polynomial: that of a skeleton which
 * differs by one class follows from those of the parts before and behind, and it need not be put together.
 */
export function skeletonHash(skeleton: string): number {
  let hash = 0;
  for (let i = 0; i < skeleton.length; i++) hash = hashUnit(hash, skeleton.charCodeAt(i));
  return hash;
}

function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, FACTOR) + unit) | 0;
}

/** Of a skeleton cut at each place, the hash of what is before and of what is behind. A letter has two classes at most. */
const heads = new Int32Array(2 * MAX_LETTERS + 2);
const tails = new Int32Array(2 * MAX_LETTERS + 2);
const powers = new Int32Array(2 * MAX_LETTERS + 2).fill(1);
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1]!, FACTOR);

function readEnds(own: string): void {
  const { length } = own;
  for (let i = 0; i < length; i++) heads[i + 1] = hashUnit(heads[i]!, own.charCodeAt(i));
  tails[length] = 0;
  for (let i = length - 1; i >= 0; i--) {
    tails[i] = (Math.imul(own.charCodeAt(i), powers[length - 1 - i]!) + tails[i + 1]!) | 0;
  }
}

/** The hash of something, by its hash, and the skeleton of `length` classes from `from` on. */
function joinedHash(head: number, from: number, length: number): number {
  return (Math.imul(head, powers[length - from]!) + tails[from]!) | 0;
}

function likelier(a: NearSkeleton, b: NearSkeleton): number {
  return a.cost - b.cost;
}

/** A class that follows itself counts once, as a doubled letter does. */
function squeezed(key: string): string {
  for (let i = 1; i < key.length; i++) if (key[i] === key[i - 1]) return key.replace(/(.)\1+/g, '$1');
  return key;
}

/** Skeletons of one consonant and no opening vowel fit too many names to be of use; so do very long ones too few. */
export const MIN_SKELETON = 1;
export const MAX_SKELETON = 24;
