import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/collection/place-filter.ts';
import { readUrl, writeUrl, type UrlState } from '../../src/state/url.ts';

const EMPTY: UrlState = {
  lang: null,
  outlet: null,
  tab: 'articles',
  off: [],
  place: null,
  spot: [],
  article: null,
  at: null,
  view: null,
  time: null,
  articleSort: 'given',
  filter: NO_FILTER,
  heat: false,
  follow: false,
};

describe('the address', () => {
  it('says everything one sees, and reads it back', () => {
    const state: UrlState = {
      lang: 'en',
      outlet: 'صدى المدينة',
      tab: 'places',
      off: ['تقرير أول', 'b,c', 'd&e'],
      spot: ['geonames:1', 'yaqut:2'],
      place: 'geonames:585226',
      article: '004',
      at: 0,
      view: { lat: 39.8, lon: -46.75, zoom: 6.25 },
      time: { from: 18536, to: 18566 },
      articleSort: 'newest',
      filter: {
        sort: 'country',
        article: '004',
        country: 'AZ',
        certainty: 'doubtful',
        status: 'corrected',
        inView: true,
        unresolved: true,
        query: 'شوش & co',
      },
      heat: true,
      follow: true,
    };
    expect(readUrl(writeUrl('', state))).toEqual(state);
  });

  it('is empty where there is nothing to say', () => {
    expect(writeUrl('', EMPTY)).toBe('');
    expect(readUrl('')).toEqual(EMPTY);
  });

  it('stays legible', () => {
    expect(writeUrl('', { ...EMPTY, place: 'geonames:585226' })).toBe('?place=geonames:585226');
  });

  it('leaves what is not ours alone', () => {
    expect(writeUrl('?test=&place=old', { ...EMPTY, lang: 'ar' })).toBe('?test=&lang=ar');
  });

  it('passes over what it cannot read', () => {
    expect(readUrl('?lang=fr&tab=x&at=-3&view=1,2')).toEqual(EMPTY);
    expect(readUrl('?view=99,200,3').view).toBeNull();
    expect(readUrl('?view=a,b,c').view).toBeNull();
    expect(readUrl('?at=1e5').at).toBeNull();
  });
});
