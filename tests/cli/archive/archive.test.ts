import { existsSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts, gather } from '../../../cli/archive/gather.ts';
import type { GeoparsedLine } from '../../../cli/archive/geoparsed-articles.ts';
import { writeArchive } from '../../../cli/archive/write-archive.ts';
import { Archive, type ArchiveFilter } from '../../../geo/archive/archive.ts';
import type { StepRange } from '../../../geo/archive/counts.ts';
import { exportPlaces } from '../../../geo/archive/export-places.ts';
import { mentionPage } from '../../../geo/archive/mention-pages.ts';
import { overviewOf } from '../../../geo/archive/overview.ts';
import { TILES_MAX_ZOOM } from '../../../geo/archive/manifest.ts';
import type { ReadBytes } from '../../../geo/archive/pack.ts';
import { queryTerms, termsOf } from '../../../geo/archive/terms.ts';
import { unresolvedNames } from '../../../geo/archive/unresolved-names.ts';
import { nameKey } from '../../../geo/text/tokenize.ts';
import { smallGazetteer } from '../../geo/small-gazetteer.ts';
import { madeUpArticles } from './made-up-articles.ts';

const lines = madeUpArticles(700, 7);
const WORLD = [-180, -84, 180, 84] as const;
const ALL: ArchiveFilter = { steps: null, outlet: null };

let folder: string;
let archive: Archive;
/** Bytes that were asked of the files. */
let read = 0;

function readerOf(path: string): ReadBytes {
  const files = new Map<string, number>();
  return async (name, offset, length) => {
    const file = files.get(name) ?? openSync(join(path, name), 'r');
    files.set(name, file);
    const bytes = new Uint8Array(length);
    const got = readSync(file, bytes, 0, length, offset);
    read += got;
    return bytes.subarray(0, got);
  };
}

async function write(path: string, given: readonly GeoparsedLine[]): Promise<Archive> {
  async function* each() {
    yield* given;
  }
  const listener = { fault: () => {}, progress: () => {} };
  const gathered = await gather(each(), join(path, 'articles.tmp'), listener);
  const manifest = await writeArchive(gathered, {
    folder: path,
    title: null,
    gazetteer: smallGazetteer(),
    progress: () => {},
  });
  rmSync(join(path, 'articles.tmp'));
  return new Archive(JSON.parse(JSON.stringify(manifest)) as typeof manifest, readerOf(path));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-archive-'));
  archive = await write(folder, lines);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const monthOf = (date: string | undefined) =>
  date === undefined ? null : (Number(date.slice(0, 4)) - 2019) * 12 + Number(date.slice(5, 7)) - 5;

/** What a filter leaves, by looking at every article. */
function left({ steps, outlet }: ArchiveFilter) {
  const name = outlet === null ? null : archive.manifest.outlets[outlet]!.name;
  return lines.filter(({ article }) => {
    const month = monthOf(article.date);
    if (steps !== null && (month === null || month < steps.from || month > steps.to)) return false;
    return name === null || article.outlet === name;
  });
}

function naiveCounts(filter: ArchiveFilter): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { mentions } of left(filter)) {
    for (const mention of mentions.filter(counts))
      sums.set(mention.place!.id, (sums.get(mention.place!.id) ?? 0) + 1);
  }
  return sums;
}

const newestFirst = (filter: ArchiveFilter) =>
  left(filter)
    .map((line, i) => ({ line, i }))
    .sort((a, b) => {
      const [x, y] = [a.line.article.date ?? '', b.line.article.date ?? ''];
      return x === y ? a.i - b.i : x < y ? 1 : -1;
    })
    .map(({ line }) => line);

const RANGES: (StepRange | null)[] = [
  null,
  { from: 0, to: 0 },
  { from: 3, to: 9 },
  { from: 0, to: 12 },
  { from: 11, to: 23 },
  { from: 5, to: 22 },
];
const FILTERS: ArchiveFilter[] = RANGES.flatMap((steps) => [null, 0, 2].map((outlet) => ({ steps, outlet })));

