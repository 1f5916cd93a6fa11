import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTRIBUTION, EXPORT_FORMATS, readOwnFile } from '../../../geo/index.ts';
import { ARTICLES, collection } from './exported.ts';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

async function write(id: string, options?: { fullText: boolean }): Promise<string> {
  const written = await EXPORT_FORMATS.find((format) => format.id === id)!.write(collection, options);
  return typeof written === 'string' ? written : new TextDecoder().decode(written);
}

const mentions = collection.articles.flatMap((article) => article.mentions);

test('the articles are what these tests need: places in both, and something unresolved', () => {
  expect(collection.places.features.length).toBeGreaterThanOrEqual(2);
  expect(collection.places.unresolved.length).toBeGreaterThanOrEqual(1);
});

test.each(EXPORT_FORMATS.map(({ id }) => id).filter((id) => id !== 'kmz'))(
  '%s names whom the data are from',
  async (id) => {
    expect(await write(id)).toContain(ATTRIBUTION);
  },
);

test.each(['geojson', 'csv', 'csv-places', 'kml', 'lpf', 'annotations'])(
  '%s has no article whole, but its sentences, outlet, date and link',
  async (id) => {
    const written = (await write(id)).replaceAll('\\n', '\n');
    for (const { text } of ARTICLES.slice(0, 1)) expect(written).not.toContain(text.slice(60, 80));
    if (id === 'csv-places') return;
    expect(written).toContain('2020-10-31');
    expect(written).toContain('example.org');
  },
);

test.each(['geojson', 'annotations'])('%s has them where that is asked for', async (id) => {
  expect(JSON.parse(await write(id, { fullText: true }))).toMatchObject({
    articles: [id === 'geojson' ? { text: ARTICLES[0]!.text } : { value: ARTICLES[0]!.text }, {}],
  });
});

describe('CSV', () => {
  const rows = async (id: string) =>
    Papa.parse<Record<string, string>>((await write(id)).replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });

  test('a mention a line, resolved or not', async () => {
    const { data, errors } = await rows('csv');
    expect(errors).toEqual([]);
    expect(data.map(({ mention, start }) => [mention, Number(start)])).toEqual(
      mentions.map(({ text, start }) => [text, start]),
    );
    expect(data.map(({ place_id }) => place_id || null)).toEqual(mentions.map(({ placeId }) => placeId));
  });

  test('a place a line', async () => {
    const { data } = await rows('csv-places');
    expect(data.map(({ id, mentions }) => [id, Number(mentions)])).toEqual(
      collection.places.features.map(({ id, properties }) => [id, properties.mentionCount]),
    );
    expect(Number(data[0]!['lat'])).toBe(collection.places.features[0]!.geometry.coordinates[1]);
  });

  test('no cell begins as a formula does', async () => {
    for (const id of ['csv', 'csv-places']) {
      for (const row of (await rows(id)).data) {
        for (const [column, value] of Object.entries(row)) {
          if (value !== '' && Number.isNaN(Number(value)))
            expect(value, column).not.toMatch(/^[\s\p{Cf}]*[=+\-@]/u);
        }
      }
    }
    const first = (await rows('csv')).data[0]!;
    expect(first['title']).toBe(`'${ARTICLES[0]!.title}`);
    expect(first['excerpt']).toContain('"اليوم"');
  });
});

describe('KML', () => {
  test('the words of articles are text, whatever signs are in them', async () => {
    const kml = await write('kml');
    expect(kml).not.toMatch(/<b>أمس/u);
    expect(kml).toContain('&amp;lt;b&amp;gt;أمس');
    expect(kml).not.toContain('\u0007');
    expect(kml.match(/<Placemark>/g)).toHaveLength(collection.places.features.length);
  });

  test('KMZ is the same, packed, and the same bytes each time', async () => {
    const kmz = EXPORT_FORMATS.find(({ id }) => id === 'kmz')!;
    const packed = (await kmz.write(collection)) as Uint8Array;
    expect(new TextDecoder().decode(unzipSync(packed)['doc.kml'])).toBe(await write('kml'));
    expect(await kmz.write(collection)).toEqual(packed);
  });

  test('well-formed', async ({ skip }) => {
    skip(!has('xmllint'), 'xmllint is not installed');
    execFileSync('xmllint', ['--noout', '-'], { input: await write('kml') });
  });
});

