import type { PlaceId, Precision } from '../types.ts';
import { ByteColumn } from './byte-column.ts';
import type { Sections } from './format.ts';
import { PRECISIONS } from './meta.ts';
import { DEGREE, OWN_ID } from './place-store.ts';

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
  readonly #decoder = new TextDecoder();

  constructor(sections: Sections, places: number) {
    this.#sections = sections;
    this.#latitude = new ByteColumn(sections.latitude, places);
    this.#longitude = new ByteColumn(sections.longitude, places);
    this.#population = new ByteColumn(sections.population, places);
    this.#radius = new ByteColumn(sections.radius, places);
    this.#geonamesId = new ByteColumn(sections.geonamesId, places);
    this.#group = new ByteColumn(sections.group, places);
    this.#feature = new ByteColumn(sections.feature, places);
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

  id(index: number): PlaceId {
    const number = this.#geonamesId.at(index);
    if (number < OWN_ID) return `geonames:${number}`;
    const { ownIds, ownIdStarts } = this.#sections;
    const own = number - OWN_ID;
    return this.#decoder.decode(ownIds.subarray(ownIdStarts[own], ownIdStarts[own + 1]));
  }

  sameAs(index: number): readonly PlaceId[] {
    const { sameAsPlaces, sameAsStarts, sameAsIds } = this.#sections;
    let low = 0;
    let high = sameAsPlaces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sameAsPlaces[middle]! < index) low = middle + 1;
      else high = middle;
    }
    if (sameAsPlaces[low] !== index) return [];
    return this.#decoder.decode(sameAsIds.subarray(sameAsStarts[low], sameAsStarts[low + 1])).split('\n');
  }
}
