import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { explain } from '../../cli/explain.ts';
import { geoparse } from '../../geo/index.ts';
import { smallGazetteer } from '../geo/small-gazetteer.ts';

const gazetteer = smallGazetteer();
const linesOf = (text: string) => explain(geoparse({ id: 'a', text }, gazetteer)).split('\n');
const RLM = '\u200f';

/** What of a line stands above a mask: the columns where it is not blank. */
function under(line: string, mask: string): string[] {
  const columns: string[] = [];
  for (const { segment } of new Intl.Segmenter('ar').segment(line.replace(RLM, ''))) {
    const width = stringWidth(segment);
    if (width === 0 && columns.length > 0) columns[columns.length - 1] += segment;
    for (let i = 0; i < width; i++) columns.push(i === 0 ? segment : '');
  }
  return [...mask.replace(RLM, '').matchAll(/\S+/gu)].map(({ 0: run, index }) =>
    columns.slice(index, index + run.length).join(''),
  );
}

test('the mask stands under the mentions, whatever takes no room, and has their numbers', () => {
  const [, , sentence, mask] = linesOf('قُصِفَتْ دِمَشْق، ونُقل الجرحى لحلــب.');
  expect(under(sentence!, mask!)).toEqual(['دِمَشْق', 'حلــب']);
  expect(mask).toMatch(/^\u200f\s+1═══\s+2════$/u);
});

test('a long sentence goes on in lines, each with its mask', () => {
  const lines = linesOf(
    `${'وصل القوم بعد أيام طويلة من السير '.repeat(4)}إلى دمشق ثم عادوا إلى حلب من حيث أتوا`,
  );
  const text = lines.filter((line) => line.includes('القوم') || line.includes('أتوا'));
  expect(text.length).toBeGreaterThan(1);
  for (const line of text) expect(stringWidth(line)).toBeLessThanOrEqual(76);
  const marked = lines.flatMap((line, i) =>
    /^\u200f[\s\d═]+$/u.test(line) ? under(lines[i - 1]!, line) : [],
  );
  expect(marked).toEqual(['دمشق', 'حلب']);
});

test('under each candidate stands its evidence, and the sum', () => {
  const lines = linesOf('مدينة حلب في سوريا.');
  const sums = lines.flatMap((line, i) => {
    if (!line.endsWith('  score')) return [];
    let sum = 0;
    for (let at = i - 1; /^ {5}\s*[+−]/u.test(lines[at]!); at--)
      sum += Number(/[+−][\d.]+/u.exec(lines[at]!)![0].replace('−', '-'));
    return [[Number(/= (\S+)/u.exec(line)![1]!.replace('−', '-')), sum] as const];
  });
  expect(sums.length).toBeGreaterThan(1);
  for (const [score, sum] of sums) expect(sum).toBeCloseTo(score, 6);
});