test('GeoJSON is RFC 7946', async () => {
  check(await write('geojson'));
  expect(() => check('{}')).toThrow();
});

describe('Linked Places', () => {
  test('is opened as a gazetteer by our own reader of the format', async () => {
    const read = readOwnFile(new TextEncoder().encode(await write('lpf')), 'places.jsonld', new Map());
    if (!read.ok) throw new Error(read.faults[0]?.message);
    expect(read.value.faults).toEqual([]);
    expect(read.value.places).toHaveLength(collection.places.features.length);
  });

  test('each feature has the members that the format asks for', async () => {
    const iri = v.pipe(v.string(), v.url());
    const timespan = v.object({ start: v.object({ in: v.string() }), end: v.object({ in: v.string() }) });
    const feature = v.object({
      '@id': iri,
      type: v.literal('Feature'),
      properties: v.looseObject({
        title: v.string(),
        ccodes: v.array(v.pipe(v.string(), v.length(2))),
        fclasses: v.array(v.string()),
      }),
      when: v.optional(v.object({ timespans: v.array(timespan) })),
      names: v.pipe(v.array(v.looseObject({ toponym: v.string() })), v.minLength(1)),
      types: v.array(
        v.looseObject({ identifier: v.pipe(v.string(), v.startsWith('aat:')), label: v.string() }),
      ),
      geometry: v.looseObject({ type: v.literal('Point'), coordinates: v.array(v.number()) }),
      links: v.array(v.object({ type: v.literal('exactMatch'), identifier: iri })),
      descriptions: v.array(v.object({ '@id': iri, value: v.string() })),
    });
    const lpf = v.object({
      type: v.literal('FeatureCollection'),
      '@context': iri,
      attribution: v.string(),
      features: v.array(feature),
    });
    expect(v.safeParse(lpf, JSON.parse(await write('lpf'))).issues).toBeUndefined();
  });
});

test('Web Annotations: the quote and the position lead to the words', async () => {
  const iri = v.pipe(v.string(), v.url());
  const quote = v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.string(),
    suffix: v.string(),
  });
  const position = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });
  const annotation = v.looseObject({
    id: iri,
    type: v.literal('Annotation'),
    body: v.array(v.looseObject({ type: v.string() })),
    target: v.object({ source: iri, selector: v.strictTuple([quote, position]) }),
  });
  const page = v.parse(
    v.looseObject({ type: v.literal('AnnotationPage'), items: v.array(annotation) }),
    JSON.parse(await write('annotations')),
  );
  expect(page.items).toHaveLength(mentions.length);
  const bySource = new Map(ARTICLES.map(({ id, url, text }) => [url ?? `urn:yaqut:article:${id}`, text]));
  for (const { target } of page.items) {
    const text = bySource.get(target.source)!;
    const [{ exact, prefix, suffix }, { start, end }] = target.selector;
    expect(text.slice(start, end)).toBe(exact);
    expect(text.slice(0, start).endsWith(prefix)).toBe(true);
    expect(text.slice(end).startsWith(suffix)).toBe(true);
  }
});

describe('opened by GDAL', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaqut-exports-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.for(['geojson', 'csv-places', 'csv', 'kml', 'kmz', 'lpf'])('%s', async (id, { skip }) => {
    skip(!has('ogrinfo'), 'ogrinfo (Debian: gdal-bin) is not installed');
    const format = EXPORT_FORMATS.find((one) => one.id === id)!;
    const file = join(folder, `${id}${id === 'lpf' ? '.geojson' : format.ending}`);
    writeFileSync(file, await format.write(collection));
    const columns = id.startsWith('csv')
      ? ['-oo', 'X_POSSIBLE_NAMES=lon', '-oo', 'Y_POSSIBLE_NAMES=lat']
      : [];
    const told = execFileSync('ogrinfo', ['-ro', '-al', '-so', ...columns, file], { encoding: 'utf8' });
    const counts = [...told.matchAll(/Feature Count: (\d+)/g)].map(([, count]) => Number(count));
    const wanted = id === 'csv' ? mentions.length : collection.places.features.length;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(wanted);
    expect(told).toMatch(/Extent: \(\d/);
  });
});
