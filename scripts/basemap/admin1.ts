import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Tools } from './sources.ts';
import { readTsv } from './tsv.ts';

/** What the build reads of Natural Earth's attributes. */
export interface Admin1Properties {
  readonly adm1_code: string;
  readonly adm0_a3: string;
  readonly gu_a3?: string;
  readonly iso_a2: string;
  readonly iso_3166_2: string;
  readonly admin: string;
  readonly name?: string | null;
  readonly name_en?: string | null;
  readonly name_ar?: string | null;
  readonly gn_id?: number | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly featurecla: string;
}

/** A region as the map has it. `unit` is what is drawn as one country: a country, or a territory held apart. */
export interface Region {
  readonly code: string;
  readonly unit: string;
  readonly a2: string;
}

export type RegionFeature = Feature<Polygon | MultiPolygon, Region>;

export interface Territory {
  readonly unit: string;
  readonly a2: string;
  readonly regions: readonly string[];
}

/** Parts overseas that have an ISO code of their own, which Natural Earth counts to their country. */
const OVERSEAS: Record<string, string> = {
  GUF: 'GF',
  GLP: 'GP',
  MTQ: 'MQ',
  REU: 'RE',
  MYT: 'YT',
  NSV: 'SJ',
  BVT: 'BV',
  CCK: 'CC',
  CXR: 'CX',
};

export function readTerritories(url: URL): Territory[] {
  return readTsv(url).map((row) => ({
    unit: row['unit']!,
    a2: row['a2']!,
    regions: row['regions']!.split(' '),
  }));
}

function a2Of(p: Admin1Properties): string {
  const overseas = OVERSEAS[p.gu_a3 ?? ''];
  if (overseas) return overseas;
  if (p.adm0_a3 === 'KAS' || p.adm0_a3 === 'PGA') return ''; // Siachen, Spratly: claimed by several
  return /^[A-Z]{2}$/.test(p.iso_a2) ? p.iso_a2 : '';
}

/** Gives every region its unit and its ISO code. */
export function regionsOf(
  source: FeatureCollection<Polygon | MultiPolygon, Admin1Properties>,
  territories: readonly Territory[],
): RegionFeature[] {
  const territoryOf = new Map(territories.flatMap((t) => t.regions.map((code) => [code, t] as const)));
  return source.features.map(({ properties: p, geometry }) => {
    const { unit, a2 } = territoryOf.get(p.adm1_code) ?? {
      unit: OVERSEAS[p.gu_a3 ?? ''] ? p.gu_a3! : p.adm0_a3,
      a2: a2Of(p),
    };
    return { type: 'Feature', properties: { code: p.adm1_code, unit, a2 }, geometry };
  });
}

/** A polygon within which some regions belong to another unit. */
export type Cut = Feature<Polygon, { readonly regions: string; readonly unit: string; readonly a2: string }>;

/** Cuts regions in two where a line of dispute runs through them. */
export async function cutRegions(
  tools: Tools,
  regions: readonly RegionFeature[],
  cuts: readonly Cut[],
): Promise<RegionFeature[]> {
  let out = [...regions];
  for (const cut of cuts) {
    const codes = cut.properties.regions.split(' ');
    const { unit, a2 } = cut.properties;
    const crossed = out.filter(({ properties }) => codes.includes(properties.code));
    const part = async (command: 'clip' | 'erase') => {
      const output = await tools.mapshaper.applyCommands(
        `-i regions.json -${command} cut.json -o part.json format=geojson`,
        {
          'regions.json': { type: 'FeatureCollection', features: crossed },
          'cut.json': { type: 'FeatureCollection', features: [cut] },
        },
      );
      return (JSON.parse(String(output['part.json'])) as { features: RegionFeature[] }).features;
    };
    const inside = (await part('clip')).map((f) => ({ ...f, properties: { ...f.properties, unit, a2 } }));
    const outside = await part('erase');
    out = [...out.filter((region) => !crossed.includes(region)), ...outside, ...inside];
  }
  return out;
}
