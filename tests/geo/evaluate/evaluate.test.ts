import { describe, expect, test } from 'vitest';
import { Evaluator, geoparse, readGoldLine, type GoldDocument } from '../../../geo/index.ts';
import { calibration } from '../../../geo/evaluate/calibration.ts';
import { byToken, overlapping, scores, strict } from '../../../geo/evaluate/recognition.ts';
import { errorKm, FARTHEST_KM, type Resolution, scoreResolutions } from '../../../geo/evaluate/resolution.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();

describe('recognition', () => {
  // 0         1         2
  // 012345678901234567890123
  const text = 'قرب حلب ودمشق والرقة هنا';
  const gold = [
    { start: 4, end: 7 },
    { start: 8, end: 13 },
    { start: 14, end: 20 },
  ];

  test('a span is right whichever side of it the particle stands', () => {
    expect(strict(text, [{ start: 9, end: 13 }], gold)).toEqual({ right: 1, found: 1, wanted: 3 });
  });

  test('a span over two names is right for neither, meets one, and covers the words of both', () => {
    const found = [{ start: 4, end: 13 }];
    expect(strict(text, found, gold).right).toBe(0);
    expect(overlapping(found, gold)).toMatchObject({ right: 1, pairs: [[0, 0]] });
    expect(byToken(text, found, gold)).toEqual({ right: 2, found: 2, wanted: 3 });
  });

  test('F1 is the harmonic mean', () => {
    expect(scores({ right: 1, found: 2, wanted: 4 })).toMatchObject({
      precision: 0.5,
      recall: 0.25,
      f1: 1 / 3,
    });
    expect(scores({ right: 0, found: 0, wanted: 0 }).f1).toBe(0);
  });
});

describe('resolution', () => {
  const place = gazetteer.place(gazetteer.lookup('Damascus')[0]!.index);
  const gold = { start: 0, end: 4, type: 'City', lat: 33.5102, lon: 36.29128 };

  test('the right point is no error, no place the farthest', () => {
    expect(errorKm(gold, place)).toBeCloseTo(0, 3);
    expect(errorKm(gold, null)).toBe(FARTHEST_KM);
  });

  test('a degree of latitude is 111 km; inside the box is no error', () => {
    expect(errorKm({ ...gold, lat: 34.5102 }, place)).toBeCloseTo(111.2, 0);
    expect(errorKm({ ...gold, lat: 34.5102, bbox: [33, 35, 36, 37] }, place)).toBe(0);
  });
});

describe('resolution scores, computed by hand', () => {
  // A degree along the equator is 6371.0088 · π / 180 = 111.195 km.
  const KM = 111.195;
  const at = (degrees: number | null, country?: string): Resolution => ({
    gold: { start: 0, end: 1, type: 'City', lat: 0, lon: 0, ...(country ? { country } : {}) },
    surface: 'x',
    place: degrees === null ? null : { ...gazetteer.place(0), lat: 0, lon: degrees, country: 'SY' },
    confidence: 1,
    errorKm: degrees === null ? FARTHEST_KM : degrees * KM,
  });

  test('shares within 25 and 161 km, mean and median over all, the unresolved among them', () => {
    // 0, 22.2, 111.2, 222.4 km and no place.
    const scores = scoreResolutions([at(0.2), at(2), at(0), at(null), at(1)]);
    expect(scores).toMatchObject({ mentions: 5, resolved: 4, a25: 2 / 5, a161: 3 / 5 });
    expect(scores.medianKm).toBeCloseTo(KM, 3);
    expect(scores.meanKm).toBeCloseTo((3.2 * KM + FARTHEST_KM) / 5, 3);
  });

  test('the median of an even number is the mean of the two in the middle', () => {
    expect(scoreResolutions([at(1), at(3), at(2), at(0)]).medianKm).toBeCloseTo(1.5 * KM, 3);
    expect(scoreResolutions([]).medianKm).toBe(0);
  });

  test('AUC: 0 where all is right, 1 where nothing is resolved, the mean of the logarithms between', () => {
    expect(scoreResolutions([at(0), at(0)]).auc).toBe(0);
    expect(scoreResolutions([at(null)]).auc).toBe(1);
    // ln(1 + 111.195) / ln(20040) = 4.7202 / 9.9055, halved.
    expect(scoreResolutions([at(0), at(1)]).auc).toBeCloseTo(0.2383, 4);
  });

  test('country: among those whose country the gold gives, unresolved is wrong', () => {
    expect(scoreResolutions([at(0, 'sy'), at(9, 'LB'), at(null, 'SY'), at(0)]).country).toBe(1 / 3);
    expect(scoreResolutions([at(0)]).country).toBeNull();
  });
});

