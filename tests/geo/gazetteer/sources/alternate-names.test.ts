import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AlternateNames } from '../../../../geo/gazetteer/sources/alternate-names.ts';
import { NAME_RANKS, readAlternateName } from '../../../../geo/gazetteer/sources/geonames-alternate-name.ts';
import type { GeoNamesFilter } from '../../../../geo/gazetteer/sources/geonames-filter.ts';

const ARABIC: GeoNamesFilter = { featureClasses: null, countries: null, languages: new Set(['ar', 'en']) };
const line = (lang: string, name: string, ...flags: string[]) =>
  ['1', '170063', lang, name, ...flags].join('\t');

describe('a line of alternate names', () => {
  test.each([
    ['a name', line('ar', 'حلب', '1', '', '', '', '', ''), { kind: 'name', lang: 'ar', rank: 'preferred' }],
    ['a former name', line('en', 'Beroea', '', '', '', '1'), { kind: 'name', rank: 'historic' }],
    ['a language with a region', line('ar-LB', 'حلب'), { kind: 'name', lang: 'ar-LB' }],
    ['a name without a language', line('', 'حلب'), { kind: 'name', lang: 'und-Arab' }],
    ['a Wikidata item', line('wkdt', 'Q41183'), { kind: 'same-as', id: 'wikidata:Q41183' }],
    ['a language not asked for', line('ko', '할라브'), { kind: 'passed-over' }],
    ['a script not asked for', line('', 'Халеб'), { kind: 'passed-over' }],
    ['a link', line('link', 'https://example.org'), { kind: 'passed-over' }],
    ['an airport code', line('iata', 'ALP'), { kind: 'passed-over' }],
    ['a postal code', line('post', '12345'), { kind: 'passed-over' }],
    ['too few columns', '1\t170063', { kind: 'fault', reason: 'short-row' }],
    ['too many columns', `${line('ar', 'حلب')}${'\t'.repeat(9)}`, { kind: 'fault', reason: 'long-row' }],
    ['no place', '1\tx\tar\tحلب', { kind: 'fault', reason: 'bad-id' }],
    ['no name', line('ar', ''), { kind: 'fault', reason: 'no-name' }],
  ])('%s', (_, text, expected) => {
    expect(readAlternateName(text, ARABIC)).toMatchObject(expected);
  });
});

test('the store gives back what a plain map would', () => {
  const entry = fc.record({
    id: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(65_535, 65_536, 99_999_999)),
    toponym: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    lang: fc.constantFrom('ar', 'en', 'und-Arab', 'zh-TW'),
    rank: fc.constantFrom(...NAME_RANKS),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const store = new AlternateNames();
      for (const { id, toponym, lang, rank } of entries)
        expect(store.add(id, toponym, lang, rank)).toBe(true);
      expect(store.count).toBe(entries.length);
      for (const wanted of new Set([...entries.map(({ id }) => id), 77])) {
        const own = entries.filter(({ id }) => id === wanted);
        const ordered = NAME_RANKS.flatMap((rank) => own.filter((each) => each.rank === rank));
        const expected = ordered.filter(
          (each, i) => ordered.findIndex(({ toponym }) => toponym === each.toponym) === i,
        );
        expect(store.of(wanted).names).toEqual(expected.map(({ toponym, lang }) => ({ toponym, lang })));
      }
    }),
  );
});

test('names of more than 255 bytes are refused, ids of other registers kept apart', () => {
  const store = new AlternateNames();
  expect(store.add(1, 'ح'.repeat(128), 'ar', 'plain')).toBe(false);
  expect(store.add(1, 'ح'.repeat(127), 'ar', 'plain')).toBe(true);
  store.addSameAs(1, 'wikidata:Q1');
  expect(store.of(1).sameAs).toEqual(['wikidata:Q1']);
  expect(store.of(1).names).toHaveLength(1);
});
