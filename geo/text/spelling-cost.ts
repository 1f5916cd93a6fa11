import { CORRESPONDENCES } from './correspondences.ts';
import { ARABIC, FOREIGN, type Letters } from './letters.ts';
import { ARABIC_CONFUSIONS, FOREIGN_CONFUSIONS, sameScriptTable } from './confusions.ts';

/**
 * What it costs to take one spelling for another: the least sum over all ways to set their letters against each
 * other, in tenths of a nat (−10 ln p). 0 is the spelling that everybody would choose. Arabic against Latin and
 * Cyrillic by the learned correspondences, two spellings of one script by the letters that writers confuse.
 *
 * Costs above `bound` come back as Infinity, which saves most of the work.
 */
export function spellingCost(a: Letters, b: Letters, bound = Infinity): number {
  if (a.script === b.script) {
    return a.script === 'arabic'
      ? sameScriptCost(a.codes, b.codes, 1, ARABIC_TABLE, bound)
      : sameScriptCost(a.codes, b.codes, 3, FOREIGN_TABLE, bound);
  }
  return a.script === 'arabic'
    ? crossScriptCost(a.codes, b.codes, bound)
    : crossScriptCost(b.codes, a.codes, bound);
}

/** A letter for one that it never stands for, or left out where nobody leaves it out. */
const MISTAKE = 50;
/** An Arabic letter that nothing in the other name accounts for: long vowels are put in more lightly. */
const INSERTED = 45;
const INSERTED_VOWEL = 28;

const ARABIC_TABLE = sameScriptTable(ARABIC, ARABIC_CONFUSIONS);
const FOREIGN_TABLE = sameScriptTable(FOREIGN, FOREIGN_CONFUSIONS);

const SINGLES = FOREIGN.length * 3;
const VOWELS = new Set('اوية');
const insertion = Uint8Array.from(ARABIC, (letter) => (VOWELS.has(letter) ? INSERTED_VOWEL : INSERTED));

/** The longest group of foreign letters that has a row of its own. */
const MAX_GROUP = 4;

const { columns, costs, groups, begins, digraphs } = readTable();

/** Rows: foreign letters by position, then groups. Columns: nothing, Arabic letters, then pairs of them. */
function readTable() {
  const lines = CORRESPONDENCES.trim()
    .split('\n')
    .map((line) => line.split(' '));
  /** By pair of Arabic letters its column, 0 for those that have none. */
  const digraphs = new Int16Array(32 * 32);
  /** By pair of foreign letters, whether any group begins with it. */
  const begins = new Uint8Array(33 * 33);
  const groups = new Map<number, number>();
  let columns = 1 + ARABIC.length;
  for (const [, ...entries] of lines) {
    for (const entry of entries) {
      const [first, second] = entry.replace(/\d+$/, '');
      if (second === undefined) continue;
      const pair = 32 * ARABIC.indexOf(first!) + ARABIC.indexOf(second);
      if (digraphs[pair] === 0) digraphs[pair] = columns++;
    }
  }
  const rows = lines.length;
  const costs = new Uint8Array(rows * columns).fill(MISTAKE);
  let nextGroup = SINGLES;
  for (const [name, ...entries] of lines) {
    const letters = name!.replace(/[\^$]/g, '');
    let row = 3 * FOREIGN.indexOf(letters) + (name!.startsWith('^') ? 1 : name!.endsWith('$') ? 2 : 0);
    if (letters.length > 1) {
      row = nextGroup++;
      let key = 0;
      [...letters].forEach((letter, i) => {
        key = 32 * key + FOREIGN.indexOf(letter) + 1;
        if (i === 1) begins[key] = 1;
      });
      groups.set(key, row);
    }
    for (const entry of entries) {
      const [, arabic, cost] = /^(\D+)(\d+)$/.exec(entry)!;
      const column =
        arabic === '-'
          ? 0
          : arabic!.length === 1
            ? 1 + ARABIC.indexOf(arabic!)
            : digraphs[32 * ARABIC.indexOf(arabic![0]!) + ARABIC.indexOf(arabic![1]!)]!;
      costs[row * columns + column] = Number(cost);
    }
  }
  return { columns, costs, groups, begins, digraphs };
}

