import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyCorrections,
  type Correction,
  type CorrectionSays,
  type CorrectionTarget,
  findQuote,
  geoparse,
  type GeoparsedArticle,
  mergeCorrections,
  quoteOf,
  readCorrections,
  withoutCorrections,
  writeCorrections,
} from '../../../geo/index.ts';
import { anyText } from '../article-text.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const ALEPPO = 'geonames:170063';
const TEXT = 'عاد الناس إلى مدينة حلب من دمشق، ثم خرجوا من حلب إلى قرية زنبقستان مع الأهالي.';
const article = (id: string, text = TEXT): GeoparsedArticle => geoparse({ id, text }, gazetteer);

const farm: CorrectionSays = {
  kind: 'place',
  place: { id: 'user:farm', name: 'مزرعة', lat: 36.5, lon: 37.5 },
};
const aleppo: CorrectionSays = {
  kind: 'confirmed',
  place: { id: ALEPPO, name: 'Aleppo', lat: 36.2, lon: 37.2 },
};

let made = 0;
function correction(
  target: CorrectionTarget,
  says: CorrectionSays,
  more: Partial<Correction> = {},
): Correction {
  made++;
  const at = new Date(Date.UTC(2026, 0, 1, 0, made)).toISOString();
  return { id: String(made), at, target, was: { place: ALEPPO }, says, ...more };
}

/** The nth time that words stand in an article. */
function at(exact: string, nth = 0, of = article('a')): CorrectionTarget {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = of.text.indexOf(exact, start + 1);
  return { scope: 'mention', article: of.id, ...quoteOf(of.text, start, start + exact.length) };
}

const shown = (articles: readonly GeoparsedArticle[], words: string) =>
  articles.flatMap(({ mentions }) =>
    mentions
      .filter(({ text }) => text === words)
      .map(({ place, status = 'machine' }) => `${place?.id ?? 'none'} ${status}`),
  );

describe('how far a correction reaches', () => {
  const both = [article('a'), article('b')];

  test.each([
    [
      'one mention',
      at('حلب', 1),
      [`${ALEPPO} machine`, 'user:farm corrected', `${ALEPPO} machine`, `${ALEPPO} machine`],
    ],
    [
      'an article',
      { scope: 'article', article: 'a', exact: 'حلب' } as const,
      ['user:farm corrected', 'user:farm corrected', `${ALEPPO} machine`, `${ALEPPO} machine`],
    ],
    [
      'the collection, in any spelling',
      { scope: 'collection', exact: 'حَلَب' } as const,
      Array(4).fill('user:farm corrected'),
    ],
  ])('%s', (_, target, expected) => {
    const { articles, report } = applyCorrections(both, [correction(target, farm)]);
    expect(shown(articles, 'حلب')).toEqual(expected);
    expect([...report.applied.values()]).toEqual([expected.filter((one) => one.startsWith('user')).length]);
  });

  test('the narrower holds, whichever came first; of one width the later', () => {
    const narrow = correction(at('حلب'), { kind: 'not-identifiable' });
    const wide = correction({ scope: 'collection', exact: 'حلب' }, farm);
    const later = correction({ scope: 'collection', exact: 'حلب' }, aleppo);
    for (const list of [
      [narrow, wide, later],
      [later, wide, narrow],
    ]) {
      expect(shown(applyCorrections([article('a')], list).articles, 'حلب')).toEqual([
        'none not-identifiable',
        `${ALEPPO} confirmed`,
      ]);
    }
  });
});

describe('what a correction says', () => {
  test('no place at all: the mention is gone', () => {
    const { articles } = applyCorrections([article('a')], [correction(at('دمشق'), { kind: 'not-a-place' })]);
    expect(shown(articles, 'دمشق')).toEqual([]);
  });

  test('a place that the engine passed over, or that it cut otherwise', () => {
    const marked = correction(at('الأهالي'), farm, { was: null });
    const wider = correction(at('مدينة حلب'), farm, { was: null });
    const { articles } = applyCorrections([article('a')], [marked, wider]);
    expect(shown(articles, 'الأهالي')).toEqual(['user:farm corrected']);
    expect(shown(articles, 'مدينة حلب')).toEqual(['user:farm corrected']);
    expect(shown(articles, 'حلب')).toEqual([`${ALEPPO} machine`]);
  });

  test('the place chosen stands first among the candidates, with what the engine said beside it', () => {
    const { articles } = applyCorrections([article('a')], [correction(at('حلب'), farm)]);
    const mention = articles[0]!.mentions[0]!;
    expect(mention).toMatchObject({
      confidence: 1,
      engine: { place: ALEPPO },
      place: { id: 'user:farm', lat: 36.5 },
    });
    expect(mention.candidates.map(({ place }) => place.id).slice(0, 2)).toEqual(['user:farm', ALEPPO]);
  });
});

