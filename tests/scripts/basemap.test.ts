import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { countryName } from '../../geo/write/country-name.ts';
import { asLatinShows, bareRegionName, bestName, mixesScripts } from '../../scripts/basemap/arabic-name.ts';
import { fromBgn } from '../../scripts/basemap/from-bgn.ts';
import { tileId, writePmtiles } from '../../cli/archive/pmtiles-writer.ts';
import { readCountryRows } from '../../scripts/basemap/labels.ts';
import { stitch } from '../../scripts/basemap/stitch.ts';
import { transliterate } from '../../scripts/basemap/transliterate.ts';
import { mapLabel } from '../../src/collection/place-label.ts';
import { drawDot } from '../../src/map/basemap-dots.ts';
import { BASEMAP_SOURCE, COUNTRY_LAYER, type MapLanguage } from '../../src/map/basemap-source.ts';
import { basemapStyle } from '../../src/map/basemap-style.ts';
import type { MapTheme } from '../../src/map/basemap-colors.ts';

type Tags = Record<string, string | number | boolean>;

interface Drawn {
  readonly tags: Tags;
  /** In degrees. */
  readonly lines: [number, number][][];
}

const ARCHIVE = new URL('../../data/basemap/world.pmtiles', import.meta.url);
const COUNTRY_ROWS = readCountryRows(new URL('../../data/basemap/labels.tsv', import.meta.url));
const MAX_ZOOM = 6;
const LAYERS = [
  'land',
  'lake',
  'river',
  'admin1',
  'admin1_line',
  'boundary',
  'sea_label',
  'admin1_label',
  'place',
  'country_label',
];
const HARAKAT = /[\u064B-\u0652\u0670\u0640]/;

function archiveOf(bytes: Uint8Array): PMTiles {
  const { buffer, byteOffset } = bytes;
  return new PMTiles({
    getKey: () => 'archive',
    getBytes: (offset, length) =>
      Promise.resolve({
        data: buffer.slice(byteOffset + offset, byteOffset + offset + length) as ArrayBuffer,
      }),
  });
}

