/** A posting says that a key may mean a place: the place's index in the upper 24 bits, flags in the lower 8. */
export const VARIANT = 1;
export const DEMONYM = 2;

export function pack(place: number, flags: number): number {
  return ((place << 8) | flags) >>> 0;
}

export function placeOf(posting: number): number {
  return posting >>> 8;
}

export function isVariant(posting: number): boolean {
  return (posting & VARIANT) !== 0;
}

export function isDemonym(posting: number): boolean {
  return (posting & DEMONYM) !== 0;
}