describe('words that the engine passed over, in all of an article or of the collection', () => {
  const text = 'بلغ الأهالي زنبقستان، ولزنبقستان سوق. قال الزنبقستاني إن زنبقستانات كثيرة. ذهب إلى حلب.';
  const mark: Partial<Correction> = { was: null };
  const marked = (article: GeoparsedArticle) =>
    article.mentions.flatMap(({ start, end, text, status }) =>
      status === undefined
        ? []
        : [{ text, before: article.text.slice(start - 2, start), after: article.text[end] }],
    );

  test('are marked as words of their own, after particles too', () => {
    const target: CorrectionTarget = { scope: 'collection', exact: 'زنبقستان' };
    const { articles, report } = applyCorrections(
      [article('a', text), article('b', text)],
      [correction(target, farm, mark)],
    );
    const expected = [
      { text: 'زنبقستان', before: 'ي ', after: '،' },
      { text: 'زنبقستان', before: 'ول', after: ' ' },
    ];
    expect(articles.map(marked)).toEqual([expected, expected]);
    expect([...report.applied.values()]).toEqual([4]);
  });

  test('in one article only there, and nowhere that an engine’s own name is cut', () => {
    const here: CorrectionTarget = { scope: 'article', article: 'a', exact: 'زنبقستان' };
    const { articles } = applyCorrections(
      [article('a', text), article('b', text)],
      [correction(here, farm, mark), correction({ scope: 'collection', exact: 'حل' }, farm, mark)],
    );
    expect(articles.map((each) => marked(each).length)).toEqual([2, 0]);
  });
});

describe('what the engine had found', () => {
  const list = [
    correction(at('حلب'), { kind: 'not-a-place' }),
    correction(at('مدينة حلب'), farm, { was: null }),
    correction({ scope: 'collection', exact: 'دمشق' }, { kind: 'not-identifiable' }),
    correction(at('الأهالي'), farm, { was: null }),
  ];

  test('stands again, whole, without the corrections', () => {
    const engine = article('a');
    const { articles } = applyCorrections([engine], list);
    expect(articles[0]).not.toEqual(engine);
    expect(withoutCorrections(articles[0]!)).toEqual(engine);
    expect(applyCorrections(articles, []).articles).toEqual([engine]);
    expect(withoutCorrections(engine)).toBe(engine);
  });

  test('is what other corrections are laid over, whatever the article came with', () => {
    const once = applyCorrections([article('a')], list).articles;
    const fewer = list.slice(2);
    expect(applyCorrections(once, list).articles).toEqual(once);
    expect(applyCorrections(once, fewer)).toEqual(applyCorrections([article('a')], fewer));
  });

  test('is told by the mentions themselves where the article does not keep it', () => {
    const engine = article('a');
    const { id, text, mentions } = applyCorrections([engine], list.slice(2)).articles[0]!;
    const again = withoutCorrections({ id, text, mentions });
    const facts = ({ mentions }: GeoparsedArticle) =>
      mentions.map(({ start, end, place, confidence }) => ({ start, end, place: place?.id, confidence }));
    expect(facts(again)).toEqual(facts(engine));
  });
});

