/**
 * Writes geo/text/correspondences.ts: which Arabic letters stand for which Latin (and Cyrillic) ones, and how
 * often, counted in the tuning half of the cross-script pairs by expectation maximisation over all alignments
 * (many-to-many, after Jiampojamarn et al. 2007). Counts leave the names, and nothing else.
 *
 *     npx tsx scripts/learn-correspondences.ts
 */
import { writeFileSync } from 'node:fs';
import { mergeSources } from '../geo/gazetteer/merge.ts';
import { ARABIC, FOREIGN, FINAL, INITIAL, lettersOf } from '../geo/text/letters.ts';
import { respelled } from '../geo/text/orthography.ts';
import { readPairs } from '../tests/eval/cross-script/pairs.ts';
import { readSources } from '../tests/eval/cross-script/sources.ts';

/** Foreign letters that are one sound together, and Arabic ones that write one foreign letter. */
const GROUPS = (
  'sh ch kh gh th ph dh zh ck qu ts tz sch tch dj dzh shch ng ou au ai ei ie ea eu oi oy ay ey aw ew ow ya ye yo yu ' +
  'ia io iu gu gi ge ci ce ij ue ui oa eau wh gue que qui gn'
).split(' ');
const DIGRAPHS = 'تش دج كس تس دز يا يو وا اي او شت نغ نج جي كو غو وي'.split(' ');

/** What a letter can sound like: the counts begin here, and a little of it stays as smoothing. */
const LIKELY: Readonly<Record<string, string>> = {
  ب: 'bpv',
  ت: 't',
  ث: 'ts',
  ج: 'gjcdyzxqkğ',
  ح: 'h',
  خ: 'kxhcj',
  د: 'd',
  ذ: 'dzt',
  ر: 'r',
  ز: 'zs',
  س: 'scz',
  ش: 'scjxç',
  ص: 'sc',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'aeioə',
  غ: 'gğqj',
  ف: 'fvwp',
  ق: 'kqcg',
  ك: 'kcqxg',
  ل: 'l',
  م: 'm',
  ن: 'nñ',
  ه: 'hjxə',
  و: 'uowvöüy',
  ي: 'yiejüəa',
  ا: 'aeioəuy',
  ة: 'aeəh',
};

const SINGLES = FOREIGN.length * 3;
const ROWS = SINGLES + GROUPS.length;
const COLUMNS = 1 + ARABIC.length + DIGRAPHS.length;
const ROUNDS = 10;
/** A pair whose likelihood per Arabic letter falls below this is a translation or another name. */
const MIN_LOG_PER_LETTER = -1.6;
const SMOOTHING = { position: 8, likely: 0.02 };
const INSERTION = 0.002;

const group = new Map(GROUPS.map((letters, i) => [letters, SINGLES + i]));
const digraph = new Map(DIGRAPHS.map((letters, i) => [letters, 1 + ARABIC.length + i]));

/** The pieces that can begin at one letter: how many letters each takes, and its row or column. */
type Piece = readonly [length: number, index: number];
interface Side {
  readonly codes: readonly number[];
  readonly pieces: readonly (readonly Piece[])[];
}

const rowName = (row: number) =>
  row >= SINGLES
    ? GROUPS[row - SINGLES]!
    : (row % 3 === INITIAL ? '^' : '') + FOREIGN[Math.floor(row / 3)]! + (row % 3 === FINAL ? '$' : '');
const columnName = (column: number) =>
  column === 0 ? '-' : column <= ARABIC.length ? ARABIC[column - 1]! : DIGRAPHS[column - 1 - ARABIC.length]!;

function foreignSide(codes: readonly number[]): Side {
  const base = [...codes].map((code) => FOREIGN[Math.floor(code / 3)]!).join('');
  const pieces = [...codes].map((code, i): Piece[] => [
    [1, code],
    ...[2, 3, 4].flatMap((length): Piece[] => {
      const row = group.get(base.slice(i, i + length));
      return row === undefined || i + length > codes.length ? [] : [[length, row]];
    }),
  ]);
  return { codes, pieces };
}

