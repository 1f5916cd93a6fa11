import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as GlMap, StyleSpecification } from 'maplibre-gl';
import type { Lang } from '../i18n/messages.ts';
import type { Rival } from '../state/reading.svelte.ts';
import { PLACE_FONTS } from './base-style.ts';
import { HEAT, heatData, heatLayer } from './heat-layer.ts';
import type { MapColours } from './map-colours.ts';
import type { Markers } from './markers.ts';
import { placeLayers, PLACES, RIVALS } from './place-layers.ts';
import { rivalData } from './rivals.ts';

/** What the map shows beside the ground. */
export interface Shown {
  readonly markers: Markers;
  readonly rivals: readonly Rival[];
  readonly heat: boolean;
  readonly chosen: string | null;
  readonly lang: Lang;
  readonly colours: MapColours;
}

export type PlaceSource = typeof PLACES | typeof RIVALS | typeof HEAT;
export const PLACE_SOURCES: readonly PlaceSource[] = [PLACES, RIVALS, HEAT];

function dataOf(source: PlaceSource, { markers, rivals, heat, lang }: Shown): FeatureCollection {
  if (source === PLACES) return markers.data;
  if (source === RIVALS) return rivalData(rivals, lang);
  // Nothing while nobody looks: a hidden source costs as much as one that is seen.
  return heatData(heat ? markers.shown : []);
}

/** The base map with what lies on it. */
export function withPlaces(base: StyleSpecification, shown: Shown): StyleSpecification {
  return {
    ...base,
    sources: {
      ...base.sources,
      [PLACES]: { type: 'geojson', data: dataOf(PLACES, shown), promoteId: 'id' },
      [RIVALS]: { type: 'geojson', data: dataOf(RIVALS, shown) },
      [HEAT]: { type: 'geojson', data: dataOf(HEAT, shown) },
    },
    layers: [
      ...base.layers,
      heatLayer(shown.colours.ruby, shown.heat),
      ...placeLayers(shown.lang, shown.colours, PLACE_FONTS, shown.chosen),
    ],
  };
}

/** Brings a source of a map that has the style up to date. */
export function renew(map: GlMap, source: PlaceSource, shown: Shown): void {
  void map.getSource<GeoJSONSource>(source)?.setData(dataOf(source, shown));
  if (source === HEAT) map.setLayoutProperty(HEAT, 'visibility', shown.heat ? 'visible' : 'none');
}
