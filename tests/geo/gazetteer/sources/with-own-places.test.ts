import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildGazetteer,
  compileGazetteer,
  Gazetteer,
  GazetteerWithOwn,
  geoparse,
  readOwnFile,
  type OwnSource,
  type RowFault,
} from '../../../../geo/index.ts';
import { SMALL_SOURCES } from '../../small-gazetteer.ts';

const BYTES = compileGazetteer(SMALL_SOURCES);

function source(name: string, ...rows: string[]): OwnSource {
  const csv = ['name,lat,lon,population,id', ...rows].join('\n');
  const read = readOwnFile(new TextEncoder().encode(csv), name, new Map());
  if (!read.ok) throw new Error(read.faults[0]!.message);
  return { source: name, places: read.value.places };
}

/** The same, built from the sources: what laying it on top must come to. */
async function built(own: readonly OwnSource[], faults: RowFault[] = []): Promise<Gazetteer> {
  const filter = { languages: null, featureClasses: null, countries: null };
  const listener = { fault: (_: string, fault: RowFault) => faults.push(fault), rows() {}, progress() {} };
  const sources = { bundled: SMALL_SOURCES, withBundledPlaces: true, filter, own };
  return Gazetteer.open((await buildGazetteer(sources, listener)).bytes);
}

const NAMES = ['كفر ياقوت', 'حلب', 'دمشق', 'Terter', 'Halab', 'كان', 'سوريا', 'دمشق الشام', 'Kafr Yaqut'];
const POINTS = [
  [36.2, 37.16],
  [33.5102, 36.29128],
  [33.52, 36.29],
  [35.95, 36.65],
  [40.34201, 46.93161],
];
const row = fc
  .record({
    name: fc.constantFrom(...NAMES),
    point: fc.option(fc.constantFrom(...POINTS), { freq: 6 }),
    population: fc.constantFrom('', '500', '2000000'),
    id: fc.constantFrom('', '', 'geonames:170063', 'geonames:999'),
  })
  .map(({ name, point, population, id }) =>
    [name, ...(point ?? ['', '']), population, point ? '' : id].join(','),
  );
const files = fc
  .array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((each) => each.map((rows, i) => source(`${'abc'[i]}.csv`, ...rows)));

const TEXT =
  'وصلت القافلة إلى كفر ياقوت قرب حلب، ثم عادت إلى دمشق في سوريا. كان ذلك في بلدة Terter ومدينة دمشق الشام.';

describe('places of one’s own laid on top of a gazetteer', () => {
  test('are what building it from all its sources comes to', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (own) => {
        const faults: RowFault[] = [];
        const laid = GazetteerWithOwn.lay(BYTES, own, (_, fault) => faults.push(fault));
        const expectedFaults: RowFault[] = [];
        const whole = await built(own, expectedFaults);
        expect(faults).toEqual(expectedFaults);
        expect(laid.size).toBe(whole.size);
        const { attribution, names, keys } = whole.info;
        expect(laid.info).toMatchObject({ attribution, names, keys });
        for (const name of NAMES) {
          const told = (gazetteer: Gazetteer) =>
            gazetteer
              .lookup(name)
              .map(({ index, match, demonym }) => ({ place: gazetteer.place(index), match, demonym }))
              .sort((a, b) => (a.place.id < b.place.id ? -1 : 1));
          expect(told(laid)).toEqual(told(whole));
        }
        const article = { id: 'a', text: TEXT };
        const mentions = (gazetteer: Gazetteer) =>
          geoparse(article, gazetteer).mentions.map(({ start, end, text, kind, place, confidence }) => ({
            start,
            end,
            text,
            kind,
            place,
            confidence: confidence.toFixed(9),
          }));
        expect(mentions(laid)).toEqual(mentions(whole));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('lie in the country and the region around them, and are known as the user’s own', () => {
    const laid = GazetteerWithOwn.lay(BYTES, [source('v.csv', 'كفر ياقوت,35.95,36.65,900,')]);
    const [match] = laid.lookup('كفر ياقوت');
    expect(laid.isOwn(match!.index)).toBe(true);
    expect(laid.place(match!.index)).toMatchObject({ id: 'user:v/كفر-ياقوت', name: 'كفر ياقوت', lat: 35.95 });
    expect(laid.isOwn(laid.lookup('حلب')[0]!.index)).toBe(false);
  });

  test('replace those of an earlier file that the gazetteer was built with, wherever they have moved to', async () => {
    const earlier = [
      source('v.csv', 'كفر ياقوت,35.95,36.65,900,kafr', 'تل ياقوت,35.5,36.5,,', 'عين ياقوت,35.1,36.1,,'),
    ];
    const filter = { languages: null, featureClasses: null, countries: null };
    const listener = { fault() {}, rows() {}, progress() {} };
    const sources = { bundled: SMALL_SOURCES, withBundledPlaces: true, filter, own: earlier };
    const { bytes } = await buildGazetteer(sources, listener);
    const laid = GazetteerWithOwn.lay(bytes, [
      source('v.csv', 'كفر ياقوت,35.2,36.2,,kafr'),
      source('w.csv', 'تل ياقوت,35.501,36.501,70,'),
    ]);
    const found = (name: string) =>
      laid.lookup(name).map(({ index }) => [laid.id(index), laid.lat(index), laid.population(index)]);
    expect(found('كفر ياقوت')).toEqual([['user:v/kafr', 35.2, 900]]);
    expect(found('تل ياقوت')).toEqual([['user:w/تل-ياقوت', 35.501, 70]]);
    expect(found('عين ياقوت')).toEqual([['user:v/عين-ياقوت', 35.1, 0]]);
    expect(laid.size).toBe(Gazetteer.open(bytes).size);
  });

  test('leave the gazetteer below as it was', () => {
    const below = Gazetteer.open(BYTES);
    const before = below.place(below.lookup('حلب')[0]!.index);
    GazetteerWithOwn.lay(BYTES, [source('v.csv', 'حلب,36.2,37.16,1,')]);
    expect(below.place(below.lookup('حلب')[0]!.index)).toEqual(before);
  });
});
