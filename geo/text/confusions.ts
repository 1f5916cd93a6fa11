/**
 * Letters of one script that writers take for each other when they spell a foreign name, with the cost of that in
 * tenths of a nat. The press follows several habits at once: ج, غ, ق and ك for g, ط for t, a closing ا for ة.
 */
export const ARABIC_CONFUSIONS = {
  /** Both letters anywhere in one group: so much. */
  groups: [
    ['غقكج', 10],
    ['تط', 7],
    ['سص', 7],
    ['سز', 12],
    ['زذظ', 10],
    ['دضذ', 10],
    ['تث', 10],
    ['ثس', 14],
    ['هح', 12],
    ['خهك', 15],
    ['شج', 18],
    ['شس', 22],
    ['بف', 18],
    ['فو', 18],
    ['ةاه', 5],
    ['ةي', 12],
    ['وي', 14],
    ['اوي', 16],
    ['اع', 8],
  ],
  /** Left out or put in: long vowels, the t of تش, the hamza's seats. */
  omissions: { ا: 8, و: 9, ي: 8, ة: 9, ع: 14, ه: 18, ت: 28, ن: 30, ح: 24 },
  substitution: 48,
  omission: 36,
} as const satisfies Confusions;

export const FOREIGN_CONFUSIONS = {
  groups: [
    ['aeə', 6],
    ['eiy', 6],
    ['ouöü', 6],
    ['aeiouyəöü', 10],
    ['kqcg', 10],
    ['gğ', 5],
    ['gj', 10],
    ['jy', 10],
    ['jzx', 14],
    ['sczx', 12],
    ['çcs', 8],
    ['vwfb', 10],
    ['wu', 8],
    ['pb', 15],
    ['dt', 15],
    ['hxk', 15],
    ['nñ', 3],
  ],
  omissions: { a: 8, e: 7, i: 8, o: 8, u: 8, y: 8, ə: 8, ö: 8, ü: 8, h: 10, j: 15 },
  substitution: 48,
  omission: 36,
} as const satisfies Confusions;

interface Confusions {
  readonly groups: readonly (readonly [letters: string, cost: number])[];
  readonly omissions: Readonly<Record<string, number>>;
  readonly substitution: number;
  readonly omission: number;
}

/** The same as a square of costs, letter by letter of the alphabet. */
export function sameScriptTable(alphabet: string, confusions: Confusions) {
  const size = alphabet.length;
  const substitution = new Uint8Array(size * size).fill(confusions.substitution);
  for (let i = 0; i < size; i++) substitution[i * size + i] = 0;
  for (const [letters, cost] of confusions.groups) {
    for (const a of letters) {
      for (const b of letters) {
        const at = alphabet.indexOf(a) * size + alphabet.indexOf(b);
        substitution[at] = Math.min(substitution[at]!, cost);
      }
    }
  }
  const omission = Uint8Array.from(alphabet, (letter) => confusions.omissions[letter] ?? confusions.omission);
  return { size, substitution, omission };
}
