import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  toCollection,
  type Collection,
  type GeoparsedArticle,
  type Place,
  type ResolvedMention,
} from '../../../geo/index.ts';
import { toPart } from '../../../src/library/article-part.ts';
import { JoinedCollection } from '../../../src/library/joined-collection.ts';

const PLACES = ['شوشا', 'حلب', 'طرابلس', 'باكو'].map((name, i): Place => ({
  id: `geonames:${i}`,
  name,
  names: [{ toponym: name, lang: 'ar' }],
  lat: 30 + i,
  lon: 40 + i,
  country: 'AZ',
  featureClass: 'P',
  featureCode: 'PPL',
  precision: 'settlement',
  population: 1000,
  radiusKm: 0,
}));

/** An article of words, each of which names a place, its people, or nothing that could be found. */
const article = fc
  .array(
    fc.record({
      word: fc.constantFrom('شوشي', 'حلب', 'الحلبي', 'كذا'),
      place: fc.option(fc.constantFrom(...PLACES)),
      kind: fc.constantFrom('toponym' as const, 'demonym' as const),
    }),
    { maxLength: 8 },
  )
  .map((words): Omit<GeoparsedArticle, 'id'> => {
    const mentions: ResolvedMention[] = [];
    let text = '';
    for (const { word, place, kind } of words) {
      const start = text.length;
      mentions.push({
        start,
        end: start + word.length,
        text: word,
        kind,
        place,
        confidence: 0.5,
        candidates: [],
      });
      text += `${word}. `;
    }
    return { text, mentions };
  });

/** Without the gazetteer's attribution, which is not the articles'. */
const told = (collection: Collection) =>
  JSON.stringify({ ...collection, places: { ...collection.places, attribution: '' } });
const make = (joined: JoinedCollection) => told(joined.collection('t', 'yaqut 0.1.0', ''));
const whole = (articles: readonly GeoparsedArticle[]) => told(toCollection(articles, { title: 't' }));

describe('JoinedCollection', () => {
  it('is what toCollection makes of all articles at once, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (bodies, keys) => {
        const articles = bodies.map((body, i) => ({ id: `a${i}`, ...body }));
        const joined = new JoinedCollection();
        const shuffled = articles
          .map((each, order) => ({ each, order, key: keys.next().value }))
          .sort((a, b) => a.key - b.key);
        for (const { each, order } of shuffled) {
          joined.put(toPart(each), order);
          // Looked at in between, as a page does.
          joined.collection(null, '', '');
        }
        expect(make(joined)).toBe(whole(articles));
      }),
    );
  });

  it('forgets what an article was before, and articles that are removed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(article, article, fc.boolean()), { maxLength: 6 }), (bodies) => {
        const joined = new JoinedCollection();
        const kept: GeoparsedArticle[] = [];
        bodies.forEach(([before], order) => joined.put(toPart({ id: `a${order}`, ...before }), order));
        joined.collection(null, '', '');
        bodies.forEach(([, after, stays], order) => {
          const now = { id: `a${order}`, ...after };
          if (stays) joined.put(toPart(now), order);
          else joined.remove(now.id);
          if (stays) kept.push(now);
        });
        expect(make(joined)).toBe(whole(kept));
        expect(joined.size).toBe(kept.length);
      }),
    );
  });
});
