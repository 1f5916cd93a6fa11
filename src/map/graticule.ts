import type { FeatureCollection, LineString } from 'geojson';

const STEP = 10;

/** Meridians and parallels every ten degrees: in Mercator they are straight, so two points each. */
export function graticule(): FeatureCollection<LineString> {
  const lines: [number, number][][] = [];
  for (let lon = -180; lon < 180; lon += STEP)
    lines.push([
      [lon, -85],
      [lon, 85],
    ]);
  for (let lat = -80; lat <= 80; lat += STEP)
    lines.push([
      [-180, lat],
      [180, lat],
    ]);
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  };
}
