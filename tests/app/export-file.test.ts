import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../geo/write/exports.ts';
import { fileName } from '../../src/export/file-name.ts';
import { endingOf, OFFERED } from '../../src/export/formats.ts';
import { fixtureCollection } from './fixture-collection.ts';

describe('fileName', () => {
  it('keeps the letters of any script and joins the words', () => {
    expect(fileName('أخبار: 2020/10', 'ياقوت', '.csv')).toBe('أخبار-2020-10.csv');
  });

  it('falls back where a title leaves nothing', () => {
    expect(fileName(null, 'ياقوت', '.kml')).toBe('ياقوت.kml');
    expect(fileName(' ../.. \u202e', 'Yaqut', '.kml')).toBe('Yaqut.kml');
  });

  it('is a name and no path, visible and short, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const name = fileName(title, 'Yaqut', '.json');
        expect(name).toMatch(/^[^\\/:*?"<>|\s\p{Cc}\p{Cf}.-][^\\/:*?"<>|\s\p{Cc}\p{Cf}]*$/u);
        expect([...name].length).toBeLessThanOrEqual(65);
      }),
    );
  });
});

describe('the formats offered', () => {
  it('each have words of their own and write a file that is not taken for another', () => {
    expect(OFFERED.filter(({ use }) => use === null)).toEqual([]);
    const endings = OFFERED.map(endingOf);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it.each(EXPORT_FORMATS)('$id holds the texts as it says: $fullText', async ({ write, fullText }) => {
    const collection = fixtureCollection();
    const text = JSON.stringify(collection.articles[0]!.text).slice(1, -1);
    const holds = async (wanted: boolean) =>
      String(await write(collection, { fullText: wanted })).includes(text);
    expect([await holds(false), await holds(true)]).toEqual(
      { never: [false, false], optional: [false, true], always: [true, true] }[fullText],
    );
  });
});
