import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geoparse, toCollection, toGeoJson, toNdjsonRecord } from '../../geo/index.ts';
import { anyText } from './article-text.ts';
import { smallGazetteer } from './small-gazetteer.ts';

const gazetteer = smallGazetteer();
const parse = (text: string) => geoparse({ id: 'a', text }, gazetteer);
const found = (text: string) =>
  parse(text).mentions.map(({ text, kind, place }) => [text, kind, place?.id ?? null]);

test('a mention is the very characters of the text, in order, never overlapping', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const mention of parse(text).mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('a text of many blocks is read to its end, with the offsets of the whole', () => {
  const text = `${'سار القوم إلى حلب ثم عادوا.\n'.repeat(20_000)}وبلغوا دمشق`;
  const { mentions } = parse(text);
  expect(mentions.length).toBe(20_001);
  for (const mention of [mentions[0]!, mentions[12_345]!, mentions.at(-1)!]) {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  }
  expect(mentions.at(-1)!.text).toBe('دمشق');
});

test('the evidence of every candidate adds up to its score', () => {
  const { mentions } = parse('وصلوا إلى دمشق قادمين من حلب السورية، وإلى مدينة ترترن في أذربيجان.');
  expect(mentions.length).toBeGreaterThan(3);
  for (const { candidates } of mentions) {
    for (const { score, evidence } of candidates) {
      expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 6);
    }
  }
});

test('attached particles lie outside the mention', () => {
  expect(found('وبدمشق ولحلب')).toEqual([
    ['دمشق', 'toponym', 'geonames:170654'],
    ['حلب', 'toponym', 'geonames:170063'],
  ]);
});

test('a Latin name has a capital', () => {
  expect(found('عادوا إلى Aleppo')).toEqual([['Aleppo', 'toponym', 'geonames:170063']]);
  expect(found('عادوا إلى aleppo')).toEqual([]);
});

test('a region is told from its town by the word before it', () => {
  expect(found('محافظة حلب')).toEqual([['حلب', 'toponym', 'naturalearth:SYR-137']]);
  expect(found('مدينة حلب')).toEqual([['حلب', 'toponym', 'geonames:170063']]);
});

test('an organisation keeps its place to itself', () => {
  expect(found('نادي حلب')).toEqual([['حلب', 'embedded', 'geonames:170063']]);
});

test('a misprint behind a cue word is put right, and trusted less', () => {
  const [, right] = parse('أذربيجان: مدينة ترتر').mentions;
  const [, misprint] = parse('أذربيجان: مدينة ترترن').mentions;
  expect(misprint!.place?.id).toBe('geonames:584871');
  expect(misprint!.confidence).toBeLessThan(right!.confidence);
});

test('spans that are given are resolved, and no others looked for', () => {
  const text = 'من حلب إلى دمشق';
  const { mentions } = geoparse({ id: 'a', text }, gazetteer, { spans: [{ start: 11, end: 15 }] });
  expect(mentions.map(({ text, place }) => [text, place?.id])).toEqual([['دمشق', 'geonames:170654']]);
});

test('a given span that means no place is kept, unresolved', () => {
  const { mentions } = geoparse({ id: 'a', text: 'خرابيشكو' }, gazetteer, { spans: [{ start: 0, end: 8 }] });
  expect(mentions).toMatchObject([{ text: 'خرابيشكو', place: null, confidence: 0 }]);
});

test('the GeoJSON is valid, one Feature a place, mentions by article', () => {
  const articles = [
    geoparse({ id: 'a', text: 'قُصفت حلب. ثم حلب.', title: 'أ', date: '2020-10-01' }, gazetteer),
    geoparse({ id: 'b', text: 'إلى دمشق من حلب' }, gazetteer),
  ];
  const collection = toGeoJson(articles);
  expect(() => check(JSON.stringify(collection))).not.toThrow();
  const [aleppo, damascus] = collection.features;
  expect([aleppo!.id, damascus!.id]).toEqual(['geonames:170063', 'geonames:170654']);
  expect(aleppo!.geometry.coordinates).toEqual([37.16117, 36.20124]);
  expect(aleppo!.properties).toMatchObject({
    name: 'حلب',
    country: 'SY',
    mentionCount: 3,
    precision: 'settlement',
  });
  expect(aleppo!.properties.articles.map(({ id, mentions }) => [id, mentions.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(collection.attribution).toContain('GeoNames');
});

test('what was not resolved is listed and not pinned', () => {
  const article = geoparse({ id: 'a', text: 'خرابيشكو' }, gazetteer, { spans: [{ start: 0, end: 8 }] });
  const collection = toGeoJson([article]);
  expect(collection.features).toEqual([]);
  expect(collection.unresolved).toMatchObject([{ text: 'خرابيشكو', articleId: 'a', excerpt: 'خرابيشكو' }]);
});

test('the collection tells the same mentions by article and by place', () => {
  const collection = toCollection([geoparse({ id: 'a', text: 'دمشق وحلب وسوريا والسوريون' }, gazetteer)]);
  const byArticle = collection.articles.flatMap(({ mentions }) =>
    mentions.map(({ start, placeId }) => [placeId, start]),
  );
  const byPlace = collection.places.features.flatMap(({ id, properties }) =>
    properties.articles.flatMap(({ mentions }) => mentions.map(({ start }) => [id, start])),
  );
  expect(byArticle.length).toBe(4);
  expect(byPlace.sort()).toEqual(byArticle.sort());
});

test('an NDJSON record is the documented one', () => {
  const article = geoparse({ id: 'a', text: 'إلى دمشق' }, gazetteer);
  expect(toNdjsonRecord(article)).toEqual({
    id: 'a',
    lang: 'ar',
    mentions: [
      {
        start: 4,
        end: 8,
        text: 'دمشق',
        kind: 'toponym',
        confidence: expect.any(Number) as number,
        place: {
          id: 'geonames:170654',
          name: 'Damascus',
          lat: 33.5102,
          lon: 36.29128,
          country: 'SY',
          featureCode: 'PPLC',
          precision: 'settlement',
        },
      },
    ],
  });
  const [chosen] = article.mentions[0]!.candidates;
  const other = parse('إلى حلب').mentions[0]!.candidates[0]!;
  const mentions = [{ ...article.mentions[0]!, candidates: [chosen!, { ...other, probability: 0.04321 }] }];
  const { evidence, runnersUp } = toNdjsonRecord({ ...article, mentions }, { evidence: true }).mentions[0]!;
  expect(evidence).toEqual(chosen!.evidence);
  const { id, lat, lon, featureCode } = other.place;
  expect(runnersUp).toMatchObject([{ id, lat, lon, featureCode, probability: 0.0432 }]);
});
