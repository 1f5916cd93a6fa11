import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutCollection, sizeOf } from '../../src/collection/cut-collection.ts';
import { NO_FILTER, type PlaceFilter } from '../../src/collection/place-filter.ts';
import { shownPlaces } from '../../src/collection/shown-places.ts';
import { whatIsSeen } from '../../src/collection/what-is-seen.ts';
import { fixtureCollection } from './fixture-collection.ts';

const collection = fixtureCollection();
const order = collection.articles.map(({ id }) => id);
const placeIds = collection.places.features.map(({ id }) => id);
const seen = (on: readonly string[], change: Partial<PlaceFilter> = {}) => {
  const set = new Set(on);
  const shown = shownPlaces(collection.places.features, order, set);
  const where = { bounds: null, lang: 'ar' } as const;
  return cutCollection(collection, whatIsSeen(shown, set, { ...NO_FILTER, ...change }, where));
};

describe('cutCollection', () => {
  const subsets = fc.record({
    articles: fc.subarray(order).map((ids) => new Set(ids)),
    places: fc.subarray(placeIds).map((ids) => new Set(ids)),
    unresolved: fc.subarray(order).map((ids) => new Set(ids)),
  });

  it('tells the same mentions by article and by place, and those alone that both stay for', () => {
    fc.assert(
      fc.property(subsets, (cut) => {
        const key = (article: string, start: number, place: string | null) => `${article} ${start} ${place}`;
        const { articles, places } = cutCollection(collection, cut);
        const expected = collection.articles.flatMap(({ id, mentions }) =>
          mentions
            .filter(
              ({ placeId }) =>
                cut.articles.has(id) && (placeId === null ? cut.unresolved.has(id) : cut.places.has(placeId)),
            )
            .map(({ start, placeId }) => key(id, start, placeId)),
        );
        const byArticle = articles.flatMap(({ id, mentions }) =>
          mentions.map(({ start, placeId }) => key(id, start, placeId)),
        );
        const byPlace = [
          ...places.features.flatMap((place) =>
            place.properties.articles.flatMap(({ id, mentions }) =>
              mentions.map(({ start }) => key(id, start, place.id)),
            ),
          ),
          ...places.unresolved.map(({ articleId, start }) => key(articleId, start, null)),
        ];
        expect(byArticle).toEqual(expected);
        expect(byPlace.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('counts anew, leaves no place without a mention, and orders as the whole is ordered', () => {
    fc.assert(
      fc.property(subsets, (cut) => {
        const counts = cutCollection(collection, cut).places.features.map(({ properties }) => {
          expect(properties.mentionCount).toBe(
            properties.articles.flatMap(({ mentions }) => mentions).length,
          );
          return properties.mentionCount;
        });
        expect(counts).not.toContain(0);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  it('names a place as the articles write it that are left', () => {
    const twice = collection.places.features.find(({ properties: { name, articles } }) =>
      articles.some(({ mentions }) =>
        mentions.every(({ text, kind }) => kind !== 'demonym' && text !== name),
      ),
    )!;
    const article = twice.properties.articles.find(({ mentions }) =>
      mentions.every(({ text }) => text !== twice.properties.name),
    )!;
    const cut = {
      articles: new Set([article.id]),
      places: new Set([twice.id]),
      unresolved: new Set<string>(),
    };
    expect(cutCollection(collection, cut).places.features[0]!.properties.name).toBe(
      article.mentions[0]!.text,
    );
  });

  it('takes the corrections of an article away with it, and keeps those of the whole', () => {
    const correction = {
      by: 'x',
      at: '2026-01-01T00:00:00Z',
      was: null,
      says: { kind: 'not-a-place' },
    } as const;
    const corrections = [
      { ...correction, id: '1', target: { scope: 'article', article: '000', exact: 'أ' } },
      { ...correction, id: '2', target: { scope: 'article', article: '001', exact: 'أ' } },
      { ...correction, id: '3', target: { scope: 'collection', exact: 'أ' } },
    ] as const;
    const none = new Set<string>();
    const cut = { articles: new Set(['001']), places: none, unresolved: none };
    const left = cutCollection({ ...collection, corrections }, cut).corrections;
    expect(left?.map(({ id }) => id)).toEqual(['2', '3']);
  });
});

describe('whatIsSeen', () => {
  it('is what the map shows: all but what is only part of an organisation’s name', () => {
    const { places, articles } = seen(order);
    const shown = shownPlaces(collection.places.features, order, new Set(order));
    expect(new Set(places.features.map(({ id }) => id))).toEqual(new Set(shown.map(({ id }) => id)));
    expect(articles.length).toBe(order.length);
    expect(places.unresolved).toEqual(collection.places.unresolved);
  });

  it('follows the articles switched on and the filters of the list', () => {
    expect(sizeOf(seen([]))).toEqual({ articles: 0, places: 0, mentions: 0 });
    expect(seen(['001']).articles.map(({ id }) => id)).toEqual(['001']);
    const azeri = seen(order, { country: 'AZ' });
    expect(azeri.places.features.every(({ properties }) => properties.country === 'AZ')).toBe(true);
    expect(azeri.places.unresolved).toEqual([]);
  });

  it('is the names without a place where the list holds those', () => {
    const { places } = seen(order, { unresolved: true });
    expect(places.features).toEqual([]);
    expect(places.unresolved.length).toBe(collection.places.unresolved.length);
    const [first] = collection.places.unresolved;
    const others = seen(order, { unresolved: true, article: first!.articleId }).places.unresolved;
    expect(new Set(others.map(({ articleId }) => articleId))).toEqual(new Set([first!.articleId]));
  });
});
