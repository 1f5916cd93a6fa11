import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gazetteer, GazetteerBuilder, SourceError, type Toponym } from '../../../geo/index.ts';
import type { PlaceRow } from '../../../geo/gazetteer/rows.ts';
import { nameKey } from '../../../geo/text/tokenize.ts';

const OPTIONS = { attribution: 'Nobody (CC0 1.0)', sources: [] };

const row = (id: string, names: readonly string[], more: Partial<PlaceRow> = {}): PlaceRow => ({
  id,
  names: names.map((toponym) => ({ toponym, lang: 'ar' })),
  lat: 33.5,
  lon: 36.3,
  country: 'SY',
  sameAs: [],
  admin1Code: '',
  featureClass: 'P',
  featureCode: 'PPL',
  precision: 'settlement',
  population: 0,
  radiusKm: 0,
  ...more,
});

const build = (rows: readonly PlaceRow[], tier: 'full' | 'core' = 'full') => {
  const builder = new GazetteerBuilder(OPTIONS);
  for (const place of rows) builder.add(place);
  return Gazetteer.open(builder.finish(tier));
};

const name = fc.oneof(
  fc.stringMatching(/^[ابتأإةىءحد]{1,4}( [ابتح]{1,3})?$/u),
  fc.stringMatching(/^[A-Ca-cé]{1,3}([ -][A-Ca-c]{1,2})?$/u),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const place = fc.record({
  id: fc.oneof(
    fc.integer({ min: 1, max: 0x7fffffff }).map((number) => `geonames:${number}`),
    fc.stringMatching(/^(yaqut|geonames|ن):[a-z0]{0,6}$/u),
  ),
  names: fc.uniqueArray(
    fc.record({ toponym: name, lang: fc.constantFrom('ar', 'en', 'und-Arab', 'und-Latn', 'ru') }),
    { selector: ({ toponym }) => toponym, minLength: 1, maxLength: 12 },
  ),
  lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 1e5),
  lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
  // Of places elsewhere not every spelling is kept.
  country: fc.constantFrom('SY', 'IR', 'LY'),
  admin1Code: fc.constantFrom('', 'SY.09', 'LY.1'),
  featureClass: fc.constantFrom('P', 'A', 'S'),
  featureCode: fc.constantFrom('PPL', 'ADM1', 'PCLI', ''),
  precision: fc.constantFrom('settlement' as const, 'region' as const, 'point' as const, 'country' as const),
  population: fc.integer({ min: 0, max: 0xffffffff }),
  radiusKm: fc.integer({ min: 0, max: 65535 }),
  sameAs: fc.array(fc.stringMatching(/^wikidata:Q\d{1,5}$/), { maxLength: 2 }),
  variants: fc.array(name, { maxLength: 2 }),
});
const rows = fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 40 });

test('a place comes out as it went in', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const gazetteer = build(given);
      expect(gazetteer.size).toBe(given.length);
      const byId = new Map(Array.from({ length: gazetteer.size }, (_, i) => [gazetteer.id(i), i]));
      for (const { names, variants, sameAs, admin1Code, ...rest } of given) {
        void [variants, admin1Code];
        const whole = gazetteer.place(byId.get(rest.id)!);
        expect(whole).toMatchObject({ ...rest, name: names[0]!.toponym });
        expect(whole.sameAs ?? []).toEqual(sameAs);
        const sorted = (list: readonly { toponym: string; lang: string }[]) =>
          list.map(({ toponym, lang }) => `${toponym} ${lang}`).sort();
        expect(sorted(whole.names)).toEqual(sorted(names));
        // Names in a known language keep their order.
        const known = (list: readonly Toponym[]) =>
          list.slice(1).filter(({ lang }) => !lang.startsWith('und'));
        expect(known(whole.names)).toEqual(known(names));
      }
    }),
  );
});

test('each key finds what a search through all rows finds', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const gazetteer = build(given);
      const named = given.flatMap(({ id, names }) =>
        names.map(({ toponym }) => ({ id, key: nameKey(toponym) })),
      );
      const varied = given.flatMap(({ id, variants }) =>
        variants.map((variant) => ({ id, key: nameKey(variant) })),
      );
      for (const { key } of [...named, ...varied]) {
        const { index } = gazetteer.find(key);
        const matches = index < 0 ? [] : gazetteer.matches(index);
        const places = matches.map((match) => gazetteer.id(match.index));
        expect(new Set(places).size).toBe(places.length);
        const wanted = key.length < 2 ? [] : [...named, ...varied].filter((other) => other.key === key);
        for (const { id } of wanted) expect(places).toContain(id);
        const exact = wanted.filter((way) => named.includes(way)).map(({ id }) => id);
        for (const match of matches) {
          if (exact.includes(gazetteer.id(match.index))) expect(match.match).toBe('exact');
        }
      }
    }),
  );
});

