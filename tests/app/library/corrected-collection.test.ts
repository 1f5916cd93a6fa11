import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  applyCorrections,
  type Collection,
  type Correction,
  type CorrectionSays,
  type CorrectionTarget,
  type GeoparsedArticle,
  type Place,
  quoteOf,
  type ResolvedMention,
  toCollection,
} from '../../../geo/index.ts';
import { partsOf, toPart } from '../../../src/library/article-part.ts';
import { CorrectedCollection } from '../../../src/library/corrected-collection.ts';
import { nextTask } from '../../../src/library/next-task.ts';

const PLACES = ['شوشا', 'حلب', 'طرابلس', 'باكو'].map((name, i): Place => ({
  ...{ id: `geonames:${i}`, name, names: [{ toponym: name, lang: 'ar' }], lat: 30 + i, lon: 40 + i },
  ...{ country: 'AZ', featureClass: 'P', featureCode: 'PPL', precision: 'settlement' as const },
  ...{ population: 1000, radiusKm: 0 },
}));
const candidate = (place: Place) => ({
  place,
  match: 'exact' as const,
  score: 1,
  probability: 0.5,
  evidence: [],
});
const WORDS = ['شوشي', 'حلب', 'وحلب', 'كذا', 'زنبق'] as const;

/** Articles of words, each of which is a mention of a place, of none that is known, or was passed over. */
const bodies = fc.array(
  fc.array(
    fc.record({ word: fc.constantFrom(...WORDS), place: fc.constantFrom(...PLACES, null, undefined) }),
    { maxLength: 6 },
  ),
  { minLength: 1, maxLength: 4 },
);

function articlesOf(
  words: readonly { word: string; place: Place | null | undefined }[][],
): GeoparsedArticle[] {
  return words.map((body, i) => {
    let text = '';
    const mentions: ResolvedMention[] = [];
    for (const { word, place } of body) {
      const [start, end] = [text.length, text.length + word.length];
      text += `${word}. `;
      if (place === undefined) continue;
      const candidates = place === null ? [] : [candidate(place), candidate(PLACES[0]!)];
      mentions.push({ start, end, text: word, kind: 'toponym', place, confidence: 0.5, candidates });
    }
    return { id: `a${i}`, text, mentions };
  });
}

const says = fc.constantFrom<CorrectionSays>(
  { kind: 'place', place: { id: 'user:1', name: 'مزرعة', lat: 36, lon: 37 } },
  { kind: 'place', place: { id: 'geonames:2', name: 'طرابلس', lat: 32, lon: 42 } },
  { kind: 'confirmed', place: { id: 'geonames:1', name: 'حلب', lat: 31, lon: 41 } },
  { kind: 'not-identifiable' },
  { kind: 'not-a-place' },
);
const drawn = fc.array(
  fc.record({
    ...{ says, word: fc.constantFrom(...WORDS), scope: fc.constantFrom('mention', 'article', 'collection') },
    ...{ article: fc.nat(5), at: fc.nat(40), length: fc.integer({ min: 1, max: 6 }), marks: fc.boolean() },
  }),
  { maxLength: 5 },
);

function correctionsOf(
  articles: readonly GeoparsedArticle[],
  list: typeof drawn extends fc.Arbitrary<infer T> ? T : never,
): Correction[] {
  return list.map(({ says, word, scope, article, at, length, marks }, i) => {
    const of = articles[article % articles.length]!;
    const start = at % (of.text.length + 1);
    const quote = { article: of.id, ...quoteOf(of.text, start, Math.min(of.text.length, start + length)) };
    const target: CorrectionTarget =
      scope === 'mention' && quote.exact !== ''
        ? { scope, ...quote }
        : scope === 'article'
          ? { scope, article: of.id, exact: word }
          : { scope: 'collection', exact: word };
    const was = marks ? null : { place: null };
    return { id: `c${i}`, at: new Date(1e12 + i * 1000).toISOString(), target, was, says };
  });
}

const bare = ({ articles, places }: Pick<Collection, 'articles' | 'places'>) => ({
  articles,
  features: places.features,
  unresolved: places.unresolved,
});
const whole = (articles: readonly GeoparsedArticle[], corrections: readonly Correction[]) =>
  bare(toCollection(applyCorrections(articles, corrections).articles));
const shown = (corrected: CorrectedCollection) => bare(corrected.collection(null, '', ''));