describe('an archive', () => {
  it('has a step for each month, and counts its articles', () => {
    const { steps, articles } = archive.manifest;
    expect([articles, steps.first]).toEqual([700, '2019-05']);
    steps.articles.forEach((count, step) =>
      expect(count).toBe(lines.filter(({ article }) => monthOf(article.date) === step).length),
    );
  });

  it.each(FILTERS)('lists the articles of %o, the newest first', async (filter) => {
    const expected = newestFirst(filter).map(({ article }) => article.id);
    const pages = await Promise.all([0, 50, 100].map((from) => archive.articles(filter, from, from + 50)));
    for (const { total } of pages) expect(total).toBe(expected.length);
    const listed = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(listed).toEqual(expected.slice(0, 150));
  });

  it.each(FILTERS)('counts the mentions of each place in %o', async (filter) => {
    const expected = naiveCounts(filter);
    const query = { country: null, words: '', within: null };
    const { total, items } = await archive.places(filter, query, 0, 100);
    expect(total).toBe(expected.size);
    expect(new Map(items.map(({ row, count }) => [row.id, count]))).toEqual(expected);
    expect(items.map(({ count }) => count)).toEqual([...expected.values()].sort((a, b) => b - a));
  });

  it.each(FILTERS)('draws every mention of %o once at every zoom', async (filter) => {
    const expected = naiveCounts(filter);
    const discs = [...expected]
      .filter(([id]) => [0, 1, 2, 3].includes(Number(id.slice(8)) % 6))
      .reduce((sum, [, count]) => sum + count, 0);
    for (const zoom of [0, 1, 2]) {
      const drawn = await archive.placesIn(WORLD, zoom, filter);
      const sum = drawn
        .filter(({ precision }) => precision === 'settlement' || precision === 'point')
        .reduce((total, { count }) => total + count, 0);
      expect(sum).toBe(discs);
    }
  });

  it('draws each place alone at the last zoom, and tells how many articles name what is one above it', async () => {
    const box = [36, 33.2, 36.6, 33.8] as const;
    const near = await archive.placesIn(box, TILES_MAX_ZOOM, ALL);
    expect(near.length).toBeGreaterThan(8);
    expect(near.every(({ first, end }) => end === first + 1)).toBe(true);
    const ids = new Set(
      near.filter(({ precision }) => precision !== 'region' && precision !== 'country').map(({ id }) => id),
    );
    const naming = lines.filter(({ mentions }) => mentions.some((m) => counts(m) && ids.has(m.place!.id)));
    const whole = (await archive.placesIn(box, 3, ALL)).find(({ first, end }) => end - first === ids.size);
    expect(whole?.articles).toBe(naming.length);
  });

  it.each(FILTERS)('gives the excerpts of a place in %o a page at a time', async (filter) => {
    const id = 'made-up:0';
    const place = (await archive.place(id))!;
    const expected = newestFirst(filter).flatMap(({ article, mentions }) =>
      mentions
        .filter((mention) => counts(mention) && mention.place!.id === id)
        .map(({ start }) => `${article.id} ${start}`),
    );
    const got: string[] = [];
    let next: number | null = null;
    do {
      const page = await mentionPage(archive, place, filter, next, 20);
      expect(page.total).toBe(expected.length);
      for (const { excerpt, excerptStart, excerptEnd, text, article, start } of page.excerpts) {
        expect(excerpt.slice(excerptStart, excerptEnd)).toBe(text);
        got.push(`${article.id} ${start}`);
      }
      next = page.next;
    } while (next !== null);
    expect(got).toEqual(expected);
  });

  it.each(FILTERS)('lists the names of %o whose place is not known, with their sentences', async (filter) => {
    const expected = new Map<string, string[]>();
    for (const { article, mentions } of newestFirst(filter)) {
      for (const { place, text, start } of mentions) {
        if (place !== null) continue;
        const key = nameKey(text);
        expected.set(key, [...(expected.get(key) ?? []), `${article.id} ${start}`]);
      }
    }
    const { total, items } = await unresolvedNames(archive, filter, '', 0, 100);
    expect(total).toBe(expected.size);
    const counted = items.map(({ count }) => count);
    expect(counted).toEqual([...counted].sort((a, b) => b - a));
    for (const name of items) {
      const own = expected.get(nameKey(name.row.name))!;
      expect(name.count).toBe(own.length);
      const page = await mentionPage(archive, name, filter, null, 100);
      expect(page.excerpts.map(({ article, start }) => `${article.id} ${start}`)).toEqual(own);
      if (filter !== FILTERS[0]) continue;
      expect(name.row.articles).toBe(new Set(own.map((each) => each.split(' ')[0])).size);
      const found = await unresolvedNames(archive, filter, name.row.name, 0, 100);
      expect(found.items.map(({ number }) => number)).toContain(name.number);
      expect(found.items.every(({ row }) => row.name.startsWith(name.row.name))).toBe(true);
    }
    if (filter === FILTERS[0]) {
      const mentions = counted.reduce((sum, count) => sum + count, 0);
      expect(archive.manifest.unresolved).toEqual({ names: total, mentions, unlisted: 0 });
    }
  });

  it('finds any article and place by its id, and none that is not there', async () => {
    for (const { article, mentions } of lines.filter((_, i) => i % 13 === 0)) {
      const stored = await archive.article(article.id);
      expect(stored).toMatchObject(article);
      expect(stored!.mentions.map(({ placeId }) => placeId)).toEqual(
        mentions.map(({ place }) => place?.id ?? null),
      );
      expect(stored!.mentions.map(({ text }) => text)).toEqual(mentions.map(({ text }) => text));
    }
    for (const id of naiveCounts(ALL).keys()) expect((await archive.place(id))?.row.id).toBe(id);
    expect([await archive.article('nobody'), await archive.place('made-up:999')]).toEqual([null, null]);
  });

  it('keeps the reasons for each place, and the places that the name may have meant as well', async () => {
    for (const { article, mentions } of lines.filter((_, i) => i % 29 === 0)) {
      const stored = (await archive.article(article.id))!;
      stored.mentions.forEach(({ candidates }, i) => {
        const { place, evidence, runnersUp = [], confidence } = mentions[i]!;
        const [chosen, ...others] = candidates;
        expect(chosen?.id).toBe(place?.id);
        expect([chosen?.evidence, chosen?.score]).toEqual(place ? [evidence, 1.5] : [undefined, undefined]);
        if (place) expect(chosen!.probability).toBe(confidence);
        const told = (each: { id: string; name: string; lat: number; lon: number; probability: number }) => [
          each.id,
          each.name,
          each.lat,
          each.lon,
          Math.round(each.probability * 1000),
        ];
        expect(others.map(told)).toEqual(runnersUp.map(told));
      });
    }
  });

  it.each(['السوق', 'مدرسة نهر', 'بيت', 'المط', 'قال وصل كتاب', 'لاشيء'])(
    'finds the articles that hold the words %s, the last of them perhaps not to its end',
    async (query) => {
      const words = queryTerms(query);
      const last = words.pop()!;
      const expected = newestFirst(ALL)
        .filter(({ article }) => {
          const terms = termsOf(`${article.title}\n${article.text}`);
          return words.every((word) => terms.has(word)) && [...terms].some((term) => term.startsWith(last));
        })
        .map(({ article }) => article.id);
      const found = await archive.findArticles(query, 1000);
      expect(found.items.map(({ id }) => id)).toEqual(expected);
    },
  );

  it.each(FILTERS)(
    'shows %o at a glance: its countries, and the articles of every outlet',
    async (filter) => {
      const { countries, outlets } = await overviewOf(archive, filter);
      const counted = naiveCounts(filter);
      const places = { country: null, words: '', within: null };
      for (const { country, places: own, mentions } of countries) {
        const listed = await archive.places(filter, { ...places, country }, 0, 100);
        expect(listed.total).toBe(own);
        expect(listed.items.reduce((sum, { count }) => sum + count, 0)).toBe(mentions);
      }
      const inNone = await archive.places(filter, { ...places, country: '' }, 0, 100);
      expect(countries.reduce((sum, each) => sum + each.places, 0)).toBe(counted.size - inNone.total);
      expect(countries.map(({ mentions }) => mentions)).toEqual(
        countries.map(({ mentions }) => mentions).sort((a, b) => b - a),
      );
      const inTime = left({ steps: filter.steps, outlet: null });
      for (const { name, articles } of outlets)
        expect(articles).toBe(inTime.filter(({ article }) => article.outlet === name).length);
      expect(outlets.reduce((sum, { articles }) => sum + articles, 0)).toBe(
        inTime.filter(({ article }) => article.outlet !== undefined).length,
      );
    },
  );

  it.each(FILTERS)('writes the places of %o as GeoJSON and as a table', async (filter) => {
    const counted = naiveCounts(filter);
    const whole = naiveCounts(ALL);
    const query = { country: null, words: '', within: null };
    const chosen = { outlet: 'صدى', from: '2019-05', to: null };
    const geojson = JSON.parse(await exportPlaces(archive, 'geojson', filter, query, chosen)) as {
      attribution: string;
      chosen: unknown;
      features: { id: string; properties: { mentions: number; archiveMentions: number } }[];
    };
    expect(geojson.chosen).toEqual(chosen);
    expect(geojson.attribution).toBe(archive.manifest.attribution);
    expect(new Map(geojson.features.map(({ id, properties }) => [id, properties.mentions]))).toEqual(counted);
    for (const { id, properties } of geojson.features) expect(properties.archiveMentions).toBe(whole.get(id));

    const csv = await exportPlaces(archive, 'csv-places', filter, query, chosen);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(data.map(({ id, mentions }) => [id, Number(mentions)])).toEqual(
      geojson.features.map(({ id, properties }) => [id, properties.mentions]),
    );
    expect(data.every(({ outlet, from, to }) => outlet === 'صدى' && from === '2019-05' && to === '')).toBe(
      true,
    );
    const { row } = (await archive.place(data[0]!.id!))!;
    expect([data[0]!.lat, data[0]!.lon, data[0]!.archive_articles].map(Number)).toEqual([
      row.lat,
      row.lon,
      row.articles,
    ]);
  });

  it('narrows places by country, by the letters of a name and by view', async () => {
    const query = { country: null, words: '', within: null };
    const inSyria = await archive.places(ALL, { ...query, country: 'SY' }, 0, 100);
    expect(inSyria.total).toBe(
      [...naiveCounts(ALL).keys()].filter((id) => Number(id.slice(8)) % 3 === 0).length,
    );
    const named = await archive.places(ALL, { ...query, words: 'بلدة1' }, 0, 100);
    expect(named.items.every(({ row }) => row.name.startsWith('بلدة1'))).toBe(true);
    expect(named.total).toBeGreaterThan(1);
    const within = { bounds: [36, 33.2, 36.6, 33.8] as const, zoom: 9 };
    const inView = await archive.places(ALL, { ...query, within }, 0, 100);
    expect(inView.items.some(({ row }) => row.id === 'made-up:0')).toBe(true);
    expect(inView.total).toBeLessThan(30);
  });

  it('reads little of its files for an article', async () => {
    const fresh = new Archive(archive.manifest, readerOf(folder));
    read = 0;
    await fresh.article('a-345');
    const whole = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(read).toBeLessThan(whole / 20);
  });

  it('leaves nothing behind but its files', () => {
    expect(readdirSync(folder).filter((name) => !/\.(pack|list|pmtiles)$/.test(name))).toEqual([]);
    expect(existsSync(join(folder, 'places.pmtiles'))).toBe(true);
  });
});

describe('an archive of what is at fault', () => {
  let path: string;
  beforeAll(() => (path = mkdtempSync(join(tmpdir(), 'yaqut-archive-'))));
  afterAll(() => rmSync(path, { recursive: true, force: true }));

  it('tells articles of one id apart, and opens without places, dates and outlets', async () => {
    const article = { id: 'same', text: 'لا مكان هنا' };
    const twice = await write(path, [
      { ok: true, article, mentions: [] },
      { ok: true, article: { ...article, text: 'ولا هنا' }, mentions: [] },
      { ok: false, message: 'line 3: broken.' },
    ]);
    const { items } = await twice.articles(ALL, 0, 10);
    expect(items.map(({ id }) => id)).toEqual(['same', 'same~2']);
    expect((await twice.article('same~2'))?.text).toBe('ولا هنا');
    expect(await twice.placesIn(WORLD, 2, ALL)).toEqual([]);
    expect((await unresolvedNames(twice, ALL, '', 0, 9)).total).toBe(0);
    expect(twice.manifest.steps).toEqual({ first: null, last: null, articles: [] });
    expect((await twice.findArticles('هنا', 5)).total).toBe(2);
  });
});