test('the core holds no place and no key that the full file lacks', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const [core, full] = [build(given, 'core'), build(given)];
      const places = (gazetteer: Gazetteer) =>
        Array.from({ length: gazetteer.size }, (_, i) =>
          JSON.stringify({ ...gazetteer.place(i), admin1: '' }),
        );
      const all = new Set(places(full));
      expect(places(core).filter((json) => !all.has(json))).toEqual([]);
    }),
  );
});

test('the same rows in the same order give the same bytes, for each tier and again', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const builders = [new GazetteerBuilder(OPTIONS), new GazetteerBuilder(OPTIONS)] as const;
      for (const builder of builders) {
        for (const each of given) builder.add(each);
        builder.addWord('كان', { use: 'everyday', sure: true });
      }
      const core = builders[0].finish('core');
      expect(builders[1].finish('full')).toEqual(builders[0].finish('full'));
      expect(builders[1].finish('core')).toEqual(core);
    }),
    { numRuns: 30 },
  );
});

test('of two rows with one id, the later counts, with its names alone', () => {
  const gazetteer = build([
    row('geonames:1', ['قديم'], { country: 'LY' }),
    row('geonames:2', ['آخر']),
    row('geonames:1', ['جديد']),
  ]);
  expect(gazetteer.size).toBe(2);
  expect(gazetteer.find(nameKey('قديم')).index).toBe(-1);
  expect(gazetteer.lookup('جديد').map(({ index }) => gazetteer.id(index))).toEqual(['geonames:1']);
});

test('a variant is found and not listed; a name of the same spelling is exact', () => {
  const gazetteer = build([row('geonames:1', ['غورس'], { variants: ['قورس', 'غورس'] })]);
  expect(gazetteer.lookup('قورس')).toMatchObject([{ match: 'variant' }]);
  expect(gazetteer.lookup('غورس')).toMatchObject([{ match: 'exact' }]);
  expect(gazetteer.names(0)).toEqual([{ toponym: 'غورس', lang: 'ar' }]);
});

test('a name of one letter is listed and not found; one too long for the file is left out', () => {
  const gazetteer = build([row('geonames:1', ['Å', 'ب'.repeat(256)])]);
  expect(gazetteer.place(0).names.map(({ toponym }) => toponym)).toEqual(['Å']);
  expect(gazetteer.find('a').index >= 0 ? gazetteer.matches(gazetteer.find('a').index) : []).toEqual([]);
});

test('demonyms may come before their place, and fail where it never comes', () => {
  const builder = new GazetteerBuilder(OPTIONS);
  builder.addDemonyms({ placeId: 'geonames:1', forms: ['شامي'] });
  expect(() => builder.finish('full')).toThrow(SourceError);
  builder.add(row('geonames:1', ['دمشق']));
  const gazetteer = Gazetteer.open(builder.finish('full'));
  expect(gazetteer.lookup('شامي')).toMatchObject([{ demonym: true, index: 0 }]);
  // The core lacks the place, and so the word; that is no fault.
  expect(Gazetteer.open(builder.finish('core')).find('شامي').index).toBe(-1);
});

test('a place lies in the region that its row names, else in that of its code', () => {
  const region = (id: string, name: string, lat: number) =>
    row(id, [name], { featureClass: 'A', featureCode: 'ADM1', precision: 'region', admin1Code: 'SY.1', lat });
  const gazetteer = build([
    region('geonames:1', 'الأولى', 33),
    region('geonames:2', 'الثانية', 34),
    row('geonames:3', ['بالرمز'], { admin1Code: 'SY.1', lat: 33 }),
    row('geonames:4', ['بالاسم'], { admin1Code: 'SY.1', regionId: 'geonames:2' }),
    row('geonames:5', ['بلا منطقة'], { admin1Code: 'SY.1', regionId: 'geonames:99' }),
    region('naturalearth:1', 'من قائمة أخرى', 35),
    row('geonames:6', ['أخرى'], { admin1Code: 'SY.2' }),
  ]);
  const regions = [0, 1, 2, 3, 4, 5, 6].map((i) => [gazetteer.id(i), gazetteer.place(i).admin1]);
  expect(Object.fromEntries(regions)).toEqual({
    'naturalearth:1': undefined,
    'geonames:1': undefined,
    'geonames:2': undefined,
    'geonames:3': 'الأولى',
    'geonames:4': 'الثانية',
    'geonames:5': undefined,
    'geonames:6': undefined,
  });
});

test('a gazetteer of nothing opens and finds nothing', () => {
  const gazetteer = build([]);
  expect(gazetteer.size).toBe(0);
  expect(gazetteer.lookup('دمشق')).toEqual([]);
});
