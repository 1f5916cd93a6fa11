import type { PlaceId, Precision } from '../types.ts';
import { BlockStarts } from './block-starts.ts';
import { ByteColumn } from './byte-column.ts';
import type { Sections } from './format.ts';
import { PRECISIONS } from './meta.ts';
import { DEGREE, OWN_ID } from './place-store.ts';

/** How the ids of the project's own places begin. */
const OURS = [...new TextEncoder().encode('yaqut:')];

/** What the file says of each place beside its names, read in place. */
export class PlaceColumns {
  readonly #sections: Sections;
  readonly #latitude: ByteColumn;
  readonly #longitude: ByteColumn;
  readonly #population: ByteColumn;
  readonly #radius: ByteColumn;
  readonly #geonamesId: ByteColumn;
  readonly #group: ByteColumn;
  readonly #feature: ByteColumn;
  readonly #ownIdStarts: BlockStarts;
  /** The places that have other ids, ascending. */
  readonly #sameAsPlaces: ByteColumn;
  readonly #sameAsStarts: BlockStarts;
  readonly #decoder = new TextDecoder();

  constructor(sections: Sections) {
    this.#sections = sections;
    this.#latitude = new ByteColumn(sections.latitude);
    this.#longitude = new ByteColumn(sections.longitude);
    this.#population = new ByteColumn(sections.population);
    this.#radius = new ByteColumn(sections.radius);
    this.#geonamesId = new ByteColumn(sections.geonamesId);
    this.#group = new ByteColumn(sections.group);
    this.#feature = new ByteColumn(sections.feature);
    this.#ownIdStarts = new BlockStarts({ bases: sections.ownIdStartBases, rests: sections.ownIdStartRests });
    this.#sameAsPlaces = new ByteColumn(sections.sameAsPlaces);
    this.#sameAsStarts = new BlockStarts({
      bases: sections.sameAsStartBases,
      rests: sections.sameAsStartRests,
    });
  }

  lat(index: number): number {
    return (this.#sections.groupLatitudes[this.#group.at(index)]! + this.#latitude.at(index)) / DEGREE;
  }

  lon(index: number): number {
    return (this.#sections.groupLongitudes[this.#group.at(index)]! + this.#longitude.at(index)) / DEGREE;
  }

  population(index: number): number {
    return this.#population.at(index);
  }

  radiusKm(index: number): number {
    return this.#radius.at(index);
  }

  /** The number of the country in the meta's list. */
  country(index: number): number {
    return this.#sections.groupCountries[this.#group.at(index)]!;
  }

  /** The index of the admin-1 region that holds the place, or -1. */
  region(index: number): number {
    return this.#sections.groupRegions[this.#group.at(index)]! - 1;
  }

  /** The number of the feature in the meta's list. */
  feature(index: number): number {
    return this.#feature.at(index);
  }

  precision(index: number): Precision {
    return PRECISIONS[this.#sections.featurePrecisions[this.#feature.at(index)]!]!;
  }

  /** Whether the place is one of the project's tables. */
  isOurs(index: number): boolean {
    const number = this.#geonamesId.at(index);
    if (number < OWN_ID) return false;
    const { ownIds } = this.#sections;
    const start = this.#ownIdStarts.at(number - OWN_ID);
    return OURS.every((byte, i) => ownIds[start + i] === byte);
  }

  id(index: number): PlaceId {
    const number = this.#geonamesId.at(index);
    if (number < OWN_ID) return `geonames:${number}`;
    const own = number - OWN_ID;
    const { ownIds } = this.#sections;
    return this.#decoder.decode(ownIds.subarray(this.#ownIdStarts.at(own), this.#ownIdStarts.at(own + 1)));
  }

  sameAs(index: number): readonly PlaceId[] {
    const places = this.#sameAsPlaces;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places.at(middle) < index) low = middle + 1;
      else high = middle;
    }
    if (low === places.length || places.at(low) !== index) return [];
    const { sameAsIds } = this.#sections;
    const ids = sameAsIds.subarray(this.#sameAsStarts.at(low), this.#sameAsStarts.at(low + 1));
    return this.#decoder.decode(ids).split('\n');
  }
}