describe('when things have moved', () => {
  test('words are found again by what stands around them', () => {
    const moved = article('a', `مقدمة جديدة عن مدينة حلب.\n${TEXT}`);
    const { articles } = applyCorrections([moved], [correction(at('حلب', 1), farm)]);
    expect(shown(articles, 'حلب')).toEqual([`${ALEPPO} machine`, `${ALEPPO} machine`, 'user:farm corrected']);
  });

  test('an article under another id is known by its words', () => {
    const { articles } = applyCorrections([article('other')], [correction(at('حلب', 1), farm)]);
    expect(shown(articles, 'حلب')).toEqual([`${ALEPPO} machine`, 'user:farm corrected']);
  });

  test('words that are gone: the correction is kept, and said to be without effect', () => {
    const gone = correction(at('حلب'), farm);
    const { articles, report } = applyCorrections([article('a', 'لا شيء هنا.')], [gone]);
    expect(articles[0]!.mentions).toEqual([]);
    expect(report.lost).toEqual([gone]);
  });

  test('an engine that says otherwise than it did, and otherwise than the person, is told', () => {
    const was = { place: 'geonames:1' };
    const disagreements = (says: CorrectionSays, then: Correction['was']) =>
      applyCorrections([article('a')], [correction(at('حلب'), says, { was: then })]).report.disagreements;
    expect(disagreements(farm, was)).toMatchObject([{ article: 'a', engine: ALEPPO }]);
    expect(disagreements(farm, { place: ALEPPO })).toEqual([]);
    expect(
      disagreements({ kind: 'place', place: aleppo.kind === 'confirmed' ? aleppo.place : never() }, was),
    ).toEqual([]);
    expect(disagreements(aleppo, { place: ALEPPO })).toEqual([]);
    // It said several things of several mentions, and still does.
    expect(disagreements(farm, { ...was, also: [ALEPPO] })).toEqual([]);
    expect(
      disagreements({ ...aleppo, place: { ...farm.place, id: 'geonames:2' } } as CorrectionSays, was),
    ).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('not here');
}

test('people who disagree are told of; who only repeats another is not', () => {
  const target: CorrectionTarget = { scope: 'collection', exact: 'حلب' };
  const first = correction(target, farm, { by: 'س' });
  const other = correction(target, aleppo, { by: 'ص' });
  const same = correction(target, farm, { by: 'ع' });
  const conflicts = (list: Correction[]) => applyCorrections([article('a')], list).report.conflicts;
  expect(conflicts([first, other])).toEqual([[first, other]]);
  expect(conflicts([first, same])).toEqual([]);
  expect(conflicts([first, { ...other, by: 'س' }])).toEqual([]);
});

test('in whatever order they come, the outcome is one', () => {
  const list = [
    correction(at('حلب'), farm),
    correction(at('حلب', 1), { kind: 'not-a-place' }),
    correction({ scope: 'collection', exact: 'حلب' }, aleppo),
    correction({ scope: 'article', article: 'a', exact: 'دمشق' }, { kind: 'not-identifiable' }),
    correction(at('مدينة حلب'), farm),
  ];
  const articles = [article('a'), article('b')];
  const expected = applyCorrections(articles, list).articles;
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
      expect(applyCorrections(articles, shuffled).articles).toEqual(expected);
    }),
  );
});

test('mentions stay in order, apart from one another, and the very characters of the text', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })), { maxLength: 6 });
  fc.assert(
    fc.property(anyText, spans, (text, chosen) => {
      const parsed = article('a', text);
      const list = chosen
        .filter(([start, length]) => start + length <= text.length)
        .map(([start, length]) => {
          const target = { scope: 'mention', article: 'a', ...quoteOf(text, start, start + length) } as const;
          return correction(target, farm);
        });
      let end = 0;
      for (const mention of applyCorrections([parsed], list).articles[0]!.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        end = mention.end;
      }
    }),
  );
});

test('a quote leads back to its words, in the text itself and behind another', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, before, from, length) => {
      if (text === '') return;
      const start = from % text.length;
      const end = start + 1 + (length % (text.length - start));
      const quote = quoteOf(text, start, end);
      expect(findQuote(text, quote)).toBe(start);
      const found = findQuote(before + text, quote);
      if (found !== null) expect((before + text).startsWith(quote.exact, found)).toBe(true);
    }),
  );
});

describe('the file', () => {
  const list = [
    correction(at('حلب'), farm, { by: 'س' }),
    correction({ scope: 'collection', exact: 'دمشق' }, { kind: 'not-a-place' }),
  ];

  test('is read as it was written', () => {
    expect(readCorrections(writeCorrections(list), 'c.json')).toEqual({
      ok: true,
      value: { corrections: list, faults: [] },
    });
    expect(readCorrections(writeCorrections([]), 'c.json')).toMatchObject({
      ok: true,
      value: { corrections: [] },
    });
  });

  test('a correction at fault is told, the others are read', () => {
    const wrong = {
      ...list[0]!,
      says: { kind: 'place', place: { id: 'user:x', name: 'x', lat: 97, lon: 0 } },
    } as Correction;
    const read = readCorrections(writeCorrections([wrong, list[1]!]), 'c.json');
    expect(read).toMatchObject({
      ok: true,
      value: {
        corrections: [list[1]],
        faults: [
          {
            message:
              'c.json, correction 1: says.place.lat must be at most 90. It is left out; the others are read.',
          },
        ],
      },
    });
  });

  test.each(['{', '[]', '{"format":"other"}', '{"format":"yaqut-corrections","version":2,"corrections":[]}'])(
    '%s is refused',
    (json) => {
      const read = readCorrections(json, 'c.json');
      expect(read).toMatchObject({ ok: false });
      if (!read.ok) expect(read.faults[0]!.message).toMatch(/^c\.json cannot be read as corrections: .+\.$/);
    },
  );

  test('of several people: the same correction once, its later version', () => {
    const later = { ...list[0]!, at: '2027-01-01T00:00:00Z', says: { kind: 'not-a-place' } } as Correction;
    expect(mergeCorrections([list, [later]])).toEqual([list[1], later]);
  });
});
