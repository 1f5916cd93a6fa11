import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { nameIn } from '../collection/corrected-place.ts';
import { mapLabel } from '../collection/place-label.ts';
import type { Lang } from '../i18n/messages.ts';
import type { Rival } from '../state/reading.svelte.ts';

type RivalFeature = Feature<Point, { label: string; chosen: boolean }> | Feature<LineString, { label: '' }>;

/** The places that may be meant, as points with their names, and a line to what is chosen from where it was. */
export function rivalData(
  rivals: readonly Rival[],
  lang: Lang,
): FeatureCollection<Point | LineString, RivalFeature['properties']> {
  return { type: 'FeatureCollection', features: rivals.flatMap((rival) => featuresOf(rival, lang)) };
}

function featuresOf(rival: Rival, lang: Lang): RivalFeature[] {
  const { lat, lon, from, chosen = false } = rival;
  const point: RivalFeature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { label: mapLabel(nameIn(rival, lang)), chosen },
  };
  if (!from) return [point];
  // The short way round, over the date line too.
  const turns = Math.round((from.lon - lon) / 360);
  const line: RivalFeature = {
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: [
        [from.lon - turns * 360, from.lat],
        [lon, lat],
      ],
    },
    properties: { label: '' },
  };
  return [line, point];
}
