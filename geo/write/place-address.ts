import type { PlaceId } from '../types.ts';

/** A place's id as an IRI: the address that its register gives it, or a URN. */
export function placeAddress(id: PlaceId): string {
  const colon = id.indexOf(':');
  const own = id.slice(colon + 1);
  switch (id.slice(0, colon)) {
    case 'geonames':
      return `https://sws.geonames.org/${own}/`;
    case 'wikidata':
      return `http://www.wikidata.org/entity/${own}`;
    default:
      return `urn:yaqut:place:${encodeURIComponent(id)}`;
  }
}
