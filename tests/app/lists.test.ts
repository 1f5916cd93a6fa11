import { describe, expect, it } from 'vitest';
import { orderArticles } from '../../src/collection/article-order.ts';
import { filterPlaces, NO_FILTER, type PlaceFilter } from '../../src/collection/place-filter.ts';
import { rowAt, rowOffsets } from '../../src/collection/row-offsets.ts';
import { shownPlaces } from '../../src/collection/shown-places.ts';
import { fixtureCollection } from './fixture-collection.ts';
import { largeCollection } from './large-collection.ts';

const { articles, places } = fixtureCollection();
const order = articles.map(({ id }) => id);
const shown = shownPlaces(places.features, order, new Set(order));
const filtered = (change: Partial<PlaceFilter>) =>
  filterPlaces(shown, { ...NO_FILTER, ...change }, { bounds: [44, 38, 48, 41], lang: 'ar' });

describe('filterPlaces', () => {
  it('holds everything, most mentioned first, where nothing is asked', () => {
    expect(filtered({})).toEqual(shown);
  });

  it('keeps what an article names, what lies in a country, in view, and what answers the words', () => {
    expect(
      filtered({ article: '002' }).every(({ shares }) => shares.some((s) => s.articleId === '002')),
    ).toBe(true);
    expect(filtered({ country: 'AZ' }).every(({ feature }) => feature.properties.country === 'AZ')).toBe(
      true,
    );
    expect(filtered({ inView: true }).length).toBeLessThan(shown.length);
    expect(filtered({ query: 'shush' }).map(({ id }) => id)).toEqual(['geonames:585226']);
  });

  it('parts the places by how sure they are, and loses none', () => {
    const [likely, doubtful] = [filtered({ certainty: 'likely' }), filtered({ certainty: 'doubtful' })];
    expect(likely.length + doubtful.length).toBe(shown.length);
  });

  it('sorts by name and by country', () => {
    const names = filtered({ sort: 'country' }).map(({ feature }) => feature.properties.country ?? '');
    expect(names).toEqual([...names].sort());
    expect(new Set(filtered({ sort: 'name' }))).toEqual(new Set(shown));
  });
});

describe('orderArticles', () => {
  const placesOf = (id: string) => (id === '003' ? 9 : 0);
  it('puts the newest, or the one with most places, first', () => {
    const dates = orderArticles(articles, 'newest', placesOf).map(({ date }) => date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(orderArticles(articles, 'places', placesOf)[0]?.id).toBe('003');
    expect(orderArticles(articles, 'given', placesOf)).toEqual(articles);
  });
});

describe('rowAt', () => {
  it('finds the row at a height, and stays within the list', () => {
    const offsets = rowOffsets([10, 30, 20], (height) => height);
    expect([...offsets]).toEqual([0, 10, 40, 60]);
    expect([-5, 0, 9, 10, 39, 45, 900].map((height) => rowAt(offsets, height))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
    expect(
      rowAt(
        rowOffsets([], () => 1),
        5,
      ),
    ).toBe(0);
  });
});

describe('largeCollection', () => {
  it('is the same on every run, and its offsets are right', () => {
    const options = { articles: 20, mentions: 500 };
    const large = largeCollection(options);
    expect(large).toEqual(largeCollection(options));
    expect(large.articles.flatMap(({ mentions }) => mentions)).toHaveLength(500);
    for (const { text, mentions } of large.articles)
      for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});