function arabicSide(codes: readonly number[]): Side {
  const base = [...codes].map((code) => ARABIC[code]!).join('');
  const pieces = [...codes].map((code, i): Piece[] => {
    const column = digraph.get(base.slice(i, i + 2));
    return column === undefined
      ? [[1, 1 + code]]
      : [
          [1, 1 + code],
          [2, column],
        ];
  });
  return { codes, pieces };
}

const likely = new Float64Array(ROWS * COLUMNS);
for (let row = 0; row < ROWS; row++) {
  const letters = rowName(row).replace(/[\^$]/g, '');
  for (let column = 1; column < COLUMNS; column++) {
    const fits = [...columnName(column)].every((arabic) =>
      [...letters].some((letter) => LIKELY[arabic]!.includes(letter)),
    );
    likely[row * COLUMNS + column] = fits ? 1 : 0;
  }
  likely[row * COLUMNS] = /[aeiouyəöüh]/.test(letters) ? 1 : 0.1;
}

let probability = normalized(likely.map((value) => value + 0.01));

function normalized(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let row = 0; row < ROWS; row++) {
    let sum = 0;
    for (let column = 0; column < COLUMNS; column++) sum += values[row * COLUMNS + column]!;
    for (let column = 0; column < COLUMNS; column++)
      result[row * COLUMNS + column] = values[row * COLUMNS + column]! / (sum || 1);
  }
  return result;
}

/** Probability of every way to write the first `j` foreign letters with the first `i` Arabic ones, at `i × width + j`. */
function forward(arabic: Side, foreign: Side): Float64Array {
  const [m, n] = [arabic.codes.length, foreign.codes.length];
  const width = n + 1;
  const sums = new Float64Array((m + 1) * width);
  sums[0] = 1;
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      const here = sums[i * width + j]!;
      if (here === 0) continue;
      if (i < m) sums[(i + 1) * width + j]! += here * INSERTION;
      if (j === n) continue;
      for (const [length, row] of foreign.pieces[j]!) {
        sums[i * width + j + length]! += here * probability[row * COLUMNS]!;
        if (i === m) continue;
        for (const [taken, column] of arabic.pieces[i]!)
          sums[(i + taken) * width + j + length]! += here * probability[row * COLUMNS + column]!;
      }
    }
  }
  return sums;
}

/** Adds the expected number of times each piece stands for each other to `counts`. */
function count(arabic: Side, foreign: Side, counts: Float64Array, weight: number): void {
  const [m, n] = [arabic.codes.length, foreign.codes.length];
  const width = n + 1;
  const sums = forward(arabic, foreign);
  const rest = new Float64Array((m + 1) * width);
  rest[m * width + n] = 1;
  const whole = sums[m * width + n]!;
  for (let i = m; i >= 0; i--) {
    for (let j = n; j >= 0; j--) {
      const here = (weight * sums[i * width + j]!) / whole;
      let value = rest[i * width + j]!;
      if (i < m) value += INSERTION * rest[(i + 1) * width + j]!;
      for (const [length, row] of foreign.pieces[j] ?? []) {
        const dropped = probability[row * COLUMNS]! * rest[i * width + j + length]!;
        value += dropped;
        counts[row * COLUMNS]! += here * dropped;
        for (const [taken, column] of arabic.pieces[i] ?? []) {
          const written = probability[row * COLUMNS + column]! * rest[(i + taken) * width + j + length]!;
          value += written;
          counts[row * COLUMNS + column]! += here * written;
        }
      }
      rest[i * width + j] = value;
    }
  }
}

