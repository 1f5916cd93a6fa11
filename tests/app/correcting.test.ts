import { describe, expect, it } from 'vitest';
import type { Correction } from '../../geo/index.ts';
import { filterCorrections } from '../../src/collection/corrections-filter.ts';
import { checkedIn } from '../../src/collection/place-status.ts';
import { readPoint, writePoint } from '../../src/collection/read-point.ts';
import { trimmed } from '../../src/collection/selected-stretch.ts';
import { shownPlaces } from '../../src/collection/shown-places.ts';
import { rivalData } from '../../src/map/rivals.ts';
import { fixtureCollection } from './fixture-collection.ts';

describe('readPoint', () => {
  it.each([
    ['39.7561, 46.75', [39.7561, 46.75]],
    [' 39.7561 46.75 ', [39.7561, 46.75]],
    ['٣٩٫٧٥٦١، ٤٦٫٧٥', [39.7561, 46.75]],
    ['39.7561°N 46.75°E', [39.7561, 46.75]],
    ['33.9 S, 70.7 W', [-33.9, -70.7]],
    ['−33.9, \u200e-70.7', [-33.9, -70.7]],
  ])('reads %s', (text, [lat, lon]) => {
    expect(readPoint(text)).toEqual({ lat, lon });
  });

  it.each(['', '39', '91, 10', '10, 181', 'حلب', '1, 2, 3', '39,7561 46,75'])('takes %j for none', (text) => {
    expect(readPoint(text)).toBeNull();
  });

  it('reads what it writes', () => {
    expect(readPoint(writePoint({ lat: -39.756_123, lon: 0 }))).toEqual({ lat: -39.7561, lon: 0 });
  });
});

describe('trimmed', () => {
  const text = 'في دِمَشقَ، ثم\nحلب.';
  const words = (from: number, to: number) => {
    const stretch = trimmed(text, from, to);
    return stretch && text.slice(stretch.start, stretch.end);
  };

  it('leaves spaces and signs at the ends out, and marks on the last letter in', () => {
    expect(words(2, text.indexOf('ث'))).toBe('دِمَشقَ');
    expect(words(text.indexOf('ح'), text.length)).toBe('حلب');
  });

  it('is nothing where no letter is left, or over two lines', () => {
    expect(words(2, 3)).toBeNull();
    expect(words(3, text.length)).toBeNull();
  });
});

describe('checkedIn', () => {
  it('counts what people have looked at in the articles shown', () => {
    const { places, articles } = fixtureCollection();
    const order = articles.map(({ id }) => id);
    const place = places.features.find(({ properties }) => properties.articles.length > 1)!;
    const [first, ...others] = place.properties.articles;
    const marked = {
      ...place,
      properties: {
        ...place.properties,
        articles: [
          { ...first!, mentions: first!.mentions.map((each) => ({ ...each, status: 'corrected' as const })) },
          ...others.map((article) => ({
            ...article,
            mentions: article.mentions.map((each) => ({ ...each, status: 'confirmed' as const })),
          })),
        ],
      },
    };
    const shown = (on: readonly string[]) => shownPlaces([marked], order, new Set(on))[0]!;
    const count = (ids: readonly string[]) =>
      marked.properties.articles
        .filter(({ id }) => ids.includes(id))
        .reduce((sum, { mentions }) => sum + mentions.length, 0);
    expect(checkedIn(shown(order))).toEqual({
      status: 'corrected',
      checked: count(order),
      of: count(order),
    });
    const rest = others.map(({ id }) => id);
    expect(checkedIn(shown(rest))).toEqual({ status: 'confirmed', checked: count(rest), of: count(rest) });
    expect(checkedIn(shownPlaces([place], order, new Set(order))[0]!).status).toBe('machine');
  });
});

describe('filterCorrections', () => {
  const correction = (id: string, more: Partial<Correction>): Correction => ({
    id,
    at: '2026-01-31T08:00:00Z',
    target: { scope: 'collection', exact: 'شوشي' },
    was: { place: null },
    says: { kind: 'not-a-place' },
    ...more,
  });
  const place = { id: 'geonames:1', name: 'Shusha', nameAr: 'شوشا', lat: 39, lon: 46 };
  const listed = [
    { correction: correction('1', { by: 'سلمى' }), inForce: true, from: null },
    { correction: correction('2', { says: { kind: 'place', place } }), inForce: true, from: 'a.json' },
    {
      correction: correction('3', { says: { kind: 'place', place }, was: null }),
      inForce: false,
      from: null,
    },
    { correction: correction('4', { says: { kind: 'confirmed', place } }), inForce: true, from: null },
  ];
  const outcome = {
    applied: new Map([
      ['1', 2],
      ['2', 0],
      ['4', 1],
    ]),
    firstAt: new Map(),
    lost: new Set<string>(),
    disagreements: new Map([
      ['4', { correction: listed[3]!.correction, article: 'a', start: 0, engine: null }],
    ]),
  };
  const any = { kind: 'any', state: 'any', query: '' } as const;

  it.each([
    [any, '1234'],
    [{ ...any, kind: 'place' }, '2'],
    [{ ...any, kind: 'mark' }, '3'],
    [{ ...any, state: 'in-force' }, '124'],
    [{ ...any, state: 'idle' }, '2'],
    [{ ...any, state: 'taken-back' }, '3'],
    [{ ...any, state: 'news' }, '4'],
    [{ ...any, query: 'سلمي' }, '1'],
    [{ ...any, query: 'شوشا' }, '234'],
    [{ ...any, query: 'shush', kind: 'confirmed' }, '4'],
  ] as const)('%o', (filter, ids) => {
    expect(
      filterCorrections(listed, filter, outcome)
        .map(({ correction }) => correction.id)
        .join(''),
    ).toBe(ids);
  });
});

describe('rivalData', () => {
  const shusha = { lat: 39.76, lon: 46.75, name: 'Shusha', nameAr: 'شوشي' };

  it('tells what is chosen from the others, in the language of the map', () => {
    const { features } = rivalData([shusha, { ...shusha, lat: 40, chosen: true }], 'ar');
    expect(features.map(({ properties }) => properties)).toEqual([
      { label: 'شوشي', chosen: false },
      { label: 'شوشي', chosen: true },
    ]);
  });

  it('leads to a point that is being set from where the name stood', () => {
    const { features } = rivalData([{ ...shusha, chosen: true, from: { lat: 33.5, lon: 36.3 } }], 'en');
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [
        [36.3, 33.5],
        [46.75, 39.76],
      ],
      [46.75, 39.76],
    ]);
  });

  it.each([
    [179, -179, 181],
    [-179, 179, -181],
    [-80, 90, 90],
  ])('goes the short way round, to %d from %d', (to, from, expected) => {
    const { features } = rivalData([{ ...shusha, lon: to, from: { lat: 0, lon: from } }], 'en');
    expect(features[0]!.geometry.coordinates[0]).toEqual([expected, 0]);
  });
});