/** Work space, used anew for every pair of names: names are cut at 48 letters. */
const MAX = 49;
const reached = new Int32Array(MAX * MAX);
const pairColumn = new Int16Array(MAX);
/** For each foreign letter, the rows of the pieces of one letter and more that begin with it; -1 for none. */
const pieceRows = new Int16Array(MAX * MAX_GROUP);
const UNREACHED = 1 << 20;

function crossScriptCost(arabic: readonly number[], foreign: readonly number[], bound: number): number {
  const m = arabic.length;
  const n = foreign.length;
  const width = n + 1;
  const limit = Math.min(bound, UNREACHED - 1);
  for (let i = 0; i + 1 < m; i++) pairColumn[i] = digraphs[32 * arabic[i]! + arabic[i + 1]!]!;
  if (m > 0) pairColumn[m - 1] = 0;
  findPieces(foreign);
  reached.fill(UNREACHED, 0, (m + 1) * width);
  reached[0] = 0;
  for (let i = 0; i <= m; i++) {
    const single = i < m ? 1 + arabic[i]! : 0;
    const pair = i < m ? pairColumn[i]! : 0;
    const inserted = i < m ? insertion[arabic[i]!]! : 0;
    const row = i * width;
    for (let j = 0; j <= n; j++) {
      const here = reached[row + j]!;
      if (here > limit) continue;
      if (single > 0) relax(row + width + j, here + inserted);
      if (j === n) continue;
      for (let length = 1; length <= MAX_GROUP; length++) {
        const piece = pieceRows[MAX_GROUP * j + length - 1]!;
        if (piece < 0) continue;
        const at = row + j + length;
        const base = piece * columns;
        relax(at, here + costs[base]!);
        if (single > 0) relax(at + width, here + costs[base + single]!);
        if (pair > 0) relax(at + 2 * width, here + costs[base + pair]!);
      }
    }
  }
  const cost = reached[m * width + n]!;
  return cost > limit ? Infinity : cost;
}

function relax(at: number, cost: number): void {
  if (cost < reached[at]!) reached[at] = cost;
}

function findPieces(foreign: readonly number[]): void {
  const n = foreign.length;
  for (let j = 0; j < n; j++) {
    pieceRows.fill(-1, MAX_GROUP * j, MAX_GROUP * (j + 1));
    pieceRows[MAX_GROUP * j] = foreign[j]!;
    let key = letterNumber(foreign[j]!);
    for (let length = 2; length <= MAX_GROUP && j + length <= n; length++) {
      key = 32 * key + letterNumber(foreign[j + length - 1]!);
      if (length === 2 && begins[key] === 0) break;
      pieceRows[MAX_GROUP * j + length - 1] = groups.get(key) ?? -1;
    }
  }
}

/** The number of a foreign letter wherever it stands in its word, from 1 on. */
function letterNumber(code: number): number {
  return ((code / 3) | 0) + 1;
}

interface SameScriptTable {
  readonly size: number;
  readonly substitution: Uint8Array;
  readonly omission: Uint8Array;
}

/** `step`: how many codes one letter has (its positions count for nothing here). */
function sameScriptCost(
  a: readonly number[],
  b: readonly number[],
  step: number,
  { size, substitution, omission }: SameScriptTable,
  bound: number,
): number {
  const m = a.length;
  const n = b.length;
  const width = n + 1;
  const limit = Math.min(bound, UNREACHED - 1);
  reached.fill(UNREACHED, 0, (m + 1) * width);
  reached[0] = 0;
  for (let i = 0; i <= m; i++) {
    const left = i < m ? (a[i]! / step) | 0 : 0;
    for (let j = 0; j <= n; j++) {
      const at = i * width + j;
      const here = reached[at]!;
      if (here > limit) continue;
      if (i < m) relax(at + width, here + omission[left]!);
      if (j === n) continue;
      const right = (b[j]! / step) | 0;
      relax(at + 1, here + omission[right]!);
      if (i < m) relax(at + width + 1, here + substitution[left * size + right]!);
    }
  }
  const cost = reached[m * width + n]!;
  return cost > limit ? Infinity : cost;
}