/** The tile of that zoom that holds a point. */
function tileOf(lon: number, lat: number, z: number): [number, number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  return [z, Math.floor((lon / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)];
}

function drawn(tile: VectorTile, layer: string, [z, x, y]: [number, number, number]): Drawn[] {
  const from = tile.layers[layer];
  if (!from) return [];
  const size = from.extent * 2 ** z;
  return Array.from({ length: from.length }, (_, i) => {
    const feature = from.feature(i);
    const lines = feature.loadGeometry().map((line) =>
      line.map((p): [number, number] => {
        const lon = ((p.x + x * from.extent) / size) * 360 - 180;
        const north = Math.PI * (1 - (2 * (p.y + y * from.extent)) / size);
        return [lon, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
      }),
    );
    return { tags: feature.properties as Tags, lines };
  });
}

function holds({ lines }: Drawn, lon: number, lat: number): boolean {
  let inside = false;
  for (const line of lines)
    for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
      const [[xi, yi], [xj, yj]] = [line[i]!, line[j]!];
      if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}

describe('the archive', () => {
  const archive = archiveOf(readFileSync(ARCHIVE));
  const tiles = new Map<string, VectorTile>();

  beforeAll(async () => {
    for (let z = 0; z <= MAX_ZOOM; z++)
      for (let x = 0; x < 2 ** z; x++)
        for (let y = 0; y < 2 ** z; y++) {
          const found = await archive.getZxy(z, x, y);
          if (found)
            tiles.set([z, x, y].join('/'), new VectorTile(new PbfReader(new Uint8Array(found.data))));
        }
  }, 60_000);

  const at = (layer: string, lon: number, lat: number, z = MAX_ZOOM): Drawn[] => {
    const id = tileOf(lon, lat, z);
    const tile = tiles.get(id.join('/'));
    return tile ? drawn(tile, layer, id) : [];
  };
  const countryAt = (lon: number, lat: number, z = MAX_ZOOM) =>
    at('land', lon, lat, z)
      .filter((country) => holds(country, lon, lat))
      .map(({ tags }) => tags['a2']);
  const allTags = (layer: string): Tags[] => {
    const out: Tags[] = [];
    for (const [id, tile] of tiles) {
      if (!id.startsWith(`${MAX_ZOOM}/`)) continue;
      const from = tile.layers[layer];
      for (let i = 0; i < (from?.length ?? 0); i++) out.push(from!.feature(i).properties as Tags);
    }
    return out;
  };

  it('has every tile that its header counts, and covers the world', async () => {
    const header = await archive.getHeader();
    expect(tiles.size).toBe(header.numAddressedTiles);
    expect([header.minZoom, header.maxZoom]).toEqual([0, MAX_ZOOM]);
    expect([header.minLon, header.maxLon]).toEqual([-180, 180]);
    expect(header.minLat).toBeCloseTo(-85.0511);
    expect(header.maxLat).toBeCloseTo(85.0511);
  });

  it('is small enough to be kept whole for use offline', () => {
    expect(readFileSync(ARCHIVE).length).toBeLessThan(9.3e6);
  });

  it('has every layer around Karabakh', () => {
    const tile = tiles.get(tileOf(46.75, 39.8, MAX_ZOOM).join('/'))!;
    expect(Object.keys(tile.layers)).toEqual(
      expect.arrayContaining(LAYERS.filter((id) => id !== 'sea_label')),
    );
    expect(at('sea_label', 45.4, 40.33).map(({ tags }) => tags['name:ar'])).toContain('بحيرة سيفان');
  });

  it.each([
    ['Baku', 49.85, 40.4, 'AZ'],
    ['Shusha', 46.75, 39.76, 'AZ'],
    ['Yerevan', 44.5, 40.18, 'AM'],
    ['Aleppo', 37.16, 36.2, 'SY'],
    ['Sevastopol', 33.6, 44.6, 'UA'],
    ['Pristina', 21.16, 42.66, 'XK'],
    ['Laayoune', -13.1, 27.1, 'EH'],
    ['Tarfaya', -12.9, 27.93, 'MA'],
    ['Majdal Shams', 35.77, 33.265, 'SY'],
  ])('has %s on land, in one country only', (_, lon, lat, a2) => {
    expect(countryAt(lon, lat)).toEqual([a2]);
  });

  it('is land and sea at every scale', () => {
    for (let z = 0; z <= MAX_ZOOM; z++) {
      expect(countryAt(33, 39, z)).toEqual(['TR']);
      expect(countryAt(34, 43, z)).toEqual([]); // the Black Sea
      expect(countryAt(51, 39, z)).toEqual([]); // the Caspian Sea
    }
  });

  it('gives each region its code and country', () => {
    const lachin = at('admin1', 46.5, 39.65).find((region) => holds(region, 46.5, 39.65));
    expect(lachin?.tags).toEqual({ adm1_code: 'AZE-1735', a2: 'AZ' });
  });

  it('dashes what is disputed', () => {
    const pairs = new Set(
      allTags('boundary')
        .filter((t) => t['class'] === 'disputed')
        .map((t) => t['pair']),
    );
    for (const pair of [
      'GEO-XAB',
      'UKR-XCR',
      'KOS-SRB',
      'CYN-CYP',
      'ISR-PSX',
      'ISR-XGO',
      'MAR-XWS',
      'IND-PAK',
    ])
      expect(pairs).toContain(pair);
    expect(pairs).not.toContain('RUS-XAB');
  });

  it('draws no lake that is gone', () => {
    expect(at('lake', 36.35, 36.33).filter((lake) => holds(lake, 36.35, 36.33))).toEqual([]); // Amik
    expect(
      at('lake', 60, 44.5)
        .filter((lake) => holds(lake, 60, 44.5))
        .map(({ tags }) => tags['dry']),
    ).toEqual([1]); // the Aral Sea
    expect(at('lake', 45.4, 40.33).some((lake) => holds(lake, 45.4, 40.33))).toBe(true); // Sevan
  });

  it('names the towns of Karabakh as the Arabic press does', () => {
    const names = new Map(at('place', 46.75, 39.8).map(({ tags }) => [tags['name:en'], tags['name:ar']]));
    expect(names.get('Shusha')).toBe('شوشا');
    expect(names.get('Lachin')).toBe('لاتشين');
    expect(names.get('Khankendi')).toBe('خانكندي');
    const regions = new Map(
      at('admin1_label', 46.5, 39.65).map(({ tags }) => [tags['code'], tags['name:ar']]),
    );
    expect(regions.get('AZE-1735')).toBe('لاتشين');
    expect(regions.get('AZE-1737')).toBe('شوشا');
  });

  it('has towns of the news whose inhabitants no source knows', () => {
    const names = [...at('place', 42.45, 36.38), ...at('place', 40.07, 36.85)].map(
      ({ tags }) => tags['name:ar'],
    );
    expect(names).toEqual(expect.arrayContaining(['تل عفر', 'رأس العين']));
  });

  it('puts no region’s name in a lake', () => {
    for (const { lines } of at('admin1_label', 45.3, 40.3)) {
      const [lon, lat] = lines[0]![0]!;
      expect(at('lake', lon, lat).some((lake) => holds(lake, lon, lat))).toBe(false);
    }
  });

  it('has every capital', () => {
    const capitals = new Set(
      allTags('place')
        .filter((t) => t['cap'] === 2)
        .map((t) => t['name:en']),
    );
    expect(capitals.size).toBeGreaterThan(230);
    for (const name of ['Baku', 'Baghdad', 'Damascus', 'Beirut', 'Washington, D.C.'])
      expect(capitals).toContain(name);
  });

  it.each(['place', 'admin1_label', 'country_label', 'sea_label'])(
    'keeps %s free of harakat, of mixed scripts and of empty names',
    (layer) => {
      const tags = allTags(layer);
      expect(tags.length).toBeGreaterThan(30);
      const faults = tags.flatMap((t) =>
        ['name:ar', 'name:ar-translit', 'name:en'].flatMap((key) => {
          const name = t[key];
          if (name === undefined) return key === 'name:en' ? [`no English name: ${JSON.stringify(t)}`] : [];
          const text = String(name);
          if (HARAKAT.test(text) || mixesScripts(text) || text.trim() === '') return [`${key}: ${text}`];
          const isArabic = /^[\u0600-\u06FF\s'’().-]+$/.test(text);
          return isArabic === (key !== 'name:en') ? [] : [`${key}: ${text}`];
        }),
      );
      expect(faults).toEqual([]);
    },
  );

  it('names each country as the table of labels does', () => {
    const table = new Map(COUNTRY_ROWS.map(({ ar, en }) => [en, ar]));
    const drawn = new Map(allTags('country_label').map((tags) => [tags['name:en'], tags['name:ar']]));
    expect(drawn).toEqual(table);
  });

  it('never has a transliteration where there is a sourced name', () => {
    expect(allTags('place').filter((t) => t['name:ar'] && t['name:ar-translit'])).toEqual([]);
  });
});

describe('the style', () => {
  const files = { arabic: '/ar.woff2', latin: '/latin.woff2', latinExt: '/ext.woff2' };
  const styleOf = (theme: MapTheme, lang: MapLanguage) =>
    basemapStyle({
      theme,
      lang,
      tilesUrl: 'https://example.org/world.pmtiles',
      fonts: { regular: files, bold: files },
    });
  const all = (['light', 'dark'] as const).flatMap((theme) =>
    (['ar', 'en'] as const).map((lang) => [theme, lang] as const),
  );

  it.each(all)('is valid: %s, %s', (theme, lang) => {
    expect(validateStyleMin(styleOf(theme, lang)).map(({ message }) => message)).toEqual([]);
  });

  it('draws only layers that the archive has', () => {
    for (const layer of styleOf('light', 'ar').layers)
      if ('source-layer' in layer) expect(LAYERS).toContain(layer['source-layer']);
    expect(COUNTRY_LAYER.sourceLayer).toBe('land');
  });

  it('asks for no glyphs, no sprite and nothing from elsewhere', () => {
    const style = styleOf('light', 'ar');
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.keys(style.sources)).toEqual([BASEMAP_SOURCE, 'graticule']);
  });

  it.each(['light', 'dark'] as const)('draws each dot that the %s plate asks for', (theme) => {
    const asked = JSON.stringify(styleOf(theme, 'ar')).match(/basemap-dot-[a-z]+-[a-z]+/g) ?? [];
    expect(new Set(asked).size).toBe(3);
    for (const id of asked) {
      const image = drawDot(id)!.data;
      expect(image.data.length).toBe(image.width * image.height * 4);
      const middle = Math.floor(image.height / 2) * image.width + Math.floor(image.width / 2);
      expect(image.data[middle * 4 + 3]).toBeGreaterThan(200);
      expect(image.data[3]).toBe(0);
    }
    expect(drawDot('some-marker')).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['محافظة أرارات', 'أرارات'],
    ['مقاطعة شوشا، أذربيجان', 'شوشا'],
    ['عَمَّان', 'عمان'],
    ['الجهة الشرقية', 'الجهة الشرقية'],
  ])('strips %s to %s', (name, bare) => {
    expect(bareRegionName(name)).toBe(bare);
  });

  it('prefers Arabic spellings to Persian and Urdu ones', () => {
    expect(bestName(['شوشی', 'لاچین'], 'AZ')).toBeUndefined();
    expect(bestName(['قاهره', 'القاهرة'], 'EG')).toBe('القاهرة');
  });

  it('gives Arab towns the article and ending of their Latin name', () => {
    expect(asLatinShows('كوت', 'Al Kūt', 'IQ')).toBe('الكوت');
    expect(asLatinShows('العماره', 'Al ‘Amārah', 'IQ')).toBe('العمارة');
    expect(asLatinShows('المدينة', 'Al Madinah', 'SA')).toBe('المدينة');
    expect(asLatinShows('علي', 'Al Ali', 'TR')).toBe('علي');
  });

  it.each([
    ['Sinnūris', 'EG', 'سنورس'],
    ['Mashtūl as Sūq', 'EG', 'مشتول السوق'],
    ['Qal‘at al Maḑīq', 'SY', 'قلعة المضيق'],
    ['Gonābād', 'IR', 'غناباد'],
    ['Torbat-e Ḩeydarīyeh', 'IR', 'تربت حيدريه'],
    ['Cairo', 'EG', undefined],
    ['İskenderun', 'TR', undefined],
  ])('reads %s (%s) back as %s', (name, country, arabic) => {
    expect(fromBgn(name, country)).toBe(arabic);
  });

  it.each([
    ['Kutaisi', 'GE', 'كوتايسي'],
    ['Yevlakh', 'AZ', 'يفلاخ'],
    ['Nizhniy Novgorod', 'RU', 'نيجني نوفغورود'],
    ['Esenler', 'TR', 'إسنلر'],
    ['Manchester', 'GB', undefined],
    ['Sinnūris', 'EG', undefined],
  ])('transliterates %s (%s) as %s', (name, country, arabic) => {
    expect(transliterate(name, country)).toBe(arabic);
  });
});

describe('the writer', () => {
  it('numbers tiles along the Hilbert curve as the specification does', () => {
    expect([tileId(0, 0, 0), tileId(1, 0, 0), tileId(1, 0, 1), tileId(1, 1, 1), tileId(1, 1, 0)]).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(tileId(12, 3423, 1763)).toBe(19078479);
  });

  it('writes what pmtiles reads back, with leaves when there are many', async () => {
    const tiles = [];
    for (let x = 0; x < 256; x++)
      for (let y = 0; y < 128; y++) {
        const n = (Math.imul(x * 128 + y, 2654435761) >>> 8) % 1_000_003;
        const bytes = Uint8Array.from({ length: 1 + (n % 97) }, (_, i) => (n >> (i % 16)) & 255);
        tiles.push({ z: 8, x, y, bytes });
      }
    const archive = archiveOf(
      writePmtiles(tiles, { bounds: [-180, -85, 180, 85], center: [0, 0, 1], metadata: { name: 'test' } }),
    );
    expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    expect(await archive.getMetadata()).toEqual({ name: 'test' });
    for (const tile of tiles.filter((_, i) => i % 97 === 0)) {
      const found = await archive.getZxy(tile.z, tile.x, tile.y);
      expect(new Uint8Array(found!.data)).toEqual(tile.bytes);
    }
    expect(await archive.getZxy(8, 0, 200)).toBeUndefined();
  });

  it('gives the same bytes for the same tiles, and keeps equal tiles once', () => {
    const info = { bounds: [-180, -85, 180, 85], center: [0, 0, 1], metadata: {} } as const;
    const bytes = Uint8Array.from({ length: 500 }, (_, i) => (i * i) % 251);
    const one = writePmtiles([{ z: 1, x: 0, y: 0, bytes }], info);
    const two = writePmtiles(
      [
        { z: 1, x: 0, y: 0, bytes },
        { z: 1, x: 1, y: 1, bytes },
      ],
      info,
    );
    expect(writePmtiles([{ z: 1, x: 0, y: 0, bytes }], info)).toEqual(one);
    expect(two.length - one.length).toBeLessThan(10);
  });
});

describe('lines', () => {
  it('joins pieces where two meet and stops where three do', () => {
    const joined = stitch([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 1],
      ],
      [
        [2, 0],
        [3, -1],
      ],
    ]);
    expect(joined).toHaveLength(3);
    expect(joined[0]).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });

  it('closes a ring of pieces', () => {
    const ring = stitch([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 1],
        [1, 0],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(ring).toHaveLength(1);
    expect(ring[0]).toHaveLength(4);
  });
});

describe('names of countries', () => {
  /** Parts of a country that have a name of their own on the map. */
  const PARTS = new Set(['NSV', 'SOL', 'ATF', 'SGS', 'CYN', 'XCR', 'XAB', 'XGO', 'XTN']);

  it.each(['ar', 'en'] as const)('are the same on the map as beside it (%s)', (lang) => {
    const apart = COUNTRY_ROWS.filter(({ unit, a2 }) => !PARTS.has(unit) && countryName(a2, lang) !== '')
      .map((row) => [row[lang], mapLabel(countryName(row.a2, lang))])
      .filter(([onMap, beside]) => onMap !== beside);
    expect(apart).toEqual([]);
  });
});