/** A letter at the edge of a word leans on what it does anywhere, and every row a little on what it sounds like. */
function maximized(counts: Float64Array): Float64Array {
  const values = new Float64Array(counts.length);
  for (let row = 0; row < ROWS; row++) {
    const positions = row < SINGLES ? [0, 1, 2].map((position) => row - (row % 3) + position) : [row];
    const anywhere = new Float64Array(COLUMNS);
    let sum = 0;
    for (const each of positions) {
      for (let column = 0; column < COLUMNS; column++) {
        anywhere[column]! += counts[each * COLUMNS + column]!;
        sum += counts[each * COLUMNS + column]!;
      }
    }
    let own = 0;
    let fitting = 0;
    for (let column = 0; column < COLUMNS; column++) {
      own += counts[row * COLUMNS + column]!;
      fitting += likely[row * COLUMNS + column]!;
    }
    for (let column = 0; column < COLUMNS; column++) {
      const learned =
        (counts[row * COLUMNS + column]! + (SMOOTHING.position * anywhere[column]!) / Math.max(sum, 1)) /
        (own + SMOOTHING.position);
      const share = likely[row * COLUMNS + column]! / fitting;
      // A letter that the names hardly show leans on its sound altogether.
      const trust = sum / (sum + 5);
      values[row * COLUMNS + column] = trust * learned + (1 - trust) * share + SMOOTHING.likely * share * 6;
    }
  }
  return normalized(values);
}

const { places } = mergeSources(readSources());
const byId = new Map(places.map((place) => [place.id, place]));
const data = readPairs(places)
  .filter(({ half }) => half === 'tuning')
  .map(({ arabic, placeId, country }) => ({
    country,
    arabic: arabicSide(lettersOf(arabic).codes),
    names: byId
      .get(placeId)!
      .names.map(({ toponym }) => lettersOf(respelled(toponym, country)))
      .filter(({ script, codes }) => script === 'foreign' && codes.length > 1)
      .map(({ codes }) => foreignSide(codes)),
  }))
  .filter(({ arabic, names }) => arabic.codes.length > 2 && names.length > 0);

/** However many names a country has, they count as so many at most: half of all are of the United States. */
const MAX_OF_COUNTRY = 200;
const ofCountry = new Map<string, number>();
for (const { country } of data) ofCountry.set(country, (ofCountry.get(country) ?? 0) + 1);
const weightOf = (country: string) => Math.min(1, MAX_OF_COUNTRY / ofCountry.get(country)!);

for (let round = 0; round < ROUNDS; round++) {
  const counts = new Float64Array(ROWS * COLUMNS);
  let used = 0;
  let total = 0;
  for (const { arabic, names, country } of data) {
    const logs = names.map((name) => Math.log(forward(arabic, name).at(-1)!));
    const best = logs.indexOf(Math.max(...logs));
    // The name the place is listed by counts too: a rare spelling that fits by chance should not be all that is learned.
    for (const chosen of new Set([0, best])) {
      if (round > 1 && !(logs[chosen]! / arabic.codes.length > MIN_LOG_PER_LETTER)) continue;
      if (!Number.isFinite(logs[chosen]!)) continue;
      count(arabic, names[chosen]!, counts, weightOf(country));
      used++;
      total += logs[chosen]!;
    }
  }
  probability = maximized(counts);
  console.error(`round ${round + 1}: ${used} pairs, log-likelihood ${(total / used).toFixed(3)} a pair`);
}

/** Costs are in tenths of a nat; what costs more than this is left out and costs as much as any other mistake. */
const MAX_COST = 45;
const lines = [...Array(ROWS).keys()].map((row) => {
  const entries = [...Array(COLUMNS).keys()]
    .map(
      (column) =>
        [columnName(column), Math.round(-10 * Math.log(probability[row * COLUMNS + column]!))] as const,
    )
    .filter(([, cost]) => cost <= MAX_COST)
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  return [rowName(row), ...entries.map(([letters, cost]) => `${letters}${cost}`)].join(' ');
});
writeFileSync(
  new URL('../geo/text/correspondences.ts', import.meta.url),
  `/**
 * How Arabic writes the letters of other scripts: for each of them the Arabic letters that stand for it, with the
 * cost of that in tenths of a nat (−10 ln p). \`^\` opens a word, \`$\` closes it; \`-\` is nothing at all.
 *
 * Learned from ${data.length} Arabic names of GeoNames places (CC BY 4.0) by scripts/learn-correspondences.ts, and not edited by hand.
 */
export const CORRESPONDENCES = \`
${lines.join('\n')}
\`;
`,
);
