import type { CollectionPlace, Gazetteer, NdjsonMention, NdjsonPlace } from '../../geo/index.ts';
import { toCollectionPlace } from '../../geo/index.ts';
import { placesById } from './places-by-id.ts';

/** Every place that a mention may mean, chosen or not. */
export class CandidateRegister {
  readonly #places = new Map<string, NdjsonPlace>();

  add({ place, runnersUp = [] }: NdjsonMention): void {
    for (const each of place === null ? [] : [place, ...runnersUp]) {
      if (!this.#places.has(each.id)) this.#places.set(each.id, each);
    }
  }

  /** With the names and the region that the gazetteer gives, where it has the place. */
  described(gazetteer: Gazetteer): ReadonlyMap<string, CollectionPlace> {
    const known = placesById(gazetteer, this.#places);
    return new Map(
      [...this.#places].map(([id, place]) => {
        const own = known.get(id);
        return [id, own ? toCollectionPlace(own) : ofRecord(place)];
      }),
    );
  }
}

function ofRecord({ id, name, country, featureCode, precision, lat, lon }: NdjsonPlace): CollectionPlace {
  const names = { name, nameAr: null, admin1: null, admin1Ar: null };
  return { id, ...names, country: country || null, featureCode, precision, lat, lon };
}
