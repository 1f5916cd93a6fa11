import { describe, expect, it } from 'vitest';
import { countByCountry, sharedPlaces } from '../../src/collection/overview.ts';
import { shownPlaces } from '../../src/collection/shown-places.ts';
import { heatData } from '../../src/map/heat-layer.ts';
import { fixtureCollection } from './fixture-collection.ts';

const { articles, places } = fixtureCollection();
const order = articles.map(({ id }) => id);
const shown = shownPlaces(places.features, order, new Set(order));

describe('sharedPlaces', () => {
  it('holds what more than one article names, most articles first, and no other article', () => {
    const { places: shared, articleIds, total } = sharedPlaces(shown, order, { places: 100, articles: 100 });
    expect(shared.map(({ id }) => id).sort()).toEqual(
      shown.flatMap(({ id, shares }) => (shares.length > 1 ? [id] : [])).sort(),
    );
    const counts = shared.map(({ shares }) => shares.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(articleIds).toEqual(order);
    expect(total).toEqual({ places: shared.length, articles: order.length });
  });

  it('says how many there are where it shows fewer', () => {
    const { places: shared, articleIds, total } = sharedPlaces(shown, order, { places: 2, articles: 3 });
    expect([shared.length, articleIds.length]).toEqual([2, 3]);
    expect(total.places).toBeGreaterThan(2);
  });
});

describe('countByCountry', () => {
  it('counts every place that lies in a country once, its mentions by article', () => {
    const countries = countByCountry(shown, order);
    const inCountry = shown.filter(({ feature }) => feature.properties.country !== null);
    expect(countries.reduce((sum, each) => sum + each.places, 0)).toBe(inCountry.length);
    for (const { mentions, shares } of countries)
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(mentions);
    expect(inCountry.length).toBeLessThan(shown.length);
  });
});

describe('heatData', () => {
  it('leaves out what has no one spot', () => {
    const precisions = new Set(shown.map(({ feature }) => feature.properties.precision));
    expect(precisions).toContain('country');
    const spots = shown.filter(({ feature }) =>
      ['settlement', 'point'].includes(feature.properties.precision),
    );
    expect(heatData(shown).features).toHaveLength(spots.length);
  });
});
