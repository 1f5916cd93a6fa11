import type { PlaceId, Toponym } from '../../types.ts';
import type { PlaceRow } from '../rows.ts';
import { type AlternateNames, NOTHING } from './alternate-names.ts';

/** The bundled places while a GeoNames dump is read over them: what both hold is one place, with the names of both. */
export class BundledPlaces {
  #places: PlaceRow[];
  /** Positions by id, and by the ids of the same place in other registers. */
  readonly #positions = new Map<PlaceId, number>();

  constructor(places: readonly PlaceRow[]) {
    this.#places = [...places];
    places.forEach(({ id, sameAs }, i) => {
      for (const each of [id, ...(sameAs ?? [])])
        if (!this.#positions.has(each)) this.#positions.set(each, i);
    });
  }

  /** Gives the places away one by one and holds none any more: the work that comes after needs the room. */
  *giveAll(): Generator<PlaceRow> {
    const places = this.#places.reverse();
    this.#places = [];
    this.#positions.clear();
    for (let place = places.pop(); place !== undefined; place = places.pop()) yield place;
  }

  /** Adds what a dump says of a bundled place; false where it is not one. */
  addFrom(row: PlaceRow): boolean {
    const position = this.#positionOf(row);
    if (position === undefined) return false;
    const place = this.#places[position]!;
    const others = [...(place.sameAs ?? []), row.id, ...(row.sameAs ?? [])];
    this.#places[position] = {
      ...place,
      names: joinNames(place.names, row.names),
      sameAs: [...new Set(others)].filter((id) => id !== place.id),
      population: place.population || row.population,
    };
    return true;
  }

  /** Adds the alternate names of a dump to the places that they are of. */
  addNames(store: AlternateNames): void {
    this.#places.forEach((place, i) => {
      const id = [place.id, ...(place.sameAs ?? [])].find((each) => each.startsWith('geonames:'));
      const { names, sameAs } = id === undefined ? NOTHING : store.of(Number(id.slice('geonames:'.length)));
      if (names.length === 0 && sameAs.length === 0) return;
      this.#places[i] = {
        ...place,
        names: joinNames(place.names, names),
        sameAs: [...new Set([...(place.sameAs ?? []), ...sameAs])],
      };
    });
  }

  #positionOf({ id, sameAs }: PlaceRow): number | undefined {
    const own = this.#positions.get(id);
    if (own !== undefined) return own;
    // Wikidata calls a town and its district one as often as not: only the country's code is sure.
    const country = sameAs?.find((other) => other.startsWith('iso3166:'));
    return country === undefined ? undefined : this.#positions.get(country);
  }
}

/** The names of both, each spelling once; a tag that says more than the script stays. */
export function joinNames(first: readonly Toponym[], second: readonly Toponym[]): Toponym[] {
  const byName = new Map<string, Toponym>();
  for (const name of [...first, ...second]) {
    const earlier = byName.get(name.toponym);
    if (!earlier || (earlier.lang.startsWith('und') && !name.lang.startsWith('und'))) {
      byName.set(name.toponym, name);
    }
  }
  return [...byName.values()];
}