test('a box that crosses the 180th meridian', () => {
  const fiji = {
    start: 0,
    end: 1,
    type: 'Country',
    lat: -17,
    lon: 179,
    bbox: [-21, -12, 177, -178] as const,
  };
  expect(errorKm(fiji, { lat: -16, lon: -179 })).toBe(0);
  expect(errorKm(fiji, { lat: -16, lon: 0 })).toBeGreaterThan(15_000);
});

test('the calibration error is the gap between confidence and accuracy', () => {
  const answers = [true, true, true, false].map((right) => ({ confidence: 0.95, right }));
  const { ece, table } = calibration(answers);
  expect(ece).toBeCloseTo(0.2);
  expect(table).toHaveLength(1);
  expect(table[0]).toMatchObject({ from: 0.9, to: 1, answers: 4, accuracy: 0.75 });
  expect(calibration([{ confidence: 1, right: true }]).ece).toBe(0);
});

test('of the sure answers it is told how many are right', () => {
  const answer = (confidence: number, right: boolean) => ({ confidence, right });
  const answers = [answer(0.9, true), answer(0.99, false), answer(0.89, false)];
  expect(calibration(answers).sure).toEqual({ answers: 2, accuracy: 0.5 });
  expect(calibration([answer(0.5, true)]).sure).toEqual({ answers: 0, accuracy: null });
});

test('a document is measured free and with its spans given', () => {
  const text = 'عاد من حلب إلى دمشق.';
  const document: GoldDocument = {
    id: 'a',
    lang: 'ar',
    text,
    mentions: [
      { start: 7, end: 10, type: 'City', lat: 36.2, lon: 37.16, country: 'sy' },
      { start: 15, end: 19, type: 'City', lat: 10, lon: 10, country: 'NG' },
      { start: 0, end: 3, type: 'PERS' },
    ],
  };
  const evaluator = new Evaluator();
  const article = { id: 'a', text };
  evaluator.add(
    document,
    geoparse(article, gazetteer),
    geoparse(article, gazetteer, { spans: document.mentions }),
  );
  const { recognition, resolution, endToEnd, confusions } = evaluator.finish();
  expect(recognition.strict).toMatchObject({ right: 2, found: 2, wanted: 2 });
  expect(resolution).toMatchObject({ mentions: 2, resolved: 2, a25: 0.5, country: 0.5 });
  expect(resolution.byType['City']?.mentions).toBe(2);
  expect(endToEnd).toMatchObject({ right: 1, found: 2, wanted: 2 });
  expect(confusions).toMatchObject([
    { what: 'wrong place', surface: 'دمشق', times: 1, chosen: 'Damascus, SY' },
  ]);
});

test('recall by type, and outside hashtags', () => {
  const text = 'في حلب و#حلب_الشهباء ثم بغداد و#حلب';
  const mention = (start: number, end: number, type: string) => ({ start, end, type });
  const mentions = [
    mention(3, 6, 'City'),
    mention(9, 12, 'City'),
    mention(24, 29, 'Town'),
    mention(31, 35, 'City'),
  ];
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['حلب', 'حلب', 'بغداد', '#حلب']);
  const evaluator = new Evaluator();
  const read = geoparse({ id: 'a', text }, gazetteer);
  evaluator.add({ id: 'a', lang: 'ar', text, mentions }, read, read);
  expect(evaluator.finish().recognition.byType).toEqual({
    City: { wanted: 3, met: 3, inProse: { wanted: 1, met: 1 } },
    Town: { wanted: 1, met: 0, inProse: { wanted: 1, met: 0 } },
  });
});

test('types whose gold is not to be trusted are left out of the resolution', () => {
  const text = 'عاد إلى دمشق.';
  const mentions = [{ start: 8, end: 12, type: 'Road', lat: 10, lon: 10 }];
  const evaluator = new Evaluator({ without: new Set(['Road']) });
  const read = geoparse({ id: 'a', text }, gazetteer);
  evaluator.add({ id: 'a', lang: 'ar', text, mentions }, read, read);
  const { resolution, calibration, recognition } = evaluator.finish();
  expect(resolution.mentions).toBe(0);
  expect(calibration.table).toEqual([]);
  expect(recognition.overlapping.right).toBe(1);
});

describe('a gold line', () => {
  test.each([
    ['not JSON', '{', 'is not JSON'],
    ['without a text', '{"id":"a","mentions":[]}', 'text'],
    ['with a mention outside the text', '{"id":"a","text":"حلب","mentions":[{"start":0,"end":9}]}', '0–9'],
    [
      'with a latitude of 95',
      '{"id":"a","text":"حلب","mentions":[{"start":0,"end":3,"lat":95,"lon":0}]}',
      'mentions.0.lat',
    ],
  ])('%s is told of, with file and line', (_, line, message) => {
    const result = readGoldLine(line, 'gold.jsonl', 7);
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) {
      expect(result.faults[0]!.message).toContain('gold.jsonl, line 7');
      expect(result.faults[0]!.message).toContain(message);
    }
  });
});
