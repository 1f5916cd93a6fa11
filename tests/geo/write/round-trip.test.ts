import { describe, expect, test } from 'vitest';
import {
  applyCorrections,
  type Correction,
  EXPORT_FORMATS,
  type GeoparsedArticle,
  isGeoparsed,
  readArticles,
  toCollection,
} from '../../../geo/index.ts';
import { collection, geoparsed } from './exported.ts';

const corrections: Correction[] = [
  {
    id: '1',
    by: 'س',
    at: '2026-01-31T08:00:00Z',
    target: { scope: 'collection', exact: 'حلب' },
    was: { place: 'geonames:170063' },
    says: { kind: 'place', place: { id: 'user:farm', name: 'مزرعة', lat: 36.5, lon: 37.5 } },
  },
];
const corrected = toCollection(applyCorrections(geoparsed, corrections).articles, {
  title: 'مطر',
  corrections,
});

async function reopen(of: typeof collection, format: string, options: { fullText?: boolean } = {}) {
  const written = (await EXPORT_FORMATS.find(({ id }) => id === format)!.write(of, options)) as string;
  const bytes = new TextEncoder().encode(written);
  const articles: GeoparsedArticle[] = [];
  const brought: Correction[] = [];
  for await (const read of readArticles({
    name: `a.${format === 'geojson' ? 'geojson' : 'json'}`,
    size: bytes.length,
    bytes: async () => bytes,
  })) {
    if (!read.ok) throw new Error(read.faults[0]?.message);
    if (!isGeoparsed(read.value)) throw new Error('it comes without its mentions');
    articles.push(read.value);
    brought.push(...(read.corrections ?? []));
  }
  return toCollection(articles, { title: of.title, corrections: brought });
}

describe.each([
  ['as the engine made it', collection],
  ['with corrections', corrected],
])('a collection %s', (_, of) => {
  test('opens again with everything', async () => {
    expect(await reopen(of, 'collection')).toEqual(of);
  });

  test('as GeoJSON with the texts, with all but the other candidates', async () => {
    const again = await reopen(of, 'geojson', { fullText: true });
    const { corrections, ...places } = { corrections: of.corrections, ...of.places };
    expect(again.places).toEqual(places);
    expect(again.corrections).toEqual(corrections);
    expect(again.articles.map(({ text }) => text)).toEqual(of.articles.map(({ text }) => text));
  });

  test('as GeoJSON without them, with every mention where it stood', async () => {
    const again = await reopen(of, 'geojson');
    const shown = ({ articles }: typeof of) =>
      articles.map(({ id, title, outlet, date, url, mentions }) => ({
        ...{ id, title, outlet, date, url },
        mentions: mentions.map(({ start, end, text, kind, placeId, status }) => ({
          start,
          end,
          text,
          kind,
          placeId,
          status,
        })),
      }));
    expect(shown(again)).toEqual(shown(of));
    expect(again.articles.every(({ excerptsOnly }) => excerptsOnly)).toBe(true);
    expect(again.places).toEqual(of.places);
  });
});

test('a file that was changed since is refused, with the place', async () => {
  const broken = JSON.stringify({ ...collection, articles: [{ id: 'a', text: 7, mentions: [] }] });
  const bytes = new TextEncoder().encode(broken);
  for await (const read of readArticles({ name: 'c.json', size: bytes.length, bytes: async () => bytes })) {
    expect(read).toMatchObject({
      ok: false,
      faults: [{ message: expect.stringContaining('articles.0.text') as string }],
    });
  }
});
