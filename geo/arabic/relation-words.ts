import type { RelationType, Token } from '../types.ts';
import { bareForms } from './proclitics.ts';

const WORDS: readonly [type: Exclude<RelationType, 'direction' | 'distance'>, words: string][] = [
  ['countryside', 'ريف ارياف باديه'],
  ['outskirts', 'ضواحي ضاحيه مشارف اطراف تخوم'],
  ['surroundings', 'محيط قرب بالقرب قربه حول قباله جوار'],
  ['centre', 'وسط قلب'],
  ['border', 'الحدود حدود'],
];

const TYPES = new Map(
  WORDS.flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
);

/** What a word before a name says of the spot. */
export function relationOf(token: Token): Exclude<RelationType, 'direction' | 'distance'> | undefined {
  for (const form of bareForms(token)) {
    const type = TYPES.get(form);
    if (type) return type;
  }
  return undefined;
}

export const RELATION_LINKS: ReadonlySet<string> = new Set('من مع بين الي'.split(' '));

/** Kilometres in one of each unit, folded. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...'كيلومتر كيلومترا كيلومترات كلم كم km'.split(' ').map((unit) => [unit, 1] as const),
  ...'ميل ميلا اميال'.split(' ').map((unit) => [unit, 1.609] as const),
]);
const NUMERALS: ReadonlyMap<string, number> = new Map([
  ['عشره', 10],
  ['عشرين', 20],
  ['ثلاثين', 30],
  ['اربعين', 40],
  ['خمسين', 50],
  ['ستين', 60],
  ['سبعين', 70],
  ['ثمانين', 80],
  ['تسعين', 90],
  ['مئه', 100],
  ['مئتي', 200],
]);
const OPENERS = new Set('نحو حوالي بعد مسافه علي'.split(' '));

/**
 * The distance that ends at `tokens[at]`, in km, and the token at which its words begin.
 *
 * @example distance(tokenize('على بعد 40 كيلومترا'), 3) // => { km: 40, first: 0 }
 */
export function distance(tokens: readonly Token[], at: number): { km: number; first: number } | undefined {
  const unit = UNITS.get(tokens[at]?.norm ?? '');
  const figure = tokens[at - 1];
  if (unit === undefined || figure === undefined) return undefined;
  const forms = /^\p{L}/u.test(figure.norm) ? bareForms(figure) : [figure.norm];
  const count = forms.map((form) => NUMERALS.get(form) ?? Number(form)).find((each) => each > 0);
  if (count === undefined) return undefined;
  let first = at - 1;
  while (OPENERS.has(tokens[first - 1]?.norm ?? '')) first--;
  return { km: Math.round(count * unit), first };
}
