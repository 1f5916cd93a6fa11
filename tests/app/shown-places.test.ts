import { describe, expect, it } from 'vitest';
import { onSameSpot } from '../../src/collection/same-spot.ts';
import { shownPlaces } from '../../src/collection/shown-places.ts';
import { fixtureCollection } from './fixture-collection.ts';

const { articles, places } = fixtureCollection();
const order = articles.map((article) => article.id);
const shown = (...on: string[]) => shownPlaces(places.features, order, new Set(on));
const find = (list: ReturnType<typeof shown>, id: string) => list.find((place) => place.id === id);

const SHUSHA = 'geonames:585226';
const MINSK = 'geonames:625144';

describe('shownPlaces', () => {
  it('shows every place that an article names, most mentions first', () => {
    const all = shown(...order);
    expect(all[0]?.id).toBe('yaqut:nagorno-karabakh');
    expect(all.map((place) => place.count)).toEqual(all.map((place) => place.count).sort((a, b) => b - a));
  });

  it('tells whose mentions they are, in the order of the articles', () => {
    expect(find(shown(...order), SHUSHA)?.shares).toEqual([
      { articleId: '000', count: 1 },
      { articleId: '002', count: 1 },
    ]);
  });

  it('takes the share of an article away with it', () => {
    expect(find(shown('001', '002', '003', '004'), SHUSHA)?.shares).toEqual([{ articleId: '002', count: 1 }]);
    expect(find(shown('001', '003', '004'), SHUSHA)).toBeUndefined();
    expect(shown()).toEqual([]);
  });

  it('leaves out what is only part of an organisation’s name', () => {
    expect(places.features.some((feature) => feature.properties.id === MINSK)).toBe(true);
    expect(find(shown(...order), MINSK)).toBeUndefined();
  });
});

describe('onSameSpot', () => {
  const feature = (id: string) => places.features.find((each) => each.properties.id === id)!;

  it('finds the marker that lies on this one', () => {
    const ids = (id: string) => onSameSpot(feature(id), shown(...order)).map((place) => place.id);
    expect(ids('yaqut:kremlin')).toEqual(['geonames:524901']);
    expect(ids('geonames:524901')).toEqual(['yaqut:kremlin']);
    expect(ids('geonames:585226')).toEqual([]);
  });
});
