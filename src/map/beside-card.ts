import type { Lang } from '../i18n/messages.ts';
import type { MapView } from './map-view.ts';

/** Pixels that a card in the corner takes of the map's width. */
const CARD = 436;

/** Brings a place into the part of the map that the card leaves free. */
export async function bringBesideCard(view: MapView, lngLat: [number, number], lang: Lang): Promise<void> {
  await view.reveal(lngLat);
  const { width } = view.size;
  const { x } = view.project(lngLat);
  const from = lang === 'ar' ? 0 : CARD;
  const isBeside = x > from && x < from + width - CARD;
  if (!isBeside) view.panBy({ x: from + (width - CARD) / 2 - x, y: 0 });
}
