import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleLook } from '../../src/collection/look.ts';
import { type ShownPlace, shownPlaces } from '../../src/collection/shown-places.ts';
import { cardPosition } from '../../src/map/card-position.ts';
import { clusterPlaces, partingZoom } from '../../src/map/clusters.ts';
import { tintPaint } from '../../src/map/country-tints.ts';
import { firstView } from '../../src/map/first-view.ts';
import { clusterRadius, discRadius, pieSlices } from '../../src/map/pie.ts';
import { clusteredData, markerData, markerImageId, readMarkerImageId } from '../../src/map/place-data.ts';
import { roundScale } from '../../src/map/scale.ts';
import { fixtureCollection } from './fixture-collection.ts';

const { articles, places } = fixtureCollection();
const order = articles.map((article) => article.id);
const shown = shownPlaces(places.features, order, new Set(order));
const looks = new Map(order.map((id, index) => [id, articleLook(index)]));
const NEUTRAL = '#777777';
const data = markerData(shown, looks, { lang: 'ar', theme: 'light', neutral: NEUTRAL });
const markerOf = (id: string) => data.features.find(({ properties }) => properties.id === id)!.properties;

describe('pieSlices', () => {
  it('shares the circle by mentions, from the top', () => {
    const slices = pieSlices([
      { articleId: 'a', count: 1 },
      { articleId: 'b', count: 3 },
    ]);
    expect(slices[0]).toEqual({ articleId: 'a', from: 0, to: Math.PI / 2 });
    expect(slices[1]).toEqual({ articleId: 'b', from: Math.PI / 2, to: 2 * Math.PI });
  });

  it('always closes the circle', () => {
    const shares = fc.array(fc.record({ articleId: fc.string(), count: fc.integer({ min: 1, max: 500 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(shares, (list) => {
        const slices = pieSlices(list);
        expect(slices.at(-1)?.to).toBe(2 * Math.PI);
        slices.slice(1).forEach((slice, i) => expect(slice.from).toBe(slices[i]!.to));
      }),
    );
  });

  it('is nothing where nothing is counted', () => {
    expect(pieSlices([])).toEqual([]);
  });
});

describe('discRadius', () => {
  it('grows with the mentions, within bounds', () => {
    const radii = [1, 2, 5, 20, 500].map(discRadius);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(radii[0]).toBeGreaterThanOrEqual(8);
    expect(radii.at(-1)).toBeLessThanOrEqual(26);
  });
});

describe('markerData', () => {
  it('gives towns discs, regions rings and countries badges', () => {
    expect(markerOf('geonames:585226').shape).toBe('disc');
    expect(markerOf('yaqut:kremlin').shape).toBe('disc');
    expect(markerOf('yaqut:nagorno-karabakh').shape).toBe('region');
    expect(markerOf('yaqut:middle-east')).toMatchObject({ shape: 'region', vague: true });
    expect(markerOf('iso3166:AZ')).toMatchObject({ shape: 'country', a2: 'AZ' });
  });

  it('colours what one article names as that article, and what several share as none', () => {
    expect(markerOf('geonames:172995').colour).toBe(looks.get('003')!.colour);
    expect(markerOf('geonames:585226').colour).toBe(NEUTRAL);
  });

  it('labels in the language of the interface, as the articles write where they write it', () => {
    expect(markerOf('geonames:586763').label).toBe('فوزولي');
    const english = markerData(shown, looks, { lang: 'en', theme: 'light', neutral: NEUTRAL }).features;
    expect(english.find(({ properties }) => properties.id === 'geonames:586763')?.properties.label).toBe(
      'Fuzuli',
    );
  });

  it('strips the marks that the map would draw off their letters', () => {
    for (const { properties } of data.features) expect(properties.label).not.toMatch(/[\u064B-\u0652]/);
  });

  it('names its images so that they can be drawn from the name', () => {
    const image = {
      shape: 'disc',
      look: 'ar dark',
      radius: 9,
      places: 1,
      slices: [{ articleId: 'تقرير "1"', count: 2 }],
      status: 'corrected',
    } as const;
    expect(readMarkerImageId(markerImageId(image))).toEqual(image);
    expect(readMarkerImageId('basemap-dot-town-light')).toBeNull();
  });
});

describe('tintPaint', () => {
  const colours = {
    panel: '#fff',
    text: '#000',
    text2: '#666',
    ruby: '#900',
    discLine: '#000',
    badgeLine: '#888',
    neutral: NEUTRAL,
  };

  it('outlines the country that is meant, and none else', () => {
    const paint = tintPaint({ places: data.features, lit: ['iso3166:SY'], chosen: null, colours });
    expect(JSON.stringify(paint.outlined)).toContain('["SY"]');
    expect(JSON.stringify(paint.color)).toContain('"SY","#900"');
  });

  it('has an expression even where there is no country', () => {
    expect(tintPaint({ places: [], lit: [], chosen: null, colours })).toMatchObject({
      color: NEUTRAL,
      opacity: 0,
    });
  });
});

describe('firstView', () => {
  const [west, south, east, north] = firstView(shown)!;
  const holds = ([lon, lat]: number[]) => lon! >= west && lon! <= east && lat! >= south && lat! <= north;
  const at = (id: string) =>
    places.features.find((feature) => feature.properties.id === id)!.geometry.coordinates;

  it('holds the Caucasus and Syria', () => {
    for (const id of ['geonames:585226', 'geonames:587084', 'geonames:170063', 'geonames:170654'])
      expect(holds(at(id))).toBe(true);
  });

  it('does not go as far as Washington', () => {
    expect(holds(at('geonames:4140963'))).toBe(false);
  });

  it('falls back on countries where nothing nearer is named, and on nothing', () => {
    expect(
      firstView(shown.filter((place) => place.feature.properties.precision === 'country')),
    ).not.toBeNull();
    expect(firstView([])).toBeNull();
  });
});

describe('cardPosition', () => {
  const map = { width: 1000, height: 800 };
  const card = { width: 360, height: 400 };

  it('needs no panning where there is room', () => {
    expect(cardPosition({ x: 500, y: 700 }, card, map)).toMatchObject({ side: 'above', pan: { x: 0, y: 0 } });
    expect(cardPosition({ x: 500, y: 100 }, card, map)).toMatchObject({ side: 'below', pan: { x: 0, y: 0 } });
  });

  it('stays where it was when it grows', () => {
    expect(cardPosition({ x: 500, y: 300 }, card, map, 'above').side).toBe('above');
  });

  it('is in view with 40 px around it after the pan, and never over its marker', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 }), (x, y) => {
        const { dx, dy, pan } = cardPosition({ x, y }, card, map);
        const left = x + pan.x + dx;
        const top = y + pan.y + dy;
        expect(left).toBeGreaterThanOrEqual(39.999);
        expect(top).toBeGreaterThanOrEqual(39.999);
        expect(left + card.width).toBeLessThanOrEqual(960.001);
        expect(top + card.height).toBeLessThanOrEqual(760.001);
        const covers = dx < 0 && dx + card.width > 0 && dy < 0 && dy + card.height > 0;
        expect(covers).toBe(false);
      }),
    );
  });
});

