import type { Feature } from 'geojson';
import type { Admin1Properties } from './admin1.ts';
import type { Correction } from './corrections.ts';
import { lineFeature, pointFeature, polygonFeature, type TileLayer } from './cut.ts';
import { areaKm2, type Ring } from './geometry.ts';
import { boxesOf } from './label-point.ts';
import { countryLabels, readCountryRows, regionLabels, type SeaLabel } from './labels.ts';
import type { PlacePoint } from './places.ts';
import type { Band, Land, Line } from './topology.ts';
import { isLakeShown, lowestRiver, type LakeArea, type RiverProperties } from './water.ts';

/** One zoom 6 tile holds what zooms 7 to 9 need as well: MapLibre draws it larger. */
export const MAX_ZOOM = 6;

/**
 * The outline of the land, half hidden under it, is the coast line and its glow: so tiles of land reach as far beyond
 * their edge as the glow does, 17 px of 8 units each, and a little more.
 */
const GLOW_BUFFER = 160;
const LINE_BUFFER = 64;
const POLYGON_BUFFER = 16;
const POINT_BUFFER = 0;

interface Content {
  readonly land: readonly (Land & { readonly band: Band })[];
  readonly lakes: readonly LakeArea[];
  readonly rivers: readonly Line<RiverProperties>[];
  readonly places: readonly PlacePoint[];
  readonly seas: readonly SeaLabel[];
  readonly countryRows: ReturnType<typeof readCountryRows>;
  readonly attributes: ReadonlyMap<string, Admin1Properties>;
  readonly corrections: ReadonlyMap<string, Correction>;
}

/** All layers of the archive. Names and attributes are what src/map/basemap-style.ts draws by. */
export function archiveLayers(content: Content): TileLayer[] {
  return [
    ...content.land.flatMap(landLayers),
    ...zooms().flatMap((z) => waterLayers(content, z)),
    ...labelLayers(content),
  ];
}

const zooms = () => Array.from({ length: MAX_ZOOM + 1 }, (_, z) => z);

function landLayers({
  band,
  countries,
  regions,
  boundaries,
  regionLines,
}: Land & { band: Band }): TileLayer[] {
  const { minZoom, maxZoom } = band;
  const layers: TileLayer[] = [
    {
      name: 'land',
      minZoom,
      maxZoom,
      buffer: GLOW_BUFFER,
      features: countries.flatMap((country) => landFeatures(country, band)),
    },
    {
      name: 'boundary',
      minZoom,
      maxZoom,
      buffer: LINE_BUFFER,
      features: boundaries.map(({ properties, line }) => lineFeature(properties, line)),
    },
  ];
  if (maxZoom >= 4) {
    layers.push({
      // Exactly the points of the countries above: in one tile, gzip then packs the second copy to almost nothing.
      name: 'admin1',
      minZoom: Math.max(minZoom, 4),
      maxZoom,
      buffer: POLYGON_BUFFER,
      features: regions.map(({ properties, polygons }) =>
        polygonFeature({ adm1_code: properties.code, a2: properties.a2 }, polygons),
      ),
    });
  }
  if (maxZoom >= 5) {
    layers.push({
      name: 'admin1_line',
      minZoom: Math.max(minZoom, 5),
      maxZoom,
      buffer: LINE_BUFFER,
      features: regionLines.map(({ properties, line }) => lineFeature(properties, line)),
    });
  }
  return layers;
}

/**
 * A country in two features: its land, and the islets so small that a glow around them would be a star and not a shore.
 * Both carry the country's code.
 */
function landFeatures({ properties, polygons }: Land['countries'][number], band: Band): Feature[] {
  const isIslet = (rings: Ring[]) => areaKm2(rings[0]!) < band.isletKm2;
  const parts: [object, Ring[][]][] = [
    [properties, polygons.filter((rings) => !isIslet(rings))],
    [{ ...properties, islet: 1 }, polygons.filter(isIslet)],
  ];
  return parts.filter(([, part]) => part.length > 0).map(([tags, part]) => polygonFeature(tags, part));
}

function waterLayers({ lakes, rivers }: Content, z: number): TileLayer[] {
  const shared = { minZoom: z, maxZoom: z, buffer: LINE_BUFFER, tolerance: z === MAX_ZOOM ? 2 : 3 };
  return [
    {
      ...shared,
      name: 'lake',
      features: lakes
        .filter((lake) => isLakeShown(lake, z))
        .map(({ properties, polygons }) => polygonFeature(properties, polygons)),
    },
    {
      ...shared,
      name: 'river',
      features: rivers
        .filter(({ properties }) => properties.level <= lowestRiver(z))
        .map(({ properties, line }) => lineFeature(properties, line)),
    },
  ].filter((layer) => layer.features.length > 0);
}

function labelLayers({
  land,
  lakes,
  places,
  seas,
  countryRows,
  attributes,
  corrections,
}: Content): TileLayer[] {
  const middle = land[1]!;
  const boxes = boxesOf(lakes, 60);
  const countries = countryLabels(countryRows, middle, boxes);
  const regions = regionLabels(
    middle,
    attributes,
    corrections,
    new Set(countryRows.map(({ en }) => en)),
    boxes,
  );
  // A tile of zoom z serves up to z + 1, the last one all that follow.
  const upTo = (z: number) => (z === MAX_ZOOM ? Infinity : z + 1);
  return zooms().flatMap((z) => {
    const layer = <P extends { z: number }>(
      name: string,
      points: readonly { properties: P; at: [number, number] | number[] }[],
    ): TileLayer => ({
      name,
      minZoom: z,
      maxZoom: z,
      buffer: POINT_BUFFER,
      features: points
        .filter(({ properties }) => properties.z < upTo(z))
        .map(({ properties, at }) => pointFeature(properties, at)),
    });
    return [
      layer('sea_label', seas),
      layer('admin1_label', regions),
      layer('place', places),
      layer('country_label', countries),
    ].filter(({ features }) => features.length > 0);
  });
}
