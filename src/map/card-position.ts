export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CardPosition {
  /** Where the card's top left corner goes, from the marker. */
  readonly dx: number;
  readonly dy: number;
  /** On which side of the marker the card lies. */
  readonly side: 'above' | 'below' | 'left' | 'right';
  /** By how much the map has to move for the card to be in view: the least there is. */
  readonly pan: Point;
}

const MARGIN = 40;
const GAP = 24;
/** A card at the side lies over the marker's label: so many pixels of panning are the lesser evil. */
const SIDEWAYS = 80;

const shift = (start: number, length: number, room: number) => {
  const low = Math.min(MARGIN, Math.max(0, (room - length) / 2));
  if (start < low) return low - start;
  if (start + length > room - low) return room - low - (start + length);
  return 0;
};

/**
 * Places the card by the marker on the side that needs the least panning, slid along that side so that it stays
 * in view. A card that no side can hold without hiding its marker still gets the better side. With `keep`, a card
 * that grew stays on the side it was on.
 */
export function cardPosition(
  marker: Point,
  card: Size,
  map: Size,
  keep?: CardPosition['side'],
): CardPosition {
  const slideX = (dx: number) => dx + clamp(shift(marker.x + dx, card.width, map.width), card.width / 2 - 28);
  const slideY = (dy: number) =>
    dy + clamp(shift(marker.y + dy, card.height, map.height), card.height / 2 - 28);
  const middleX = -card.width / 2;
  const middleY = -card.height / 2;
  const options = [
    { side: 'above' as const, dx: slideX(middleX), dy: -card.height - GAP },
    { side: 'below' as const, dx: slideX(middleX), dy: GAP },
    { side: 'right' as const, dx: GAP, dy: slideY(middleY) },
    { side: 'left' as const, dx: -card.width - GAP, dy: slideY(middleY) },
  ].map((option) => ({
    ...option,
    pan: {
      x: shift(marker.x + option.dx, card.width, map.width),
      y: shift(marker.y + option.dy, card.height, map.height),
    },
  }));
  const cost = ({ pan, side }: CardPosition) =>
    Math.abs(pan.x) + Math.abs(pan.y) + (side === 'left' || side === 'right' ? SIDEWAYS : 0);
  const kept = options.find(({ side }) => side === keep);
  if (kept) return kept;
  return options.reduce((best, option) => (cost(option) < cost(best) ? option : best));
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