describe('roundScale', () => {
  it('is round and fits', () => {
    expect(roundScale(1000, 100)).toEqual({ metres: 100_000, pixels: 100 });
    expect(roundScale(1530, 96)).toMatchObject({ metres: 100_000 });
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100_000, noNaN: true }), (metres) => {
        const scale = roundScale(metres, 96);
        expect(scale.pixels).toBeLessThanOrEqual(96.001);
        expect(scale.pixels).toBeGreaterThan(40);
      }),
    );
  });
});

describe('clusterPlaces', () => {
  const discs = shown.filter(({ feature }) => ['settlement', 'point'].includes(feature.properties.precision));
  const named = (id: string) => shown.find((place) => place.id === id)!;
  const together = [named('geonames:586523'), named('geonames:585226')];

  it('makes one of what would lie on each other, and parts it closer by', () => {
    expect(clusterPlaces(together, 5)).toHaveLength(1);
    expect(clusterPlaces(together, 9)).toHaveLength(2);
    expect(partingZoom(together, 5, 9)).toBeGreaterThan(5);
  });

  it('says where no zoom parts them: the Kremlin on Moscow', () => {
    const moscow = [named('geonames:524901'), named('yaqut:kremlin')];
    expect(partingZoom(moscow, 4, 9)).toBeNull();
  });

  it('groups nothing but discs', () => {
    const grouped = clusterPlaces(shown, 0).flatMap(({ members }) => members);
    expect(new Set(grouped)).toEqual(new Set(discs));
  });

  it('holds every place once, and leaves no two groups that hide each other', () => {
    const spots = fc.array(
      fc.record({
        lon: fc.double({ min: -179, max: 179, noNaN: true }),
        lat: fc.double({ min: -80, max: 80, noNaN: true }),
        count: fc.integer({ min: 1, max: 30 }),
        others: fc.constantFrom(0, 0, 3),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(spots, fc.integer({ min: 0, max: 9 }), (list, zoom) => {
        const places = list.map(({ lon, lat, count, others }, i) => {
          const feature = {
            ...discs[0]!.feature,
            geometry: { type: 'Point' as const, coordinates: [lon, lat] },
          };
          return { ...discs[0]!, id: String(i), count, others, feature };
        });
        const clusters = clusterPlaces(places, zoom);
        const ids = clusters.flatMap(({ members }) => members.map(({ id }) => id));
        expect(ids.sort()).toEqual(places.map(({ id }) => id).sort());
        const size = 512 * 2 ** zoom;
        const circles = clusters.map(({ members, lngLat: [lon, lat] }) => {
          const count = members.reduce((sum, member) => sum + member.count, 0);
          const phi = (lat * Math.PI) / 180;
          return {
            x: ((lon + 180) / 360) * size,
            y: (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * size,
            radius: members.length > 1 || members[0]!.others ? clusterRadius(count) : discRadius(count),
          };
        });
        circles.forEach((a, i) =>
          circles.slice(i + 1).forEach((b) => {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.69 * (a.radius + b.radius));
          }),
        );
      }),
    );
  });

  it('leaves what stands for several the room of its number', () => {
    const pixels = 15 * (360 / 512);
    const at = (lon: number, others: number): ShownPlace => ({
      ...discs[0]!,
      id: String(lon),
      count: 1,
      others,
      feature: { ...discs[0]!.feature, geometry: { type: 'Point', coordinates: [lon, 0] } },
    });
    expect(clusterPlaces([at(0, 0), at(pixels, 0)], 0)).toHaveLength(2);
    expect(clusterPlaces([at(0, 4), at(pixels, 4)], 0)).toHaveLength(1);
  });

  it('draws a cluster with the number of its places, their names and all their articles', () => {
    const { features } = clusteredData(together, clusterPlaces(together, 5), looks, {
      lang: 'ar',
      theme: 'light',
      neutral: NEUTRAL,
    });
    expect(features).toHaveLength(1);
    expect(features[0]!.properties).toMatchObject({ shape: 'cluster', colour: NEUTRAL });
    expect(features[0]!.properties.label).toContain('شوشي');
    const image = readMarkerImageId(features[0]!.properties.icon);
    expect(image?.places).toBe(2);
    expect(image?.slices.map(({ articleId }) => articleId)).toContain('002');
  });
});