describe('CorrectedCollection', () => {
  it('shows what applying all corrections to all articles gives, whatever was done and undone before', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, drawn, drawn, async (words, first, second) => {
        const articles = articlesOf(words);
        const corrected = new CorrectedCollection(articles.map(({ id }) => id));
        articles.forEach((article, order) => corrected.put(toPart(article), order));
        for (const list of [first, second, [], second]) {
          const corrections = correctionsOf(articles, list);
          await corrected.setCorrections(corrections);
          expect(shown(corrected)).toEqual(whole(articles, corrections));
          const { report } = applyCorrections(articles, corrections);
          const { outcome } = corrected;
          expect(outcome.applied).toEqual(report.applied);
          expect(outcome.lost).toEqual(new Set(report.lost.map(({ id }) => id)));
          expect(new Set(outcome.disagreements.keys())).toEqual(
            new Set(report.disagreements.map(({ correction }) => correction.id)),
          );
        }
      }),
    );
  });

  it('lays corrections over articles that come later, and over what was corrected before', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, drawn, async (words, list) => {
        const articles = articlesOf(words);
        // What is known of a place that only a later article names is not known yet.
        const corrections = correctionsOf(articles, list).filter(
          ({ says }) => !('place' in says) || says.place.id.startsWith('user:'),
        );
        const corrected = new CorrectedCollection();
        await corrected.setCorrections(corrections);
        const before = toCollection(applyCorrections(articles, corrections.slice(1)).articles);
        partsOf(before).forEach((part, order) => corrected.put(part, order));
        expect(shown(corrected)).toEqual(whole(articles, corrections));
      }),
    );
  });

  describe('while corrections are laid over many articles', () => {
    const ALEPPO = { word: 'حلب', place: PLACES[1]! };
    const articles = articlesOf(Array.from({ length: 20 }, () => [ALEPPO]));
    const everywhere = (id: string, says: CorrectionSays): Correction => ({
      ...{ id, at: `2026-01-31T08:00:0${id}Z`, was: { place: null } },
      ...{ target: { scope: 'collection', exact: 'حلب' }, says },
    });
    const one = everywhere('1', { kind: 'not-a-place' });
    const other = everywhere('2', { kind: 'not-identifiable' });
    const count = ({ outcome }: CorrectedCollection, { id }: Correction) => outcome.applied.get(id);

    /** Every article takes longer than a slice. */
    function slow(): CorrectedCollection {
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
      const corrected = new CorrectedCollection(articles.map(({ id }) => id));
      articles.forEach((article, order) => corrected.put(toPart(article), order));
      return corrected;
    }
    afterEach(() => void vi.restoreAllMocks());

    it('lets the page have its turn, and tells nothing that is not so yet', async () => {
      const corrected = slow();
      const laid = corrected.setCorrections([one]);
      const seen = count(corrected, one)!;
      expect(seen).toBeLessThan(articles.length);
      await nextTask();
      await nextTask();
      expect(count(corrected, one)).toBeGreaterThan(seen);
      expect(count(corrected, one)).toBeLessThan(articles.length);
      expect(corrected.outcome.lost.size).toBe(0);
      await laid;
      expect(count(corrected, one)).toBe(articles.length);
    });

    it('holds to what was said last, whatever was undone, came and went on the way', async () => {
      const corrected = slow();
      const first = corrected.setCorrections([one]);
      await nextTask();
      const undone = corrected.setCorrections([]);
      await nextTask();
      // Some articles still have the one that was taken back.
      expect([...corrected.outcome.applied, ...corrected.outcome.firstAt]).toEqual([]);
      const second = corrected.setCorrections([other]);
      await nextTask();
      const renewed = { ...articles[15]!, text: 'حلب! ' };
      corrected.put(toPart(renewed), 15);
      corrected.remove(articles[16]!.id);
      await Promise.all([first, undone, second]);
      const now = articles.toSpliced(15, 2, renewed);
      expect(shown(corrected)).toEqual(whole(now, [other]));
      expect(count(corrected, other)).toBe(now.length);
    });
  });

  it('counts where a name stands', () => {
    const articles = articlesOf([
      [
        { word: 'حلب', place: PLACES[1] },
        { word: 'زنبق', place: undefined },
      ],
      [
        { word: 'حلب', place: null },
        { word: 'وحلب', place: undefined },
        { word: 'زنبق', place: undefined },
      ],
    ]);
    const corrected = new CorrectedCollection();
    articles.forEach((article, order) => corrected.put(toPart(article), order));
    const count = (...args: Parameters<typeof corrected.stretchesOf>) =>
      corrected.stretchesOf(...args).length;
    expect(count('حَلَب', false)).toBe(2);
    expect(count('حلب', true)).toBe(3);
    expect(count('حلب', true, 'a0')).toBe(1);
    expect(count('زنبق', false)).toBe(0);
    expect(count('زنبق', true)).toBe(2);
  });
});

describe('partsOf', () => {
  it('parts a collection into what its articles alone would give', () => {
    fc.assert(
      fc.property(bodies, (words) => {
        const articles = articlesOf(words);
        const joined = new CorrectedCollection();
        partsOf(toCollection(articles)).forEach((part, order) => joined.put(part, order));
        expect(shown(joined)).toEqual(bare(toCollection(articles)));
      }),
    );
  });
});
