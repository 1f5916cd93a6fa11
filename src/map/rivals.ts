import type { FeatureCollection, Point } from 'geojson';
import { nameIn } from '../collection/corrected-place.ts';
import { mapLabel } from '../collection/place-label.ts';
import type { Lang } from '../i18n/messages.ts';
import type { Rival } from '../state/reading.svelte.ts';

/** The places that may be meant, as points with their names. */
export function rivalData(rivals: readonly Rival[], lang: Lang): FeatureCollection<Point, { label: string }> {
  return {
    type: 'FeatureCollection',
    features: rivals.map((rival) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [rival.lon, rival.lat] },
      properties: { label: mapLabel(nameIn(rival, lang)) },
    })),
  };
}
