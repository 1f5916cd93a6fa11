import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync(new URL('recognition-sentences.tsv', import.meta.url), 'utf8')
  .replace(/\n$/u, '')
  .split('\n');
const cells = rows.map((row) => row.split('\t'));
const sentences = cells.slice(1);

/** Where the nth occurrence of `surface` begins in the sentence, counted from 1; -1 where there are fewer. */
function startOf(surface: string, occurrence: number, sentence: string): number {
  let start = -1;
  for (let n = 0; n < occurrence; n++) {
    start = sentence.indexOf(surface, start + 1);
    if (start === -1) break;
  }
  return start;
}

describe('recognition-sentences.tsv', () => {
  it('has five columns, and ids and sentences of one use each', () => {
    expect(cells[0]).toEqual(['id', 'phenomenon', 'sentence', 'expected', 'not_yet']);
    for (const row of sentences) expect(row).toHaveLength(5);
    expect(new Set(sentences.map(([id]) => id)).size).toBe(sentences.length);
    expect(new Set(sentences.map(([, , sentence]) => sentence)).size).toBe(sentences.length);
  });

  it.each(sentences)(
    '%s expects mentions that stand in its sentence',
    (_id, _phenomenon, sentence, expected) => {
      let last = 0;
      for (const item of expected!.split(';').filter(Boolean)) {
        const [surface, kind, place, occurrence] = item.split('|');
        expect(['toponym', 'demonym', 'embedded']).toContain(kind);
        expect(place).toMatch(/^(geonames:\d+|iso3166:[A-Z]{2}|yaqut:[a-z-]+|region:[A-Z].*|unresolved|\?)$/);
        const start = startOf(surface!, Number(occurrence), sentence!);
        expect(start).toBeGreaterThanOrEqual(last);
        last = start + surface!.length;
      }
    },
  );
});
