import type { PlaceId } from '../types.ts';

/** Whether an id is that of a place which somebody using Yaqut put there. */
export function isOwnId(id: PlaceId): boolean {
  return id.startsWith('user:');
}

/** Whether a place is a user's own, or one of another source to which the user has added names. */
export function isOwn({
  id,
  sameAs,
}: {
  readonly id: PlaceId;
  readonly sameAs?: readonly PlaceId[];
}): boolean {
  return isOwnId(id) || (sameAs?.some(isOwnId) ?? false);
}

/** Whether a place is there on purpose, as a fact of ours or of the user's, and not as one row of a long list. */
export function isCurated(place: { readonly id: PlaceId; readonly sameAs?: readonly PlaceId[] }): boolean {
  return place.id.startsWith('yaqut:') || isOwn(place);
}
